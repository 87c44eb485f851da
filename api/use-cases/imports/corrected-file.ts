import type { Kysely } from "kysely";
import type { ImportFinding } from "../../../core/schema/batch-import.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { importNotFound, notNow } from "./import-row.ts";

/** A file that was checked, with its flaws. */
export type FlawedFile = Awaited<ReturnType<typeof flawedFile>>;

/**
 * Gives the file of one of the caller's imports with everything that is wrong with it.
 *
 * @throws FiligranaError `import/not-found`; `import/not-checked` while it is read, and for a file that cannot be read.
 */
export async function flawedFile(store: Kysely<Database>, caller: Caller, id: string) {
  const row = await store
    .selectFrom("imports")
    .select(["id", "name", "kind", "file", "state", "layout", "flaws"])
    .where("id", "=", id)
    .where("operator", "=", caller.actor)
    .executeTakeFirst();
  if (!row) throw importNotFound(id);
  if (row.state === "reading" || row.layout === null)
    throw notNow(id, row.state, `import ${id} has not been read; there is nothing to mark in it`);
  const layout = row.layout as { sheet: string | null; headerRow: number };
  const flaws = await store
    .selectFrom("importFindings")
    .select(["row", "cell", "columnName", "code", "values", "proposal"])
    .where("import", "=", id)
    .where("kind", "=", "flaw")
    .orderBy("number")
    .execute();
  return {
    ...row,
    layout,
    flaws: flaws.map((flaw) => ({
      ...flaw,
      code: flaw.code as ImportFinding["code"],
      values: flaw.values as ImportFinding["values"],
    })),
    allFlaws: row.flaws,
  };
}
