import { type Kysely, sql } from "kysely";
import { batchOfItem } from "../../core/trace/batch-item.ts";
import type { Database } from "./database.ts";

/** A batch whose seal is on chain, as far as a trace needs it. Quantity in its product's base unit. */
export type TracedBatch = {
  readonly gtin: string;
  readonly lot: string;
  readonly batchKey: string;
  readonly seal: string;
  readonly quantity: bigint;
  readonly unit: "gram" | "millilitre" | "piece";
  readonly operator: string;
  readonly controlBody: string;
  readonly productName: string;
  readonly sealedAt: bigint;
  readonly measure: "suspension" | "withdrawal" | "recall" | null;
};

/** Reads the batches on record among some items; the others are left out. */
export async function readTracedBatches(store: Kysely<Database>, items: readonly string[]): Promise<TracedBatch[]> {
  const named = items.map(batchOfItem).filter((batch) => batch !== null);
  if (named.length === 0) return [];
  const { rows } =
    await sql<TracedBatch>`/* prepared: read-traced-batches */ select b.gtin, b.lot, b.batch_key, b.seal, b.quantity, p.unit, s.operator,
      s.control_body, p.name as product_name, c.time as sealed_at, m.kind as measure
    from unnest(cast(${named.map(({ gtin }) => gtin)} as text[]), cast(${named.map(({ lot }) => lot)} as text[])) as asked (gtin, lot)
    join batches b on b.gtin = asked.gtin and b.lot = asked.lot and b.standing
    join seals s on s.seal = b.seal
    join chain_seals c on c.seal = b.seal
    join products p on p.product = s.product
    left join lateral (select kind from chain_measures
      where subject_kind = 'batch' and subject = b.batch_key and (author_role = 'inspector' or author = s.control_body)
      order by (kind = 'recall') desc, block_number desc, log_index desc limit 1) m on m.kind <> 'reinstatement'`.execute(
      store,
    );
  return rows;
}
