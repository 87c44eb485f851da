import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Permission } from "../../core/http/authorisation.ts";
import type { LabelFacts } from "../../core/label/label-lines.ts";
import { netContentOf } from "../../core/label/net-content.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";
import { type BatchOnRecord, readBatch } from "../store/read-batch.ts";
import { batchNotFound } from "./verify-batch.ts";

/**
 * Gives a batch on record that the caller may do `permission` to, as its operator or its control body.
 *
 * @throws FiligranaError `batch/not-found` also when it is somebody else's, or its seal is not on chain yet.
 */
export async function batchToLabel(
  store: Kysely<Database>,
  caller: Caller,
  permission: Permission,
  { gtin, lot }: { readonly gtin: string; readonly lot: string },
): Promise<BatchOnRecord> {
  const batch = await readBatch(store, gtin, lot);
  if (batch === null || !reaches(caller, permission, batch)) throw batchNotFound(gtin, lot);
  return batch;
}

const textAt = (batch: BatchOnRecord, path: string): string | null => {
  const field = batch.fields.find((one) => "path" in one && one.path === path);
  return field !== undefined && "value" in field && typeof field.value === "string" ? field.value : null;
};

/** What the labels of a batch say. */
export const labelFactsOf = (batch: BatchOnRecord): LabelFacts => ({
  gtin: batch.gtin,
  lot: batch.lot,
  product: textAt(batch, "product/name") ?? "",
  operator: batch.operatorName,
  bestBefore: textAt(batch, "batch/bestBefore"),
});

/** The net content of one package as the dossier states it, in the product's base unit; null where it does not. */
export const statedNetContent = (batch: BatchOnRecord): bigint | null =>
  netContentOf(textAt(batch, "size"), batch.unit);

/** Whether a measure stands that keeps the batch from being sold. */
export const isBlocked = (batch: BatchOnRecord): boolean => batch.measures.some(({ kind }) => kind !== "reinstatement");

/** @throws FiligranaError `label/batch-blocked` when a measure stands. */
export const demandUnblocked = (batch: BatchOnRecord): void => {
  const standing = batch.measures.find(({ kind }) => kind !== "reinstatement");
  if (standing === undefined) return;
  throw new FiligranaError("label/batch-blocked", `a ${standing.kind} stands on lot ${batch.lot}: no labels are made`, {
    values: { gtin: batch.gtin, lot: batch.lot, measure: standing.kind },
  });
};
