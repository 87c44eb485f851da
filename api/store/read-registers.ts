import { type Kysely, sql } from "kysely";
import { nobodysKey } from "../../core/chain/nobodys-key.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Database } from "./database.ts";
import { partOf } from "./part-of.ts";

/** Which page of a register is asked for: what comes after this key, and how many at most. */
export type PageAsked = { readonly after?: string | undefined; readonly limit: number };

/** Cuts a list that was read one longer than asked into a page and the key of the next one. */
export function pageOf<Row>(rows: readonly Row[], limit: number, key: (row: Row) => string) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last !== undefined ? key(last) : null };
}

/** The kind of the last measure on a subject, where it stands: null after a reinstatement. */
export const standingMeasure = (kind: "actor" | "certificate", id: string) => sql<"suspension" | "withdrawal" | null>`(
  select nullif(m.kind, 'reinstatement') from chain_measures m
  where m.subject_kind = ${kind} and m.subject = rpad(${sql.ref(id)}, 66, '0')
  order by m.block_number desc, m.log_index desc limit 1)`;

/** The catalogue in order of slug, with every specification version. */
export async function listProducts(store: Kysely<Database>, { after = "", limit }: PageAsked) {
  const rows = await store
    .selectFrom("products as p")
    .selectAll("p")
    .select(sql<boolean>`exists (select 1 from chain_products c where c.product = p.product)`.as("onChain"))
    .where("p.slug", ">", after)
    .orderBy("p.slug")
    .limit(limit + 1)
    .execute();
  const { page, next } = pageOf(rows, limit, (row) => row.slug);
  const versions = await store
    .selectFrom("specificationsInForce")
    .select(["hash", "product", "version", "act", "inForceFrom", "inForceUntil"])
    .where("product", "in", page.length > 0 ? page.map((row) => row.product) : [""])
    .orderBy("inForceFrom")
    .execute();
  const specifications = (product: string) =>
    versions.filter((v) => v.product === product).map(({ product: _, ...v }) => v);
  return { products: page.map((row) => ({ ...row, specifications: specifications(row.product) })), next };
}

/** The register of actors that the chain has, in order of id; `text` is a part of the name or of the id. */
export async function listActors(
  store: Kysely<Database>,
  { after = "", limit, role, text = "" }: PageAsked & { role?: string | undefined; text?: string | undefined },
) {
  let query = store
    .selectFrom("chainActorKeys as k")
    .innerJoin("actorProfiles as p", "p.actor", "k.actor")
    .leftJoin("chainActorKeys as e", (join) => join.onRef("e.actor", "=", "k.actor").on("e.signer", "=", nobodysKey))
    .select(["k.actor", "k.role", "p.name", "p.municipality", "k.time", "e.time as endedAt"])
    .select(standingMeasure("actor", "k.actor").as("measure"))
    .where("k.version", "=", 1)
    .where("k.actor", ">", after)
    .orderBy("k.actor")
    .limit(limit + 1);
  if (role !== undefined) query = query.where("p.role", "=", role as "operator");
  if (text !== "") {
    const part = partOf(text);
    query = query.where((where) => where.or([where("p.name", "ilike", part), where("k.actor", "ilike", part)]));
  }
  const { page, next } = pageOf(await query.execute(), limit, (row) => row.actor);
  return {
    actors: page.map(({ time, endedAt, ...row }) => ({
      ...row,
      endedAt: endedAt === null ? null : fromUnixSeconds(endedAt),
      role: row.role ?? ("operator" as const),
      enrolledAt: fromUnixSeconds(time),
    })),
    next,
  };
}

/** The register of measures, newest first; `after` is the id (block-log) of the last one seen. */
export async function listMeasures(store: Kysely<Database>, { after, limit }: PageAsked) {
  let query = store
    .selectFrom("chainMeasures as m")
    .leftJoin("measureReasons as r", "r.commitment", "m.reason")
    .leftJoin("actorProfiles as p", "p.actor", "m.author")
    .leftJoin("batches as b", (join) => join.onRef("b.batchKey", "=", "m.subject").on("b.standing", "=", true))
    .select([
      "m.blockNumber",
      "m.logIndex",
      "m.subjectKind",
      "m.subject",
      "m.kind",
      "m.author",
      "m.time",
      "m.transaction",
    ])
    .select(["p.name as authorName", "r.document as reason", "b.gtin", "b.lot"])
    .orderBy("m.blockNumber", "desc")
    .orderBy("m.logIndex", "desc")
    .limit(limit + 1);
  const [block, log] = /^(\d{1,18})-(\d{1,9})$/.exec(after ?? "")?.slice(1) ?? [];
  if (block !== undefined && log !== undefined) {
    query = query.where(sql<boolean>`(m.block_number, m.log_index) < (${block}::bigint, ${log}::int)`);
  }
  const { page, next } = pageOf(await query.execute(), limit, (row) => `${row.blockNumber}-${row.logIndex}`);
  const shown = page.map(({ blockNumber, logIndex, time, reason, ...row }) => ({
    ...row,
    id: `${blockNumber}-${logIndex}`,
    reason: reason as Record<string, unknown> | null,
    placedAt: fromUnixSeconds(time),
  }));
  return { measures: shown, next };
}
