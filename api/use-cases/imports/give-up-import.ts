import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { ImportState } from "../../../core/schema/batch-import.ts";
import type { Parts } from "../parts.ts";
import { problemText } from "./check-import.ts";
import { changeImport } from "./import-row.ts";

/** Takes an import out of a state in which it was worked at, once that failed whenever it was tried: who sent it may try anew. */
export async function giveUpImport(
  { store }: Pick<Parts, "store">,
  work: { readonly import: string; readonly reading: number },
  { from, to }: { readonly from: ImportState; readonly to: ImportState },
): Promise<void> {
  const problem = new FiligranaError("server/unexpected", "the work at this file failed, however often it was tried", {
    retry: true,
  });
  await store.transaction().execute(async (trx) => {
    // Locked: the last try may have been held for dead and finish all the same.
    const row = await trx
      .selectFrom("imports")
      .select(["id", "operator", "reading"])
      .where("id", "=", work.import)
      .where("reading", "=", work.reading)
      .where("state", "=", from)
      .forUpdate()
      .executeTakeFirst();
    if (row !== undefined) await changeImport(trx, row, { state: to, problem: problemText(problem) });
  });
}
