import type { Kysely } from "kysely";
import type { EpcisQuery } from "../../core/epcis-query/epcis-query.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import type { EventOnRecord } from "./event-on-record.ts";

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

/**
 * Finds the events that fit a query among those that the caller may read.
 *
 * The first page fixes what the query is about: events recorded later come on none of its pages, and no event comes twice or
 * is left out, whatever is captured meanwhile.
 *
 * @throws FiligranaError `query/invalid`, `query/too-large`.
 */
export async function queryEvents(
  _store: Kysely<Database>,
  _caller: Pick<Caller, "actor" | "role">,
  _query: EpcisQuery,
  _page: EventPage,
): Promise<EventsFound> {
  throw new FiligranaError("server/unavailable", "events cannot be asked for yet");
}
