import type { Kysely } from "kysely";
import { testSerial } from "../../core/label/item-serial.ts";
import { fileKinds } from "../../core/label/label-spec.ts";
import type { Caller } from "../identity/caller.ts";
import { makeLabel } from "../labels/made-label.ts";
import { runLabelWorker } from "../labels/run-label-worker.ts";
import type { Database } from "../store/database.ts";
import { batchToLabel } from "./batch-to-label.ts";
import { type LabelDesign, labelSpecOf } from "./order-labels.ts";
import type { Parts } from "./parts.ts";
import { labelFileName } from "./read-label-file.ts";

/**
 * Makes one label that says that it is a test, with a line to lay a ruler on. Its serial can never be drawn, so that a
 * scan of it says that no package has it.
 *
 * @throws FiligranaError `batch/not-found` also when it is somebody else's; `label/too-small`.
 */
export async function testPrint(
  parts: Pick<Parts, "publicUrl" | "now"> & { readonly store: Kysely<Database> },
  caller: Caller,
  asked: LabelDesign & { readonly gtin: string; readonly lot: string; readonly items: boolean },
  signal: AbortSignal,
) {
  const batch = await batchToLabel(parts.store, caller, ["labelOrder", "place"], asked);
  const spec = labelSpecOf(parts, batch, asked);
  const serial = asked.items ? testSerial : null;
  makeLabel(spec, serial, true);
  const content = bytesOf(runLabelWorker({ spec, serials: [serial], test: true }, signal));
  return { type: fileKinds[spec.format].type, name: `test-${labelFileName(spec)}`, content };
}

async function* bytesOf(pieces: AsyncIterable<{ readonly bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of pieces) yield bytes;
}
