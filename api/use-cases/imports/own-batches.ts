import { sql } from "kysely";
import type { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import type { Trx } from "../parts.ts";

/** A batch of the operator's own that is on record. */
export type OwnBatch = {
  /** The paths in which a registration says something else; none when it says the same. */
  readonly differences: (batch: BatchRegistration) => readonly string[];
};

const keysAtOnce = 1000;

/** What the platform fills in, whoever registers and when. */
const platforms = /^(product|operator|specification)\/|^batch\/(unit|gtin|lot)$/;

/** Reads those of these batches that are the operator's own, by their batch key. */
export async function readOwnBatches(
  trx: Trx,
  operator: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, OwnBatch>> {
  const own = new Map<string, OwnBatch>();
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const rows = await trx
      .selectFrom("batches as b")
      .innerJoin("seals as s", "s.seal", "b.seal")
      .select(["b.batchKey", "b.fields"])
      .where("s.operator", "=", operator)
      .where("b.standing", "=", true)
      .where("b.batchKey", "=", sql<string>`any(${keys.slice(start, start + keysAtOnce)}::text[])`)
      .execute();
    for (const { batchKey, fields } of rows)
      own.set(batchKey, { differences: (batch) => differencesOf(fields as StoredField[], batch) });
  }
  return own;
}

type StoredField = { readonly path: string; readonly value?: unknown };

/** A field that was erased says nothing any more, so nothing can differ from it. */
function differencesOf(fields: readonly StoredField[], batch: BatchRegistration): string[] {
  const stated: Record<string, unknown> = {
    ...batch.fields,
    "batch/producedOn": batch.producedOn,
    "batch/quantity": batch.quantity,
    ...(batch.bestBefore === undefined ? {} : { "batch/bestBefore": batch.bestBefore }),
    ...(batch.municipality === undefined ? {} : { "place/municipality": batch.municipality }),
  };
  const stored = fields.filter(({ path }) => !platforms.test(path));
  const changed = stored.filter((field) => "value" in field && field.value !== stated[field.path]);
  const paths = new Set(stored.map(({ path }) => path));
  const added = Object.keys(stated).filter((path) => !paths.has(path));
  return [...changed.map(({ path }) => path), ...added];
}
