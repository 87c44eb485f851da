import type { Kysely } from "kysely";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { ImportState } from "../../../core/schema/batch-import.ts";
import { tellChange } from "../../events/tell-change.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import type { Trx } from "../parts.ts";

/** The answer to an import that is not there, or is somebody else's. */
export const importNotFound = (id: string): FiligranaError =>
  new FiligranaError("import/not-found", `no import ${id} of yours`, { values: { import: id } });

/** The answer to an act that the import's state does not allow. */
export const notNow = (id: string, state: ImportState, detail: string): FiligranaError =>
  new FiligranaError("import/not-checked", detail, { values: { import: id, state }, retry: isBusy(state) });

/** Whether something is under way that will change the state by itself. */
export const isBusy = (state: ImportState): boolean => state === "reading" || state === "registering";

/** Gives one of the caller's imports without its file, locked until the transaction ends. */
export async function lockImport(trx: Trx, caller: Caller, id: string) {
  const row = await trx
    .selectFrom("imports")
    .select(["id", "operator", "certificate", "name", "state", "reading", "good", "wrong", "flaws", "seal", "accepted"])
    .where("id", "=", id)
    .where("operator", "=", caller.actor)
    .forUpdate()
    .executeTakeFirst();
  if (row) return row;
  throw importNotFound(id);
}

/** What may change of an import. */
export type ImportChange = Partial<{
  state: ImportState;
  reading: number;
  rowsDone: number;
  rowsTotal: number | null;
  good: number;
  wrong: number;
  known: number;
  flaws: number;
  warnings: number;
  repairs: number;
  total: bigint | null;
  layout: string | null;
  accepted: string[];
  problem: string | null;
  seal: string | null;
  file: Buffer;
}>;

/** What is left of a file that nobody reads any more: registered, its facts are in the dossiers; undone, in nothing. */
export const noFile = Buffer.alloc(0);

/**
 * Changes an import and tells whoever listens.
 *
 * @param reading - Changes nothing unless this is still the reading at work.
 * @returns False when nothing was changed: the import was undone meanwhile, or is read anew.
 */
export async function changeImport(
  store: Kysely<Database>,
  { id, operator, reading }: { id: string; operator: string; reading: number },
  change: ImportChange,
): Promise<boolean> {
  const row = await store
    .updateTable("imports")
    .set({ ...change, changedAt: new Date() })
    .where("id", "=", id)
    .where("reading", "=", reading)
    .where("state", "!=", "undone")
    .returning(["state", "rowsDone", "rowsTotal"])
    .executeTakeFirst();
  if (row === undefined) return false;
  await tellChange(store, {
    type: "import",
    id,
    actors: [operator],
    state: row.state,
    done: row.rowsDone,
    ...(row.rowsTotal === null ? {} : { total: row.rowsTotal }),
  });
  return true;
}
