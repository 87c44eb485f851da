import { type Worker, worker } from "../jobs/job.ts";
import type { Store } from "../store/open-store.ts";
import { captureDocumentJob } from "./capture-job.ts";
import { giveUpCapture, runCapture } from "./run-capture.ts";

/** What is done with captured documents after the answer. */
export const captureWorkers = ({ store }: { readonly store: Store }): readonly Worker[] => [
  worker(
    captureDocumentJob,
    ({ capture }) => runCapture(store, capture),
    ({ capture }) => giveUpCapture(store, capture),
  ),
];
