import { z } from "zod";
import { Hex8 } from "../../../core/schema/hex.ts";
import { job } from "../../jobs/job.ts";
import { limits } from "../../limits.ts";

/** Makes and sends what a subscription is owed. */
export const deliverJob = job({
  queue: "deliver-epcis",
  data: z.strictObject({ subscription: Hex8 }),
  parallel: limits.webhooksAtOnce,
});

/** Every minute: what nobody was woken for, because a process ended between two steps. */
export const sweepDeliveriesJob = job({ queue: "sweep-epcis", data: z.strictObject({}), cron: "* * * * *" });

/** Every night acknowledged deliveries are forgotten that are old enough. */
export const forgetDeliveriesJob = job({ queue: "forget-epcis", data: z.strictObject({}), cron: "40 3 * * *" });
