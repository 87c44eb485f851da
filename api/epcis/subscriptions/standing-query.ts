import type { Kysely } from "kysely";
import type { EpcisQuery } from "../../../core/epcis-query/epcis-query.ts";
import { readQuery } from "../../../core/epcis-query/read-query.ts";
import type { CallerRole } from "../../../core/http/endpoint.ts";
import type { Database } from "../../store/database.ts";
import type { EventOnRecord } from "../event-on-record.ts";
import { queryEvents } from "../query-events.ts";

/** A query that is asked again and again, of what was recorded since. */
export type StandingQuery = {
  /** Who reads: only what the actor may see comes out, each time anew. */
  readonly reader: { readonly actor: string; readonly role: CallerRole };
  readonly query: EpcisQuery;
  readonly initialRecordTime: Date;
};

/** What came since a position. */
export type Since = {
  readonly events: readonly EventOnRecord[];
  /** Up to where everything was looked at: the next question begins behind it. */
  readonly position: bigint;
  /** Whether that is all there is now. */
  readonly all: boolean;
};

/** What steers an answer's order and size is for the one who pages; here events come as they were recorded. */
const steering = ["orderBy", "orderDirection", "eventCountLimit", "maxEventCount"];

const chosenBy = (query: EpcisQuery): EpcisQuery =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !steering.includes(name)));

/**
 * The events that fit a standing query and were recorded after a position, in the order of recording.
 *
 * Ids are given out under one lock until the commit, so that nothing smaller appears later: the highest that is seen first
 * is one up to which everything is there.
 *
 * @param limit - At most so many.
 */
export async function eventsSince(
  store: Kysely<Database>,
  { reader, query, initialRecordTime }: StandingQuery,
  { position, limit, now }: { readonly position: bigint; readonly limit: number; readonly now: Date },
): Promise<Since> {
  const { highest } = await store
    .selectFrom("epcisEvents")
    .select(({ fn }) => fn.max("id").as("highest"))
    .executeTakeFirstOrThrow();
  if (highest === null || BigInt(highest) <= position) return { events: [], position, all: true };
  const also = [readQuery({ GE_recordTime: initialRecordTime.toISOString() })];
  const { events, next } = await queryEvents(store, reader, chosenBy(query), {
    size: limit,
    now,
    after: position,
    also,
  });
  const last = events.at(-1)?.id ?? position;
  const all = next === null;
  const seen = BigInt(highest);
  return { events, all, position: all && seen > last ? seen : last };
}
