import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LabelRun } from "../../core/label/label-spec.ts";
import { type LabelPicture, labelPicture } from "./label-picture.ts";
import type { FromPictureWorker } from "./picture-worker.ts";
import { errorOf } from "./refusal.ts";

/** More than a portion takes, and little enough that a faulty label does not take the machine's memory. */
const heap = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/** Labels that a thread makes before it looks at what the other one made. */
const portion = 50;

/**
 * Makes the pictures of a run in the order of its serials. Of a long run a second thread makes every other portion, so that
 * it takes two of a machine's processors half as long; a run of one portion stays here.
 *
 * @throws FiligranaError `label/too-small`, `label/unreadable`.
 */
export async function* labelPictures(run: LabelRun): AsyncGenerator<LabelPicture> {
  const { serials } = run;
  const second = serials.length > portion ? secondThread(run) : null;
  try {
    for (let at = 0; at < serials.length; at += 2 * portion) {
      const theirs = second?.make(serials.slice(at + portion, at + 2 * portion));
      for (const serial of serials.slice(at, at + portion)) yield await labelPicture(run, serial);
      yield* (await theirs) ?? [];
    }
  } finally {
    await second?.end();
  }
}

function secondThread({ spec, test }: LabelRun) {
  const given: LabelRun = { spec, test, serials: [] };
  const thread = new Worker(new URL("./picture-worker.ts", import.meta.url), {
    workerData: given,
    resourceLimits: heap,
    env: {},
  });
  const answer = async (): Promise<readonly LabelPicture[]> => {
    const [message] = (await once(thread, "message")) as [FromPictureWorker];
    if (message.kind === "refused") throw errorOf(message);
    return message.pictures;
  };
  const make = (serials: LabelRun["serials"]): Promise<readonly LabelPicture[]> => {
    const pictures = answer();
    // Whoever refuses a label of its own portion first does not wait for this one.
    pictures.catch(() => undefined);
    thread.postMessage(serials);
    return pictures;
  };
  return { make, end: () => thread.terminate() };
}
