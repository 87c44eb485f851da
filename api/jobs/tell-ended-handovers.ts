import { z } from "zod";
import { tellEndedHandovers } from "../use-cases/custody/tell-ended-handovers.ts";
import { job, type Worker, worker } from "./job.ts";

/** Every minute the parties of handovers hear of those that expired, and of what the registry refused on the way. */
export const tellOfEndedHandovers = job({ queue: "tell-ended-handovers", data: z.strictObject({}), cron: "* * * * *" });

/** Does it. */
export const tellEndedHandoversWorker = (parts: Parameters<typeof tellEndedHandovers>[0]): Worker =>
  worker(tellOfEndedHandovers, () => tellEndedHandovers(parts));
