import { z } from "zod";
import { forgetDrafts } from "../use-cases/forget-drafts.ts";
import { job, type Worker, worker } from "./job.ts";

/** Every night the drafts and templates are forgotten that were put away long ago. */
export const forgetEndedDrafts = job({ queue: "forget-ended-drafts", data: z.strictObject({}), cron: "30 3 * * *" });

/** Does it. */
export const forgetDraftsWorker = (parts: Parameters<typeof forgetDrafts>[0]): Worker =>
  worker(forgetEndedDrafts, () => forgetDrafts(parts));
