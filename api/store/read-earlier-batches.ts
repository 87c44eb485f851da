import { type Kysely, sql } from "kysely";
import type { ComparedBatch } from "../../core/dossier/differences.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import { factsOf } from "../../core/specification/facts.ts";
import type { Database } from "./database.ts";

/** Whose batches: those of an operator and product, of one GTIN or of all. */
export type EarlierAsked = {
  readonly operator: string;
  readonly product: string;
  readonly gtin?: string | undefined;
};

const batchesOf = (store: Kysely<Database>, { operator, product, gtin }: EarlierAsked) => {
  const query = store
    .selectFrom("batches as b")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .where("s.operator", "=", operator)
    .where("s.product", "=", product)
    .orderBy("b.id", "desc");
  return gtin === undefined ? query : query.where("b.gtin", "=", gtin);
};

/** A batch with all of its dossier. */
export type EarlierBatch = {
  readonly gtin: string;
  readonly lot: string;
  readonly quantity: bigint;
  readonly fields: readonly DossierField[];
};

/** The last batches, the newest first, also those that came to nothing; `lot` asks for one of them. */
export async function earlierBatches(
  store: Kysely<Database>,
  asked: EarlierAsked & { readonly lot?: string | undefined },
  limit: number,
): Promise<EarlierBatch[]> {
  let query = batchesOf(store, asked).select(["b.gtin", "b.lot", "b.quantity", "b.fields"]).limit(limit);
  if (asked.lot !== undefined) query = query.where("b.lot", "=", asked.lot);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, fields: row.fields as unknown as DossierField[] }));
}

/** With how many earlier batches one is compared at most. */
const mostCompared = 50;

/** The batches that stood when a seal was made, of the same operator and product, the newest first, ready to be compared. */
export async function comparedBatches(
  store: Kysely<Database>,
  seal: EarlierAsked & { readonly seal: string; readonly createdAt: Date },
): Promise<ComparedBatch[]> {
  const rows = await batchesOf(store, { operator: seal.operator, product: seal.product })
    .select(["b.quantity", "b.fields"])
    .where("b.standing", "=", true)
    .where("b.seal", "!=", seal.seal)
    .where("s.createdAt", "<", seal.createdAt)
    .limit(mostCompared)
    .execute();
  return rows.map(({ quantity, fields }) => ({ quantity, facts: factsOf(fields as unknown as DossierField[]) }));
}

/** The lots of the last batches that stand, the newest first, with the day that each was made on. */
export async function earlierLots(store: Kysely<Database>, asked: EarlierAsked, limit: number) {
  const producedOn = sql<
    string | null
  >`jsonb_path_query_first(b.fields, '$[*] ? (@.path == "batch/producedOn").value') #>> '{}'`;
  const rows = await batchesOf(store, asked)
    .select(["b.lot", producedOn.as("producedOn")])
    .where("b.standing", "=", true)
    .limit(limit)
    .execute();
  return rows.flatMap(({ lot, producedOn: day }) => (day === null ? [] : [{ lot, producedOn: day }]));
}

/** Every lot that stands under a GTIN, whosever it is. */
export async function lotsOfGtin(store: Kysely<Database>, gtin: string): Promise<string[]> {
  const rows = await store
    .selectFrom("batches")
    .select("lot")
    .where("gtin", "=", gtin)
    .where("standing", "=", true)
    .execute();
  return rows.map(({ lot }) => lot);
}
