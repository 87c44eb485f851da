import { type Kysely, type RawBuilder, sql } from "kysely";
import type { EpcisQuery } from "../../core/epcis-query/epcis-query.ts";
import { orderedField } from "../../core/epcis-query/read-query.ts";
import type { Database } from "../store/database.ts";

/** What events are put in order by, and as what it is compared. */
export type Order = {
  readonly value: RawBuilder<unknown>;
  readonly type: "timestamptz" | "numeric" | "text";
  readonly down: boolean;
};

const columnOf = { numeric: "number", timestamptz: "time", text: "text" } as const;

/**
 * What a query's events are ordered by; null for the order of the record. Of several values of a field the least counts,
 * texts are compared by their code points; events that lack the field come last.
 *
 * @param type - What the page before compared by, so that all pages do alike; null on the first.
 */
export async function orderOf(
  store: Kysely<Database>,
  { orderBy, orderDirection = "DESC" }: EpcisQuery,
  type: Order["type"] | null,
): Promise<Order | null> {
  if (typeof orderBy !== "string") return null;
  const down = orderDirection === "DESC";
  const field = orderedField(orderBy);
  if (field === null) {
    const value = sql.ref(orderBy === "recordTime" ? "epcis_events.recorded_at" : "epcis_events.event_time");
    return { value, type: "timestamptz", down };
  }
  const compared = type ?? (await typeOf(store, field));
  const least = sql`(select min(${sql.ref(`v.${columnOf[compared]}`)}) from epcis_values as v
    where v.event = epcis_events.id and v.name = ${field})`;
  return { value: compared === "text" ? sql`(${least} collate "C")` : least, type: compared, down };
}

/** A field is of numbers or of times when all of its values are. */
async function typeOf(store: Kysely<Database>, field: string): Promise<Order["type"]> {
  const { rows } = await sql<{ texts: bigint; numbers: bigint; times: bigint }>`
    select count(text) as texts, count(number) as numbers, count(time) as times
    from epcis_values where name = ${field}`.execute(store);
  const { texts = 0n, numbers = 0n, times = 0n } = rows[0] ?? {};
  if (numbers > 0n && numbers >= texts) return "numeric";
  return times > 0n && times >= texts ? "timestamptz" : "text";
}
