import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { comparedBatches } from "../store/read-earlier-batches.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { type JudgedBatch, judgeBatch } from "./awaiting-seals.ts";
import { inputsOf } from "./custody/read-transformations.ts";
import { judgedBy } from "./evaluate-dossier.ts";
import { readSeal, type SealQuery } from "./read-seal.ts";

/**
 * Gives what a control body looks at before it countersigns one of its seals, batch by batch: the rules not met or not
 * documented, and what is unlike the operator's earlier batches of the product.
 *
 * @throws FiligranaError `seal/not-found` also when it is somebody else's; `specification/not-found`.
 */
export async function reviewSeal(store: Kysely<Database>, caller: Caller, id: string, { after, limit }: SealQuery) {
  await readSeal(store, caller, id);
  const seal = await store.selectFrom("seals").selectAll().where("seal", "=", id).executeTakeFirstOrThrow();
  const onFile = await specificationByHash(store, seal.specification);
  if (onFile === null) {
    throw new FiligranaError("specification/not-found", `the specification of seal ${id} is not on file`, {
      values: { specification: seal.specification },
    });
  }
  const rows = await store
    .selectFrom("batches")
    .select(["gtin", "lot", "quantity", "fields", "leafIndex"])
    .where("seal", "=", id)
    .where("leafIndex", ">", /^\d{1,9}$/.test(after ?? "") ? Number(after) : -1)
    .orderBy("leafIndex")
    .limit(limit + 1)
    .execute();
  const earlier = await comparedBatches(store, seal);
  const batches = rows.slice(0, limit).map((row) => {
    const batch = row as unknown as JudgedBatch;
    const { counts, rules, differences } = judgeBatch(batch, onFile, earlier);
    const producedOn = batch.fields.find(({ path }) => path === "batch/producedOn")?.value;
    return {
      gtin: row.gtin,
      lot: row.lot,
      quantity: String(row.quantity),
      producedOn: typeof producedOn === "string" ? producedOn : null,
      counts,
      rules: rules.filter(({ outcome }) => outcome !== "met"),
      differences: differences.map((one) => ({ ...one, usual: [...one.usual] })),
    };
  });
  const last = rows[limit - 1];
  const next = rows.length > limit && last !== undefined ? String(last.leafIndex) : null;
  const inputs = (await inputsOf(store, [seal]))(id);
  return { seal: id, specification: judgedBy(onFile), compared: earlier.length, inputs, batches, next };
}
