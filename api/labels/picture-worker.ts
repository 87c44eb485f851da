import { parentPort, workerData } from "node:worker_threads";
import type { LabelRun } from "../../core/label/label-spec.ts";
import { type LabelPicture, labelPicture } from "./label-picture.ts";
import { type Refusal, refusalOf } from "./refusal.ts";

/** A thread that makes pictures for another one: it is sent serials, and sends their pictures back together. */

/** What the thread sends. */
export type FromPictureWorker = { readonly kind: "pictures"; readonly pictures: readonly LabelPicture[] } | Refusal;

const port = parentPort;
if (port === null) throw new TypeError("this is a thread of the API: it is not started by itself");

async function picturesOf(serials: readonly (string | null)[]): Promise<FromPictureWorker> {
  const pictures: LabelPicture[] = [];
  for (const serial of serials) pictures.push(await labelPicture(workerData as LabelRun, serial));
  return { kind: "pictures", pictures };
}

port.on("message", (serials: readonly (string | null)[]) => {
  picturesOf(serials).then(
    (answer) => port.postMessage(answer),
    (error: unknown) => port.postMessage(refusalOf(error)),
  );
});
