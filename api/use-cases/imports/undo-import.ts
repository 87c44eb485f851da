import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import { cancelSeal } from "../cancel-seal.ts";
import type { Parts, Trx } from "../parts.ts";
import { readSeal } from "../read-seal.ts";
import { changeImport, lockImport, noFile } from "./import-row.ts";

/** States of a seal of which nothing will come any more. */
const ended: readonly string[] = ["sent-back", "cancelled", "refused"];

/**
 * Undoes an import. Before it is registered it is discarded; while its seal waits for the countersignature the seal is
 * withdrawn; one whose seal has ended is put aside, so that the same file may be sent again.
 *
 * @returns The operation that closes the seal's id on chain, or null where none is needed.
 * @throws FiligranaError `import/not-found`; `import/not-undoable` while it is being registered, and once the seal is
 * signed by everybody who must: from then on only a measure or the control body can act.
 */
export async function undoImport(parts: Parts, trx: Trx, caller: Caller, id: string) {
  const row = await lockImport(trx, caller, id);
  if (row.state === "registering")
    throw cannot(id, "it is being registered at this moment; try again when that is done", true);
  const operation =
    row.seal === null || row.state === "undone" ? null : await withdraw(parts, trx, caller, { id, seal: row.seal });
  if (row.state !== "undone") await changeImport(trx, row, { state: "undone", file: noFile });
  return { import: id, state: "undone" as const, operation: operation === null ? null : String(operation) };
}

async function withdraw(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  { id, seal }: { id: string; seal: string },
): Promise<bigint | null> {
  const { state } = await readSeal(trx, caller, seal);
  if (ended.includes(state)) return null;
  if (state === "awaiting-countersignature") return (await cancelSeal(parts, trx, caller, seal)).operation;
  throw cannot(
    id,
    `its seal is ${state}, signed by everybody who must; only a measure, or your control body, can act on its batches now`,
  );
}

const cannot = (id: string, why: string, retry = false): FiligranaError =>
  new FiligranaError("import/not-undoable", `import ${id} cannot be undone: ${why}`, { values: { import: id }, retry });
