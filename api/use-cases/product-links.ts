import { type Kysely, sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type Permission, scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";
import { doneBy } from "../identity/done-by.ts";
import type { OperatorLink } from "../resolver/resolver-link.ts";
import type { Database } from "../store/database.ts";
import { listBoundGtins, listProductLinks, ownerOfGtin } from "../store/read-product-links.ts";

/** What its endpoint takes of a link: the type stands for one that operators may set. */
export type LinkGiven = Omit<OperatorLink, "linkType"> & { readonly linkType: string };

/**
 * Gives the operator whose GTIN it is, where the caller reaches it.
 *
 * @throws FiligranaError `gtin/not-found` when nobody has registered a batch of it, and when somebody else has.
 */
async function ownerFor(
  store: Kysely<Database>,
  caller: Caller,
  permission: Permission,
  gtin: string,
): Promise<string> {
  const owner = await ownerOfGtin(store, gtin);
  if (owner !== null && (owner === caller.actor || scopeOf(caller.role, permission) === "all")) return owner;
  throw new FiligranaError("gtin/not-found", `no batch with GTIN ${gtin} was registered by the caller`, {
    values: { gtin },
  });
}

/** Gives the links that were set for a GTIN. Throws FiligranaError `gtin/not-found`. */
export async function readProductLinks(store: Kysely<Database>, caller: Caller, gtin: string) {
  const owner = await ownerFor(store, caller, ["productLink", "read"], gtin);
  return { gtin, links: await listProductLinks(store, gtin, owner) };
}

/**
 * Sets the links of a GTIN in the place of those before.
 *
 * @param publicUrl - This site: a link to it could lead back to the resolver for ever.
 * @throws FiligranaError `gtin/not-found`; `request/invalid` for a link to this site; `link/changed` where others stand than
 * those `before`.
 */
export async function writeProductLinks(
  { store, publicUrl }: { readonly store: Kysely<Database>; readonly publicUrl: string },
  caller: Caller,
  gtin: string,
  { links, before }: { readonly links: readonly LinkGiven[]; readonly before?: readonly LinkGiven[] | undefined },
) {
  const here = new URL(publicUrl).host;
  const at = links.findIndex(({ href }) => new URL(href).host === here);
  if (at >= 0) {
    const expected = `expected an address outside ${here}: the registry links to its own pages by itself`;
    const flaws = [{ pointer: `/links/${at}/href`, value: links[at]?.href ?? "", expected }];
    throw new FiligranaError("request/invalid", expected, { flaws });
  }
  const owner = await ownerFor(store, caller, ["productLink", "write"], gtin);
  await store.transaction().execute(async (trx) => {
    // One change at a time: of two at once the later would add its links to the earlier's.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`links ${gtin}`}, 0))`.execute(trx);
    const stand = before === undefined || sameLinks(before, await listProductLinks(trx, gtin, owner));
    if (!stand)
      throw new FiligranaError("link/changed", `the links of ${gtin} are not those that the change was made from`, {
        values: { gtin },
      });
    await trx.deleteFrom("productLinks").where("gtin", "=", gtin).execute();
    const rows = links.map((link) => ({
      ...link,
      hreflang: [...link.hreflang],
      context: [...link.context],
      gtin,
      operator: owner,
      setBy: doneBy(caller),
    }));
    if (rows.length > 0) await trx.insertInto("productLinks").values(rows).execute();
  });
  return readProductLinks(store, caller, gtin);
}

const sameLinks = (some: readonly LinkGiven[], others: readonly LinkGiven[]): boolean => {
  const written = (links: readonly LinkGiven[]) =>
    JSON.stringify(links.map((l) => [l.lot, l.linkType, l.href, l.title, l.hreflang, l.type, l.context]));
  return written(some) === written(others);
};

/** Gives the GTINs that the caller reaches, in their order. */
export async function listGtins(
  store: Kysely<Database>,
  caller: Caller,
  {
    after = "",
    text = "",
    limit,
  }: { readonly after?: string | undefined; readonly text?: string | undefined; readonly limit: number },
) {
  const operator = scopeOf(caller.role, ["productLink", "read"]) === "all" ? null : caller.actor;
  const rows = await listBoundGtins(store, { operator, after, text, limit: limit + 1 });
  return { gtins: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.gtin ?? null) : null };
}
