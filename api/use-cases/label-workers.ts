import type { Kysely } from "kysely";
import { type Worker, worker } from "../jobs/job.ts";
import { forgetLabelFiles, makeLabelFile } from "../jobs/make-label-file.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { giveUpLabelOrder, letGo, makeLabelOrder } from "./make-label-order.ts";

/** What makes files of labels, and what lets go of old ones. */
export const labelWorkers = (parts: { readonly store: Kysely<Database>; readonly now: () => Date }): Worker[] => [
  worker(
    makeLabelFile,
    ({ order }, signal) => makeLabelOrder(parts, order, signal),
    ({ order }) => giveUpLabelOrder(parts, order),
  ),
  worker(forgetLabelFiles, () =>
    letGo(parts.store, { before: new Date(parts.now().getTime() - limits.labelFileKeptMs) }),
  ),
];
