import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LabelRun } from "../../core/label/label-spec.ts";
import type { FromWorker } from "./label-worker.ts";
import { errorOf } from "./refusal.ts";

/** A piece of a file, and how many of its labels are made by then. */
export type LabelPiece = { readonly bytes: Buffer; readonly made: number };

/**
 * More than the largest file ever took, and little enough that a faulty one does not take the machine's memory. What a label
 * leaves behind is swept up often: a thread that may put it off keeps up to 48 MiB of it (docs/performance.md).
 */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

/**
 * Makes a file of labels in a thread of its own, so that nobody who scans waits for it. One piece is made ahead of
 * those that were asked for; whoever stops asking, or aborts, ends the thread.
 *
 * @throws FiligranaError `label/too-small`, `label/unreadable`.
 */
export async function* runLabelWorker(run: LabelRun, signal: AbortSignal): AsyncGenerator<LabelPiece> {
  const thread = new Worker(new URL("./label-worker.ts", import.meta.url), {
    workerData: run,
    resourceLimits: heap,
    env: {},
  });
  const ask = (): Promise<[FromWorker]> => {
    const answered = once(thread, "message", { signal }) as Promise<[FromWorker]>;
    // Whoever stops asking before it has come does not hear of it any more.
    answered.catch(() => undefined);
    thread.postMessage("next");
    return answered;
  };
  try {
    let coming = ask();
    for (;;) {
      const [message] = await coming;
      if (message.kind === "end") return;
      if (message.kind === "refused") throw errorOf(message);
      // The next piece is made while this one is kept.
      coming = ask();
      const { bytes, made } = message;
      yield { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), made };
    }
  } finally {
    await thread.terminate();
  }
}
