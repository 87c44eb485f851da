import { z } from "zod";
import { remindTerms } from "../use-cases/remind-terms.ts";
import { job, type Worker, worker } from "./job.ts";

/** Every morning people are reminded of the terms that are near. */
export const remindPeople = job({ queue: "remind-people", data: z.strictObject({}), cron: "0 7 * * *" });

/** Does it. */
export const remindWorker = (parts: Parameters<typeof remindTerms>[0]): Worker =>
  worker(remindPeople, () => remindTerms(parts));
