import { audienceOf } from "../../core/dossier/audience.ts";
import { comparePaths } from "../../core/dossier/dossier-root.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";

/** What every batch of a seal has in common. */
export type SealContext = {
  readonly product: { readonly id: string; readonly name: string; readonly scheme: string; readonly unit: string };
  readonly specificationVersion: string;
  readonly operator: { readonly id: string; readonly name: string };
};

/**
 * Gives a batch's dossier: the facts that the platform fills and those that the operator states, each with its salt,
 * in the order of their leaves.
 *
 * @param salt - Gives 16 random bytes for what it is asked about.
 */
export function batchDossier(
  batch: BatchRegistration,
  context: SealContext,
  salt: (about: string) => string,
): DossierField[] {
  const stated: Record<string, DossierField["value"]> = {
    ...batch.fields,
    "batch/gtin": batch.gtin,
    "batch/lot": batch.lot,
    "batch/producedOn": batch.producedOn,
    "batch/quantity": batch.quantity,
    "batch/unit": context.product.unit,
    "operator/id": context.operator.id,
    "operator/name": context.operator.name,
    "product/id": context.product.id,
    "product/name": context.product.name,
    "product/scheme": context.product.scheme,
    "specification/version": context.specificationVersion,
  };
  if (batch.bestBefore !== undefined) stated["batch/bestBefore"] = batch.bestBefore;
  if (batch.municipality !== undefined) stated["place/municipality"] = batch.municipality;
  return Object.entries(stated)
    .map(([path, value]) => ({
      path,
      value,
      audience: audienceOf(path),
      salt: salt(`${batch.gtin}/${batch.lot}/${path}`),
    }))
    .sort(comparePaths);
}
