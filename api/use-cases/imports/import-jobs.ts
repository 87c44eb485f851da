import { z } from "zod";
import { Hex8 } from "../../../core/schema/hex.ts";
import { job } from "../../jobs/job.ts";

const data = z.strictObject({ import: Hex8, reading: z.int() });

/** Reads a file and checks it as a dry run; while the database or the chain is away it is tried for some hours. */
export const checkImportJob = job({ queue: "check-import", data, retries: 20 });

/** Registers what was checked, under one seal. */
export const registerImportJob = job({ queue: "register-import", data });
