import type { Kysely } from "kysely";
import { productId } from "../../core/catalogue/product-id.ts";
import { products } from "../../core/catalogue/products.ts";
import { specificationHash } from "../../core/catalogue/specification-hash.ts";
import { specifications } from "../../core/catalogue/specifications.ts";
import type { Database } from "./database.ts";

/**
 * Brings the catalogue of the code into the database: products are updated, specification versions only added, since a
 * version that was attested is never changed (its hash is its key).
 */
export async function loadCatalogue(store: Kysely<Database>): Promise<void> {
  const productRows = products.map(({ slug, name, scheme, unit, countersigned }) => ({
    product: productId(slug),
    slug,
    name,
    scheme,
    unit,
    countersigned,
  }));
  const versionRows = specifications.map((specification) => ({
    hash: specificationHash(specification),
    product: productId(specification.product),
    version: specification.version,
    act: specification.act,
    inForceFrom: specification.inForce.from,
    inForceUntil: specification.inForce.until,
    document: JSON.stringify(specification),
  }));
  await store.transaction().execute(async (trx) => {
    await trx
      .insertInto("products")
      .values(productRows)
      .onConflict((conflict) =>
        conflict.column("product").doUpdateSet((update) => ({
          name: update.ref("excluded.name"),
          countersigned: update.ref("excluded.countersigned"),
        })),
      )
      .execute();
    await trx
      .insertInto("specifications")
      .values(versionRows)
      .onConflict((conflict) => conflict.column("hash").doNothing())
      .execute();
  });
}
