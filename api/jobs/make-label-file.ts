import { z } from "zod";
import { Hex8 } from "../../core/schema/hex.ts";
import { job } from "./job.ts";

/** Makes the file of an order of labels. */
export const makeLabelFile = job({ queue: "make-label-file", data: z.strictObject({ order: Hex8 }) });

/** Lets go of files of labels that are old enough. */
export const forgetLabelFiles = job({ queue: "forget-label-files", data: z.strictObject({}), cron: "17 3 * * *" });
