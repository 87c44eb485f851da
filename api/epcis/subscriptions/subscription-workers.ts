import { type Worker, worker } from "../../jobs/job.ts";
import { limits } from "../../limits.ts";
import { type DeliverParts, deliver } from "./deliver.ts";
import { deliverJob, forgetDeliveriesJob, sweepDeliveriesJob } from "./subscription-jobs.ts";
import { forgetDeliveries, sweepDeliveries } from "./wake-streams.ts";

/** What is done for subscriptions after the answer. */
export const subscriptionWorkers = (parts: DeliverParts): readonly Worker[] => [
  worker(deliverJob, ({ subscription }, signal) => deliver(parts, subscription, signal)),
  worker(sweepDeliveriesJob, () => sweepDeliveries(parts)),
  worker(forgetDeliveriesJob, () =>
    forgetDeliveries(parts.store, new Date(parts.now().getTime() - limits.deliveriesKeptMs)),
  ),
];
