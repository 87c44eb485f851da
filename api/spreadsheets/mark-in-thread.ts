import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Marking } from "./mark-workbook.ts";

/** Memory of the thread, in MiB: a workbook of the largest size that is read takes half of it. */
const threadMiB = 1024;

/** A workbook that takes longer was made to: the thread is ended. */
const longestMs = 120_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Marks a workbook in a thread, one at a time: two large ones at once would take twice the memory, and the same time.
 *
 * @param signal - Ends the thread when the client goes away.
 */
export function markInThread(marking: Marking, signal: AbortSignal): Promise<Buffer> {
  const done = last.then(() => run(marking, signal));
  last = done.catch(() => undefined);
  return done;
}

async function run(marking: Marking, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./mark-worker.ts", import.meta.url), {
    workerData: marking,
    resourceLimits: { maxOldGenerationSizeMb: threadMiB },
  });
  try {
    const ending = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
    const [marked] = (await once(worker, "message", { signal: ending })) as [Uint8Array];
    return Buffer.from(marked);
  } finally {
    await worker.terminate();
  }
}
