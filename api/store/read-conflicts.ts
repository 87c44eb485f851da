import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";

/** Which of these batch keys are registered already, by anybody. Those of a refused seal are free again. */
export async function batchesOnRecord(store: Kysely<Database>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  await freeRefused(store, keys);
  const rows = await store
    .selectFrom("batches")
    .select("batchKey")
    .where("standing", "=", true)
    .where("batchKey", "=", sql<string>`any(${keys}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.batchKey));
}

/**
 * Frees the lots of refused seals of which nothing was ever sent, or whose deadline has passed. What was once sent is public:
 * until its deadline anybody might relay it again, and the lots would be certified twice.
 */
async function freeRefused(store: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await store
    .updateTable("batches")
    .set({ standing: false })
    .where("standing", "=", true)
    .where("batchKey", "=", sql<string>`any(${keys}::text[])`)
    .where("seal", "in", (select) =>
      select
        .selectFrom("seals as s")
        .innerJoin("outbox as o", "o.id", "s.outboxId")
        .select("s.seal")
        .where("o.state", "=", "refused")
        .where(sql<boolean>`(o.transactions = '[]'::jsonb or s.submit_before <= extract(epoch from now()))`),
    )
    .execute();
}

/** Which of these GTINs are used by another operator, or by this one for another product; a refused seal uses none. */
export async function gtinsOfOthers(
  store: Kysely<Database>,
  gtins: readonly string[],
  operator: string,
  product: string,
): Promise<ReadonlyMap<string, "operator" | "product">> {
  const rows = await sql<{ gtin: string; operator: string }>`
    select g.gtin, first.operator from unnest(${gtins}::text[]) as g(gtin)
    cross join lateral (
      select s.operator, s.product from batches b join seals s on s.seal = b.seal
      left join outbox o on o.id = s.outbox_id
      where b.gtin = g.gtin and b.standing and o.state is distinct from 'refused' order by b.id limit 1
    ) first
    where first.operator <> ${operator} or first.product <> ${product}`.execute(store);
  return new Map(rows.rows.map((row) => [row.gtin, row.operator === operator ? "product" : "operator"]));
}
