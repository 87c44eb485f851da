import { CompiledQuery, type Kysely, sql } from "kysely";
import type { LinkType } from "../../core/gs1/link-types.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import type { AskedCode, KnownCode, OperatorLink } from "../resolver/resolver-link.ts";
import type { Database } from "./database.ts";
import { partOf } from "./part-of.ts";

/** Links that are shown for one code; an operator keeps fewer for a GTIN. */
const mostShown = 200;

/**
 * Reads what is known of a code in one query by index: the product that the GTIN was first used for, whether the lot is on
 * chain, and the links of the operator whose GTIN it is.
 */
export async function readKnownCode(store: Kysely<Database>, { gtin, lot }: AskedCode): Promise<KnownCode> {
  const asked = CompiledQuery.raw(query, [gtin, lot, lot === null ? null : batchKey(gtin, lot)]);
  const [row] = (await store.executeQuery<Row>(asked)).rows;
  if (row === undefined) return { product: null, lotOnRecord: false, links: [] };
  return { product: row.product, lotOnRecord: row.lotOnRecord, links: row.links };
}

type Row = { readonly product: string; readonly lotOnRecord: boolean; readonly links: readonly OperatorLink[] };

const query = `/* prepared: read-product-links */
  select first.name as product,
    exists (select 1 from batches b join chain_seals c on c.seal = b.seal
      where b.batch_key = $3 and b.standing) as lot_on_record,
    coalesce((select json_agg(l) from (
      select lot, link_type as "linkType", href, title, hreflang, type, context from product_links
      where gtin = $1 and operator = first.operator and (lot is null or lot = $2) order by id limit ${mostShown}) l),
      '[]') as links
  from (select s.operator, p.name from batches b
    join chain_seals c on c.seal = b.seal join seals s on s.seal = b.seal join products p on p.product = s.product
    where b.gtin = $1 and b.standing order by b.id limit 1) first`;

/** The operator that a GTIN is bound to: whose batch was the first of it and was not refused; null for nobody's. */
export async function ownerOfGtin(store: Kysely<Database>, gtin: string): Promise<string | null> {
  const first = await store
    .selectFrom("batches as b")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .leftJoin("outbox as o", "o.id", "s.outboxId")
    .select("s.operator")
    .where("b.gtin", "=", gtin)
    .where("b.standing", "=", true)
    .where(sql<boolean>`o.state is distinct from 'refused'`)
    .orderBy("b.id")
    .limit(1)
    .executeTakeFirst();
  return first?.operator ?? null;
}

/** The links that an operator set for a GTIN and its lots, in the order in which they were set. */
export async function listProductLinks(store: Kysely<Database>, gtin: string, operator: string) {
  const rows = await store
    .selectFrom("productLinks")
    .select(["lot", "linkType", "href", "title", "hreflang", "type", "context"])
    .where("gtin", "=", gtin)
    .where("operator", "=", operator)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, linkType: row.linkType as LinkType }));
}

/** A GTIN with whose it is and what is set for it. */
export type BoundGtin = {
  readonly gtin: string;
  readonly productName: string;
  readonly operator: string;
  readonly operatorName: string;
  readonly lot: string | null;
  readonly links: number;
};

/** Which GTINs are wanted: an operator's (null for all), after one of them, with a text in them or in the product's name. */
export type GtinsAsked = {
  readonly operator: string | null;
  readonly after: string;
  readonly text: string;
  readonly limit: number;
};

/** The GTINs that are bound to operators, in their order: bound as {@link ownerOfGtin} says. */
export async function listBoundGtins(store: Kysely<Database>, asked: GtinsAsked): Promise<readonly BoundGtin[]> {
  const { operator, after, text, limit } = asked;
  const like = partOf(text);
  const { rows } = await sql<BoundGtin>`
    select g.gtin, f.product_name, f.operator, f.operator_name, l.lot,
      (select count(*)::int from product_links k where k.gtin = g.gtin and k.operator = f.operator) as links
    from (${operator === null ? gtinsAfter(after) : gtinsOfAfter(operator, after)}) g
    cross join lateral (select s.operator, p.name as product_name, a.name as operator_name
      from batches b join seals s on s.seal = b.seal join products p on p.product = s.product
        join actor_profiles a on a.actor = s.operator left join outbox o on o.id = s.outbox_id
      where b.gtin = g.gtin and b.standing and o.state is distinct from 'refused' order by b.id limit 1) f
    left join lateral (select b.lot from batches b join chain_seals c on c.seal = b.seal
      where b.gtin = g.gtin and b.standing order by b.id desc limit 1) l on true
    where (${operator}::text is null or f.operator = ${operator})
      and (g.gtin like ${like} or f.product_name ilike ${like})
    order by g.gtin limit ${limit}`.execute(store);
  return rows;
}

const gtinsOfAfter = (operator: string, after: string) => sql`
  select distinct b.gtin from batches b join seals s on s.seal = b.seal
  where b.standing and b.gtin > ${after} and s.operator = ${operator}`;

/** From each GTIN to the next by index: there are far fewer of them than batches. */
const gtinsAfter = (after: string) => sql`
  with recursive step (gtin) as (
    select min(gtin) from batches where gtin > ${after}
    union all
    select (select min(b.gtin) from batches b where b.gtin > step.gtin) from step where step.gtin is not null
  ) select gtin from step where gtin is not null`;
