import { type Kysely, type SqlBool, sql } from "kysely";
import { bizSteps, dispositions } from "../../../core/epcis/vocabulary/cbv-terms.ts";
import { scopeOf } from "../../../core/http/authorisation.ts";
import type { Browsed } from "../../../core/http/endpoints/epcis-resources.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";

type Reader = Pick<Caller, "actor" | "role">;

/** The types of events that the standard has. */
const eventTypes = ["AggregationEvent", "AssociationEvent", "ObjectEvent", "TransactionEvent", "TransformationEvent"];

/** Terms of the standard: they are there whether an event has them or not. */
const standardTerms: Readonly<Partial<Record<Browsed, readonly string[]>>> = { eventTypes, bizSteps, dispositions };

const columns = {
  eventTypes: "event_type",
  bizSteps: "biz_step",
  dispositions: "disposition",
  bizLocations: "biz_location",
  readPoints: "read_point",
} as const satisfies Partial<Record<Browsed, string>>;

/** The names under which an event has its instance-level identifiers. */
const instances = ["epc", "parentID", "inputEPC", "outputEPC"];

/** Whether a term is the standard's own. */
export const isStandardTerm = (resource: Browsed, value: string): boolean =>
  standardTerms[resource]?.includes(value) ?? false;

const readable = ({ actor, role }: Reader) =>
  scopeOf(role, ["epcisEvent", "read"]) === "all"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`exists (select from epcis_readers r where r.event = e.id and r.actor = ${actor})`;

/** What a page of values begins after (null for the first), and how many there are on it at most. */
export type ValuePage = { readonly after: string | null; readonly limit: number };

const inColumn = (column: string, reader: Reader, { after, limit }: ValuePage) => {
  const name = sql.ref(`e.${column}`);
  return sql<{ value: string }>`
    select distinct ${name} as value from epcis_events e
    where ${name} > ${after ?? ""} and ${readable(reader)} order by 1 limit ${limit + 1}`;
};

const ofInstances = (reader: Reader, { after, limit }: ValuePage) => sql<{ value: string }>`
  select distinct v.text as value from epcis_values v join epcis_events e on e.id = v.event
  where v.name in (${sql.join(instances)}) and v.text > ${after ?? ""} and ${readable(reader)}
  order by 1 limit ${limit + 1}`;

/**
 * The values of a resource: the standard's own and those of events that the caller may read, in canonical form and in the
 * order of their code points; one more than `limit` when there are more.
 */
export async function listValues(
  store: Kysely<Database>,
  reader: Reader,
  resource: Browsed,
  page: ValuePage,
): Promise<string[]> {
  const query = resource === "epcs" ? ofInstances(reader, page) : inColumn(columns[resource], reader, page);
  const found = (await query.execute(store)).rows.map(({ value }) => value);
  const standard = (standardTerms[resource] ?? []).filter((term) => page.after === null || term > page.after);
  // In one order with the database's "C" collation, which compares bytes.
  const sorted = [...new Set([...standard, ...found])].sort((one, other) =>
    Buffer.compare(Buffer.from(one), Buffer.from(other)),
  );
  return sorted.slice(0, page.limit + 1);
}
