import type { Kysely } from "kysely";
import { materials } from "../../core/catalogue/materials.ts";
import { productId } from "../../core/catalogue/product-id.ts";
import { products } from "../../core/catalogue/products.ts";
import { specificationHash } from "../../core/catalogue/specification-hash.ts";
import { specifications } from "../../core/catalogue/specifications.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "./database.ts";

/**
 * Brings the catalogue of the code into the database: products are updated, specification versions only added, since a
 * version that was attested is never changed (its hash is its key). Where the region has published a version, the one of
 * the same number that comes with the program is left out.
 *
 * @throws FiligranaError `server/unavailable` naming the versions that the code has with another content than the database.
 */
export async function loadCatalogue(store: Kysely<Database>): Promise<void> {
  const productRows = [...products, ...materials].map(({ slug, name, scheme, unit, countersigned }) => ({
    product: productId(slug),
    slug,
    name,
    scheme,
    unit,
    countersigned,
  }));
  const known = specifications.map((specification) => ({
    hash: specificationHash(specification),
    product: productId(specification.product),
    version: specification.version,
    act: specification.act,
    inForceFrom: specification.inForce.from,
    inForceUntil: specification.inForce.until,
    document: JSON.stringify(specification),
  }));
  await store.transaction().execute(async (trx) => {
    const published = await publishedVersions(trx);
    const versionRows = known.filter(({ product, version }) => !published.has(`${product} ${version}`));
    await refuseChanged(trx, versionRows);
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

/** Product and version of what was published here. */
async function publishedVersions(store: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await store
    .selectFrom("specificationPublications as u")
    .innerJoin("specifications as s", "s.hash", "u.hash")
    .select(["s.product", "s.version"])
    .execute();
  return new Set(rows.map(({ product, version }) => `${product} ${version}`));
}

type VersionRow = { readonly hash: string; readonly product: string; readonly version: string };

async function refuseChanged(store: Kysely<Database>, rows: readonly VersionRow[]): Promise<void> {
  const known = await store.selectFrom("specifications").select(["hash", "product", "version"]).execute();
  const hashes = new Map(known.map(({ hash, product, version }) => [`${product} ${version}`, hash]));
  const changed = rows.filter(({ hash, product, version }) => (hashes.get(`${product} ${version}`) ?? hash) !== hash);
  if (changed.length === 0) return;
  const list = changed.map(({ product, version }) => `${version} of ${product}`).join(", ");
  throw new FiligranaError(
    "server/unavailable",
    `this program has specification versions whose content is not what this database was filled with: ${list}. A version ` +
      "never changes: give the new content a new version, or begin with an empty data folder",
    { values: { versions: list } },
  );
}
