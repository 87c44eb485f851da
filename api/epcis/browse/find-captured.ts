import type { Kysely } from "kysely";
import { readQuery } from "../../../core/epcis-query/read-query.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { queryEvents } from "../query-events.ts";

/** Sees that the caller has a capture job of this id. @throws FiligranaError `epcis/not-found`, also for another's. */
export async function findCapture(store: Kysely<Database>, { actor }: Caller, captureId: string): Promise<void> {
  const query = store.selectFrom("captureJobs").select("captureId").where("captureId", "=", captureId);
  if ((await query.where("actor", "=", actor).executeTakeFirst()) !== undefined) return;
  throw new FiligranaError("epcis/not-found", "the caller has no capture job of this id");
}

/** Sees that there is an event of this id that the caller may read. @throws FiligranaError `epcis/not-found`. */
export async function findEvent(store: Kysely<Database>, caller: Caller, eventId: string, now: Date): Promise<void> {
  const { events } = await queryEvents(store, caller, readQuery({ EQ_eventID: [eventId] }), { size: 1, now });
  if (events.length > 0) return;
  throw new FiligranaError("epcis/not-found", "there is no event of this id that the caller may read");
}
