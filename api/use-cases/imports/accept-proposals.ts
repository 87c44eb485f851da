import type { FlawCode } from "../../../core/spreadsheet/finding.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Parts, Trx } from "../parts.ts";
import { readAgain } from "./create-import.ts";
import { lockImport, notNow } from "./import-row.ts";

/**
 * Takes over every proposal of some kinds in a whole file, at its operator's word, and has it checked again. The cells are
 * listed as repaired from then on.
 *
 * @throws FiligranaError `import/not-found`; `import/not-checked` unless it is checked.
 */
export async function acceptProposals(parts: Parts, trx: Trx, caller: Caller, id: string, codes: readonly FlawCode[]) {
  const row = await lockImport(trx, caller, id);
  if (row.state !== "checked")
    throw notNow(id, row.state, `import ${id} is ${row.state}, and only a checked one has proposals`);
  const accepted = [...new Set([...row.accepted, ...codes])].sort();
  await readAgain(parts, trx, row, accepted);
  return { import: id, state: "reading" as const };
}
