import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import type { PageAsked } from "./read-registers.ts";

/** Of how many documents the queue of seals tells more than their number. */
const mostNewest = 3;

/** Gives of each of these seals how many documents hang on it, and the newest of them. */
export async function newestDocuments(store: Kysely<Database>, seals: readonly string[]) {
  const ranked = store
    .selectFrom("sealDocuments as sd")
    .innerJoin("documents as d", "d.document", "sd.document")
    .select(["sd.seal", "d.document", "d.kind", "d.name", "d.size", "d.sha256"])
    .select(sql<bigint>`count(*) over (partition by sd.seal)`.as("count"))
    .select(sql<bigint>`row_number() over (partition by sd.seal order by sd.attached_at desc, d.document)`.as("rank"))
    .where("sd.seal", "in", [...seals]);
  const rows =
    seals.length === 0
      ? []
      : await store
          .selectFrom(ranked.as("ranked"))
          .selectAll()
          .where("rank", "<=", BigInt(mostNewest))
          .orderBy("rank")
          .execute();
  return (seal: string) => {
    const own = rows.filter((row) => row.seal === seal);
    const newest = own.map(({ document, kind, name, size, sha256 }) => ({ document, kind, name, size, sha256 }));
    return { count: Number(own[0]?.count ?? 0), newest };
  };
}

/** What a list of a seal's documents is narrowed to: `gtin` and `lot` leave out what is about other batches. */
export type SealDocumentsAsked = PageAsked & { readonly gtin?: string | undefined; readonly lot?: string | undefined };

/** A page of the documents of a seal, oldest first; `after` is the last one of the page before. */
export async function documentsOfSeal(
  store: Kysely<Database>,
  seal: string,
  { after, limit, gtin, lot }: SealDocumentsAsked,
) {
  let query = store
    .selectFrom("sealDocuments as sd")
    .innerJoin("documents as d", "d.document", "sd.document")
    .selectAll("d")
    .select(["sd.gtin", "sd.lot"])
    .where("sd.seal", "=", seal)
    .orderBy("sd.attachedAt")
    .orderBy("d.document")
    .limit(limit + 1);
  if (gtin !== undefined && lot !== undefined)
    query = query.where((where) =>
      where.or([where("sd.lot", "is", null), where.and([where("sd.gtin", "=", gtin), where("sd.lot", "=", lot)])]),
    );
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(sd.attached_at, sd.document::text) >
        (select attached_at, document::text from seal_documents where seal = ${seal} and document = ${after})`,
    );
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  return { page, next: rows.length > limit ? (page.at(-1)?.document ?? null) : null };
}
