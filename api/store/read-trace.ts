import { type Kysely, sql } from "kysely";
import type { Direction } from "../../core/trace/closure.ts";
import type { TraceEvent } from "../../core/trace/trace-event.ts";
import { limits } from "../limits.ts";
import type { Database } from "./database.ts";

/** What a trace is read from: everything that anybody states, or what the chain says, to which nobody adds by claiming. */
export type TraceBasis = "stated" | "recorded";

/** Whether an event, by its column, is part of what the trace is read from. */
const counts = (event: string, basis: TraceBasis) =>
  basis === "stated"
    ? sql`true`
    : sql`exists (select from trace_events c where c.event = ${sql.ref(event)} and c.recorded)`;

/**
 * A walk along transformations, and the containers in which what it met lay. Each step is a lookup by index (`offset 0` keeps
 * the planner from joining whole tables); what is voided is no step.
 */
const walk = (directions: readonly Direction[], basis: TraceBasis) => {
  const towards = (direction: Direction) => {
    const made = direction === "back";
    return sql`${sql.raw(direction)} (item) as (
      select item from asked_items
      union
      select next.item from ${sql.raw(direction)} w cross join lateral (
        select o.item from trace_links i
        join trace_links o on o.transformation = i.transformation and o.made = ${sql.lit(!made)} and not o.voided
        where i.item = w.item and i.made = ${sql.lit(made)} and i.transformation is not null and not i.voided
          and ${counts("i.event", basis)} and ${counts("o.event", basis)}
        offset 0) next)`;
  };
  const met = ["asked_items", ...directions].map((one) => sql`select item from ${sql.raw(one)}`);
  return sql`asked_items (item) as (select one collate "C" from asked, unnest(asked.items) as one),
    ${sql.join([
      ...directions.map(towards),
      sql`containers (item) as (
      ${sql.join(met, sql` union `)}
      union
      select box.item from containers c cross join lateral (
        select o.item from trace_links i join trace_links o on o.event = i.event and o.made
        where i.item = c.item and not i.made and i.packs and not i.voided and ${counts("i.event", basis)}
        offset 0) box)`,
    ])}`;
};

/** The most events of a trace, and items named in them together (anybody may claim an event that names tens of thousands). */
type TraceBounds = { readonly most: number; readonly mostItems?: number; readonly basis?: TraceBasis };

type Row = {
  /** Recorded events are written down in the chain's order. */
  readonly event: bigint;
  readonly id: string;
  readonly kind: TraceEvent["kind"];
  readonly time: string;
  readonly recorded: boolean;
  readonly fromParty: string | null;
  readonly toParty: string | null;
  readonly place: string | null;
  readonly transformation: string | null;
  readonly byActor: string | null;
  readonly document: string | null;
  readonly counted: boolean;
  /** `[made, item, quantity, unit]` of each link, in order; null when all events together have too many. */
  readonly links: readonly (readonly [made: boolean, item: string, quantity: string | null, unit: string])[] | null;
};

/**
 * Reads every event on the way of some items: along transformations to the end, with all that happened to what lies on it and
 * to the containers that it lay in. The seals of batches are not among them (`readWay`).
 *
 * @param directions - One, both, or none: then only what happened to the items themselves.
 * @returns In no order; nothing voided among them. Null when there is more than the bounds allow.
 */
export async function readTrace(
  store: Kysely<Database>,
  items: readonly string[],
  directions: readonly Direction[],
  { most, mostItems = limits.traceItems, basis = "stated" }: TraceBounds,
): Promise<TraceEvent[] | null> {
  // Materialised, so that the plan is the same for any number of items, and PostgreSQL goes on using the first.
  const name = sql.raw(`/* prepared: ${["read-trace", basis, ...directions].join("-")} */`);
  const { rows } =
    await sql<Row>`${name} with recursive asked (items) as materialized (values (cast(${[...items]} as text[]))),
    ${walk(directions, basis)}
    select e.event, e.id, e.kind, e.time::text, e.recorded, e.from_party, e.to_party, e.place, e.transformation, e.by_actor,
      e.document, e.counted, l.links
    from (select e.*, sum(e.items) over () as all_items
      from (select distinct l.event from containers c cross join lateral (
          select event from trace_links i where item = c.item and not voided and ${counts("i.event", basis)} offset 0) l
        limit ${most + 1}) met
      cross join lateral (select * from trace_events where event = met.event offset 0) e) e
    cross join lateral (select json_agg(json_build_array(made, item, quantity::text, unit) order by made, position) as links
      from trace_links where event = e.event and e.all_items <= ${mostItems}) l`.execute(store);
  const events = rows.flatMap((row) => (row.links === null ? [] : [eventOf(row, row.links)]));
  return rows.length > most || events.length < rows.length ? null : events;
}

function eventOf(row: Row, links: NonNullable<Row["links"]>): TraceEvent {
  const side = (made: boolean) =>
    links.filter((link) => link[0] === made).map(([, item, quantity, unit]) => ({ item, quantity, unit }));
  return {
    id: row.id,
    kind: row.kind,
    time: Number(row.time),
    recorded: row.recorded,
    ...(row.recorded ? { sequence: Number(row.event) } : {}),
    inputs: side(false),
    outputs: side(true),
    ...(row.fromParty === null ? {} : { from: row.fromParty }),
    ...(row.toParty === null ? {} : { to: row.toParty }),
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.transformation === null ? {} : { transformation: row.transformation }),
    ...(row.byActor === null ? {} : { by: row.byActor }),
    ...(row.document === null ? {} : { document: row.document }),
    ...(row.counted ? { counted: true } : {}),
  };
}
