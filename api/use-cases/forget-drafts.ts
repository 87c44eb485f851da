import type { Kysely } from "kysely";
import type { Database } from "../store/database.ts";

/** For so long what was put away can be taken up again; the API's summaries promise it. */
const keptMs = 30 * 24 * 3_600_000;

/** Forgets the drafts and templates that were put away more than 30 days ago. */
export async function forgetDrafts({ store, now }: { readonly store: Kysely<Database>; readonly now: () => Date }) {
  const before = new Date(now().getTime() - keptMs);
  await store.deleteFrom("batchDrafts").where("endedAt", "<", before).execute();
  await store.deleteFrom("batchTemplates").where("endedAt", "<", before).execute();
}
