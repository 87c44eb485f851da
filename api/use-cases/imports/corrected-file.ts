import type { Kysely } from "kysely";
import type { ImportFinding } from "../../../core/schema/batch-import.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { importNotFound, notNow } from "./import-row.ts";

/** A file that was checked, with its flaws and warnings. */
export type FlawedFile = Awaited<ReturnType<typeof flawedFile>>;

/**
 * Gives the file of one of the caller's imports with everything that is wrong with it, and what its rules say.
 *
 * @throws FiligranaError `import/not-found`; `import/not-checked` unless it is checked.
 */
export async function flawedFile(store: Kysely<Database>, caller: Caller, id: string) {
  const row = await store
    .selectFrom("imports")
    .select(["id", "name", "kind", "file", "state", "layout", "flaws", "warnings"])
    .where("id", "=", id)
    .where("operator", "=", caller.actor)
    .executeTakeFirst();
  if (!row) throw importNotFound(id);
  if (row.state !== "checked" || row.layout === null)
    throw notNow(id, row.state, `import ${id} is ${row.state}, and only a checked one has something to mark`);
  const layout = row.layout as { sheet: string | null; headerRow: number };
  const flaws = await store
    .selectFrom("importFindings")
    .select(["kind", "row", "cell", "columnName", "code", "values", "proposal"])
    .where("import", "=", id)
    .where("kind", "in", ["flaw", "warning"])
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
    all: row.flaws + row.warnings,
  };
}
