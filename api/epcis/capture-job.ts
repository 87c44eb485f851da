import { z } from "zod";
import { job } from "../jobs/job.ts";

/** Captures the events of a document. */
export const captureDocumentJob = job({ queue: "capture-epcis", data: z.strictObject({ capture: z.string() }) });
