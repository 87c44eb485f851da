import type { Kysely } from "kysely";
import { deriveQuota } from "../../core/certificate/derive-quota.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "../store/database.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { specificationsOf } from "../store/read-specifications.ts";
import { versionOfMost } from "./check-dates.ts";
import { judgedBy } from "./evaluate-dossier.ts";
import { findProduct } from "./rule-product.ts";

/** What a quota is derived from; `on` is a day of the production that it is for. */
export type QuotaAsked = {
  readonly on: string;
  readonly hectares?: string | undefined;
  readonly variant?: string | undefined;
  readonly wineYield?: string | undefined;
};

/**
 * Derives a product's quota by the specification in force on a day; writes nothing.
 *
 * @param product - The product's id or its slug.
 * @throws FiligranaError `product/not-found`; `specification/not-found` when none was in force on that day.
 */
export async function quotaFromHectares(store: Kysely<Database>, product: string, asked: QuotaAsked) {
  const { product: id, unit } = await findProduct(store, product);
  const inForce = versionOfMost(await specificationsOf(store, id), [{ producedOn: asked.on }]);
  const onFile = inForce === null ? null : await specificationByHash(store, inForce.hash);
  if (onFile === null) {
    throw new FiligranaError("specification/not-found", `no specification of ${product} is in force on ${asked.on}`, {
      values: { product, on: asked.on },
    });
  }
  const { specification } = onFile;
  const { hectares = null, variant = null, wineYield = null } = asked;
  const { quota, factors, missing } = deriveQuota({ specification, unit, hectares, variant, wineYield });
  return {
    unit,
    quota: quota === null || quota === 0n ? null : String(quota),
    factors: [...factors],
    missing: [...missing],
    variants: specification.variants?.values ?? [],
    specification: judgedBy(onFile),
  };
}
