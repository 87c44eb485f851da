import { z } from "zod";
import { tellRefusals } from "../use-cases/tell-refusals.ts";
import { job, type Worker, worker } from "./job.ts";

/** Every minute operators hear of what the registry refused on the way. */
export const tellRefusedSeals = job({ queue: "tell-refused-seals", data: z.strictObject({}), cron: "* * * * *" });

/** Does it. */
export const tellRefusedWorker = (parts: Parameters<typeof tellRefusals>[0]): Worker =>
  worker(tellRefusedSeals, () => tellRefusals(parts));
