import { type Kysely, sql } from "kysely";
import { SpecificationVersion } from "../../core/catalogue/specification-version.ts";
import type { Database } from "./database.ts";
import type { PageAsked } from "./read-registers.ts";

/** A version of a specification with all its rules, by the hash that attestations carry. */
export type SpecificationOnFile = {
  readonly hash: string;
  readonly product: string;
  readonly name: string;
  /** Days over which it really holds: the end may come from the version that follows, not from the document. */
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly specification: SpecificationVersion;
};

/** The documents of the one format that is read here; what earlier ones held, nobody has released. */
const documents = (store: Kysely<Database>) =>
  store
    .selectFrom("specifications as s")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("specificationsInForce as f", "f.hash", "s.hash")
    .leftJoin("specificationPublications as u", "u.hash", "s.hash")
    .select(["s.hash", "s.product", "s.version", "s.document", "p.slug", "p.name"])
    .select(["f.inForceFrom", "f.inForceUntil", "u.publishedAt"])
    .where(sql<string>`s.document ->> 'format'`, "=", "filigrana-specification/2");

type Row = Awaited<ReturnType<ReturnType<typeof documents>["executeTakeFirstOrThrow"]>>;

const shown = ({ hash, product, name, inForceFrom, inForceUntil, document }: Row): SpecificationOnFile => ({
  hash,
  product,
  name,
  inForceFrom,
  inForceUntil,
  specification: SpecificationVersion.parse(document),
});

/** Every version with all its rules, in order of slug and version; `product` is an id or a slug. */
export async function listSpecifications(
  store: Kysely<Database>,
  { after, limit, product }: PageAsked & { readonly product?: string | undefined },
) {
  let query = documents(store)
    .orderBy("p.slug")
    .orderBy(sql`s.version::int`)
    .limit(limit + 1);
  if (product !== undefined)
    query = query.where((where) => where.or([where("p.slug", "=", product), where("s.product", "=", product)]));
  const [slug, version] = /^([a-z0-9-]+)~(\d{1,6})$/.exec(after ?? "")?.slice(1) ?? [];
  if (slug !== undefined && version !== undefined) {
    query = query.where(sql<boolean>`(p.slug, s.version::int) > (${slug}, ${version}::int)`);
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? `${last.slug}~${last.version}` : null;
  return {
    specifications: page.map((row) => ({ ...shown(row), publishedAt: row.publishedAt?.toISOString() ?? null })),
    next,
  };
}

/** Gives the version with that hash, or `null` when there is none, or none of a format that can be judged by. */
export async function specificationByHash(store: Kysely<Database>, hash: string): Promise<SpecificationOnFile | null> {
  const row = await documents(store).where("s.hash", "=", hash).executeTakeFirst();
  return row === undefined ? null : shown(row);
}
