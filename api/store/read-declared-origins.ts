import { type Kysely, sql } from "kysely";
import { type BatchName, batchItem } from "../../core/trace/batch-item.ts";
import type { Database } from "./database.ts";
import { publicField } from "./public-field.ts";

/** What the producer of a batch declares to everybody of where (ISTAT code) and when it was made; null for what it does not. */
export type DeclaredOrigin = { readonly place: string | null; readonly producedOn: string | null };

/** Reads the declared origins of some batches on record, by their item; the others are left out. */
export async function readDeclaredOrigins(
  store: Kysely<Database>,
  batches: readonly BatchName[],
): Promise<ReadonlyMap<string, DeclaredOrigin>> {
  if (batches.length === 0) return new Map();
  const [gtins, lots] = [batches.map(({ gtin }) => gtin), batches.map(({ lot }) => lot)];
  const { rows } = await sql<BatchName & DeclaredOrigin>`select b.gtin, b.lot,
      ${publicField("place/municipality")} as place, ${publicField("batch/producedOn")} as produced_on
    from unnest(cast(${gtins} as text[]), cast(${lots} as text[])) as asked (gtin, lot)
    join batches b on b.gtin = asked.gtin and b.lot = asked.lot and b.standing`.execute(store);
  return new Map(rows.map(({ place, producedOn, ...batch }) => [batchItem(batch), { place, producedOn }]));
}
