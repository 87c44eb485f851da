import { type Kysely, type RawBuilder, sql } from "kysely";
import type { EpcisQuery } from "../../core/epcis-query/epcis-query.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { conditionsOf } from "./conditions-of.ts";
import type { EventOnRecord } from "./event-on-record.ts";
import { type Order, orderOf } from "./order-of.ts";
import {
  digestOf,
  notUnderstood,
  ofThisService,
  type Position,
  readToken,
  tokenSeconds,
  writeToken,
} from "./page-token.ts";
import { readEventRows } from "./read-event-rows.ts";
import { visibleTo } from "./visible-events.ts";

/** Which part of the events that fit is wanted. */
export type EventPage = {
  /** At most so many events. */
  readonly size: number;
  /** What `next` of the page before was. */
  readonly token?: string | undefined;
  readonly now: Date;
  /** Further queries that have to fit too: what a resource's address or a named query adds. */
  readonly also?: readonly EpcisQuery[];
  /** Only events recorded after this one, by its `id`; what a subscription was told last. */
  readonly after?: bigint;
};

/** A page of events; `next` asks for the one that follows, null on the last. */
export type EventsFound = {
  readonly events: readonly EventOnRecord[];
  readonly next: string | null;
  /** When `next` is not understood any more. */
  readonly nextUntil: Date | null;
};

type Sql = RawBuilder<boolean>;

/**
 * Finds the events that fit a query among those that the caller may read.
 *
 * The first page fixes what the query is about: events recorded later come on none of its pages, and no event comes twice or
 * is left out, whatever is captured meanwhile. Without an order they come as they were recorded.
 *
 * @throws FiligranaError `query/invalid` for a token of another query, `query/too-large` beyond `maxEventCount`,
 * `query/too-complex` when it takes longer than a statement may.
 */
export async function queryEvents(
  store: Kysely<Database>,
  caller: Pick<Caller, "actor" | "role">,
  query: EpcisQuery,
  page: EventPage,
): Promise<EventsFound> {
  try {
    return await find(store, caller, query, page);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === statementTimeout)
      throw new FiligranaError("query/too-complex", "the query takes too long; narrow it by time, place or product", {
        cause,
      });
    if (page.token !== undefined && code.startsWith(dataException))
      throw notUnderstood(page.token, ofThisService, cause);
    throw cause;
  }
}

/** What PostgreSQL says of a statement that took longer than one may. */
const statementTimeout = "57014";
/** How its codes for a value begin that is none of the type: only a token that was made up has such a one. */
const dataException = "22";

async function find(
  store: Kysely<Database>,
  caller: Pick<Caller, "actor" | "role">,
  query: EpcisQuery,
  page: EventPage,
): Promise<EventsFound> {
  const { also = [], after = 0n } = page;
  const question = digestOf([query, also, String(after), caller.actor]);
  const from = page.token === undefined ? null : readToken(page.token, question, page.now);
  const until = from === null ? await newest(store) : BigInt(from.u);
  const fitting = [
    visibleTo(caller),
    ...[query, ...also].flatMap((one) => conditionsOf(one, caller)),
    sql<boolean>`epcis_events.id > ${after} and epcis_events.id <= ${until}`,
  ];
  if (from === null) await demandFew(store, fitting, query);
  const left = from?.l ?? (query["eventCountLimit"] === undefined ? null : Number(query["eventCountLimit"]));
  const size = Math.min(page.size, left ?? page.size);
  const order = await orderOf(store, query, from?.t ?? null);
  const rows = await idsOf(store, [...fitting, ...goesOnAfter(order, from)], order, size + 1);
  const told = rows.slice(0, size);
  const last = told.at(-1);
  const remaining = left === null ? null : left - told.length;
  const isLast = rows.length <= size || last === undefined || remaining === 0;
  const position = (at: { id: bigint; value: string | null }): Position => ({
    q: question,
    u: String(until),
    i: String(at.id),
    o: at.value,
    t: order?.type ?? null,
    l: remaining,
    e: Math.floor(page.now.getTime() / 1000) + tokenSeconds,
  });
  return {
    events: await readEventRows(
      store,
      told.map(({ id }) => id),
    ),
    next: isLast ? null : writeToken(position(last)),
    nextUntil: isLast ? null : new Date(page.now.getTime() + tokenSeconds * 1000),
  };
}

/** Whoever records holds one lock until the end, so every event up to the newest one seen is seen. */
async function newest(store: Kysely<Database>): Promise<bigint> {
  const { last } = await store
    .selectFrom("epcisEvents")
    .select((select) => select.fn.max<bigint | null>("id").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0n;
}

const all = (conditions: readonly Sql[]): Sql => sql`${sql.join(conditions, sql` and `)}`;

async function demandFew(store: Kysely<Database>, fitting: readonly Sql[], query: EpcisQuery): Promise<void> {
  const most = query["maxEventCount"];
  if (typeof most !== "number") return;
  const { rows } = await sql<{ found: bigint }>`select count(*) as found from
    (select from epcis_events where ${all(fitting)} limit ${most + 1}) as fitting`.execute(store);
  if ((rows[0]?.found ?? 0n) <= BigInt(most)) return;
  throw new FiligranaError("query/too-large", `more than ${most} events fit; narrow the query or raise maxEventCount`, {
    values: { maxEventCount: most },
  });
}

function goesOnAfter(order: Order | null, from: Position | null): Sql[] {
  if (from === null) return [];
  const id = BigInt(from.i);
  if (order === null) return [sql`epcis_events.id > ${id}`];
  const { value, type, down } = order;
  const beyond = sql.raw(down ? "<" : ">");
  if (from.o === null) return [sql`${value} is null and epcis_events.id ${beyond} ${id}`];
  const at = sql`${from.o}::${sql.raw(type)}`;
  return [
    sql`(${value} is null or ${value} ${beyond} ${at} or (${value} = ${at} and epcis_events.id ${beyond} ${id}))`,
  ];
}

async function idsOf(store: Kysely<Database>, conditions: readonly Sql[], order: Order | null, limit: number) {
  if (order === null) {
    const { rows } = await sql<{ id: bigint; value: null }>`select id, null as value from epcis_events
      where ${all(conditions)} order by id limit ${limit}`.execute(store);
    return rows;
  }
  const direction = sql.raw(order.down ? "desc" : "asc");
  const { rows } = await sql<{ id: bigint; value: string | null }>`select id, ${order.value}::text as value
    from epcis_events where ${all(conditions)}
    order by ${order.value} ${direction} nulls last, id ${direction} limit ${limit}`.execute(store);
  return rows;
}
