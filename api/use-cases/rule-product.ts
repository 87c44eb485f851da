import type { Kysely } from "kysely";
import { rankOf } from "../../core/catalogue/schemes.ts";
import { units } from "../../core/chain/facts.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { schemeBytes } from "../../core/schema/scheme.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { governAct } from "./govern-act.ts";
import type { Parts, Trx } from "./parts.ts";

/**
 * Publishes the rules of a product of the catalogue on chain: its scheme, base unit and rank, whether batches are
 * countersigned, and whether they have to be made from others.
 *
 * @param product - The product's id or its slug.
 * @param processed - Whether a batch may be sealed as the output of a transformation only.
 * @throws FiligranaError `product/not-found`.
 */
export async function ruleProduct(parts: Parts, trx: Trx, caller: Caller, product: string, processed: boolean) {
  const row = await findProduct(trx, product);
  const governed = await governAct(parts, trx, caller, {
    operation: "setProduct",
    subject: row.product,
    arguments: [
      row.product,
      [schemeBytes(row.scheme), units.indexOf(row.unit), row.countersigned, processed, rankOf(row.scheme)],
    ],
  });
  return { product: row.product, ...governed };
}

/** Finds a product of the catalogue by id or slug; `product/not-found` when there is none. */
export async function findProduct(store: Kysely<Database>, product: string) {
  const row = await store
    .selectFrom("products")
    .selectAll()
    .where((where) => where.or([where("product", "=", product), where("slug", "=", product)]))
    .executeTakeFirst();
  if (row) return row;
  throw new FiligranaError(
    "product/not-found",
    `no product ${product} in the catalogue; GET /api/v1/products lists them`,
    {
      values: { product },
    },
  );
}
