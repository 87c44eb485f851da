import { type Kysely, sql } from "kysely";
import type { Database } from "../store/database.ts";
import type { EventToKeep, Sender } from "./keep-events.ts";

/** An event that is not there yet, with its id. */
export type NewEvent = EventToKeep & { readonly eventId: string; readonly declaration: string };

const rowOf = (
  { event, eventId, hash, fingerprint, declaration, context, index, blockNumber }: NewEvent,
  sender: Sender,
) => ({
  event_id: eventId,
  event_hash: hash,
  fingerprint,
  declaration,
  body: { ...event, eventID: eventId },
  context,
  capture_id: sender.capture,
  captured_by: sender.actor,
  claim: sender.claim,
  block_number: blockNumber === undefined ? null : String(blockNumber),
  event_type: index.eventType,
  event_time: index.eventTime,
  action: index.action,
  biz_step: index.bizStep,
  disposition: index.disposition,
  read_point: index.readPoint,
  biz_location: index.bizLocation,
  transformation_id: index.transformationId,
  declared_at: index.declaredAt,
  error_reason: index.errorReason,
});

/** Events inserted by one statement: some megabytes at most. */
const atOnce = 500;

/**
 * Inserts events with what they can be asked for by, and their readers.
 *
 * @returns Their ids, ascending, in the order given.
 */
export async function insertEvents(
  trx: Kysely<Database>,
  sender: Sender,
  events: readonly NewEvent[],
): Promise<bigint[]> {
  const ids: bigint[] = [];
  for (let at = 0; at < events.length; at += atOnce) {
    const some = events.slice(at, at + atOnce);
    const inserted = await insertSome(trx, sender, some);
    await insertValues(trx, some, inserted);
    ids.push(...inserted);
  }
  return ids;
}

async function insertSome(trx: Kysely<Database>, sender: Sender, events: readonly NewEvent[]): Promise<bigint[]> {
  const rows = JSON.stringify(events.map((event) => rowOf(event, sender)));
  const { rows: inserted } = await sql<{ id: bigint }>`
    insert into epcis_events (event_id, event_hash, fingerprint, declaration, body, context, capture_id, captured_by, claim,
      block_number, event_type, event_time, action, biz_step, disposition, read_point, biz_location, transformation_id,
      declared_at, error_reason)
    select r.event_id, r.event_hash, r.fingerprint, r.declaration, r.body, r.context, r.capture_id, r.captured_by, r.claim,
      r.block_number, r.event_type, r.event_time, r.action, r.biz_step, r.disposition, r.read_point, r.biz_location,
      r.transformation_id, r.declared_at, r.error_reason
    from jsonb_array_elements(${rows}::jsonb) with ordinality as e (event, n),
      jsonb_to_record(e.event) as r (event_id text, event_hash text, fingerprint text, declaration text, body jsonb, context jsonb,
        capture_id text, captured_by text, claim boolean, block_number bigint, event_type text, event_time timestamptz,
        action text, biz_step text, disposition text, read_point text, biz_location text, transformation_id text,
        declared_at timestamptz, error_reason text)
    order by e.n
    returning id`.execute(trx);
  return inserted.map(({ id }) => id);
}

async function insertValues(trx: Kysely<Database>, events: readonly NewEvent[], ids: readonly bigint[]): Promise<void> {
  const values = events.flatMap(({ index }, at) => index.values.map((value) => ({ ...value, event: String(ids[at]) })));
  await sql`insert into epcis_values (event, name, text, number, time)
    select event, name, text, number, time from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as v (event bigint, name text, text text, number numeric, time timestamptz)`.execute(trx);
  const readers = events.flatMap(({ readers: some }, at) =>
    [...new Set(some)].map((actor) => ({ actor, event: String(ids[at]) })),
  );
  await sql`insert into epcis_readers (actor, event)
    select actor, event from jsonb_to_recordset(${JSON.stringify(readers)}::jsonb) as r (actor text, event bigint)
    on conflict do nothing`.execute(trx);
}
