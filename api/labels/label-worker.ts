import { parentPort, workerData } from "node:worker_threads";
import type { LabelRun } from "../../core/label/label-spec.ts";
import { makeLabels } from "./make-labels.ts";
import { type Refusal, refusalOf } from "./refusal.ts";

/** A thread that makes one file of labels: it sends a piece each time that it is asked, and then how it ended. */

/** What the thread sends. */
export type FromWorker =
  | { readonly kind: "piece"; readonly bytes: Uint8Array; readonly made: number }
  | { readonly kind: "end" }
  | Refusal;

/** Small pieces of a file are sent together, up to so many bytes. */
const pieceBytes = 256 * 1024;

let made = 0;

async function* gathered(run: LabelRun): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of makeLabels(run, () => {
    made += 1;
  })) {
    waiting.push(bytes);
    size += bytes.length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const port = parentPort;
if (port === null) throw new TypeError("this is a thread of the API: it is not started by itself");
const pieces = gathered(workerData as LabelRun);
port.on("message", () => {
  pieces.next().then(
    ({ done, value }) =>
      port.postMessage((done ? { kind: "end" } : { kind: "piece", bytes: value, made }) satisfies FromWorker),
    (error: unknown) => port.postMessage(refusalOf(error)),
  );
});
