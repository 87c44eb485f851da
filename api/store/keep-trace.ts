import { type Kysely, sql } from "kysely";
import type { TracedQuantity, TraceEvent } from "../../core/trace/trace-event.ts";
import type { Database } from "./database.ts";

/** Any number that nothing else in the database locks: "trace" in ASCII. */
const traceLock = 0x7472616365;

/** Parameters of one statement are bounded by PostgreSQL at 65,535; an event has at most so many items in one insertion. */
const linksAtOnce = 2_000;

/**
 * Keeps claims of the way of items, in the caller's transaction: each id once, whatever comes later under it; an error
 * declaration voids what the same actor stated under that id, whether it came before it or comes after. What the chain says is not kept through
 * this: the triggers of the migration 0014-trace write it with the chain's own rows, and take it back with them.
 *
 * @throws TypeError for an event that says that the chain recorded it.
 */
export async function keepTrace(trx: Kysely<Database>, events: readonly TraceEvent[]): Promise<void> {
  if (events.length === 0) return;
  const recorded = events.find((event) => event.recorded);
  if (recorded !== undefined) throw new TypeError(`${recorded.id}: the chain's own events are traced by triggers`);
  // Whoever voids waits for whoever writes: else of two that do not see each other neither would mark the event.
  const voids = events.flatMap((event) => (event.voids === undefined ? [] : [event.voids]));
  if (voids.length > 0) await sql`select pg_advisory_xact_lock(${traceLock})`.execute(trx);
  else await sql`select pg_advisory_xact_lock_shared(${traceLock})`.execute(trx);
  const fresh = await keepEvents(trx, events);
  const links = events.flatMap((event) => linksOf(event, fresh.get(event.id)));
  for (let at = 0; at < links.length; at += linksAtOnce)
    await trx
      .insertInto("traceLinks")
      .values(links.slice(at, at + linksAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await markVoided(trx, [...voids, ...fresh.keys()]);
}

/** Gives the numbers of those events that were not there before. */
async function keepEvents(trx: Kysely<Database>, events: readonly TraceEvent[]): Promise<Map<string, bigint>> {
  const fresh = new Map<string, bigint>();
  for (let at = 0; at < events.length; at += linksAtOnce) {
    const rows = await trx
      .insertInto("traceEvents")
      .values(events.slice(at, at + linksAtOnce).map(rowOf))
      .onConflict((conflict) => conflict.columns(["id", "recorded"]).doNothing())
      .returning(["id", "event"])
      .execute();
    for (const { id, event } of rows) fresh.set(id, event);
  }
  return fresh;
}

const rowOf = (event: TraceEvent) => ({
  id: event.id,
  kind: event.kind,
  time: String(event.time),
  recorded: false,
  fromParty: event.from ?? null,
  toParty: event.to ?? null,
  place: event.place ?? null,
  voids: event.voids ?? null,
  transformation: event.transformation ?? null,
  byActor: event.by ?? null,
  document: event.document ?? null,
  counted: event.counted ?? false,
  items: event.inputs.length + event.outputs.length,
});

function linksOf({ id, kind, transformation, inputs, outputs }: TraceEvent, event: bigint | undefined) {
  if (event === undefined) return [];
  const common = {
    event,
    transformation: kind === "transform" ? (transformation ?? id) : null,
    packs: kind === "aggregate",
  };
  const link = (made: boolean) => (one: TracedQuantity, position: number) => ({ ...common, ...one, made, position });
  return [...inputs.map(link(false)), ...outputs.map(link(true))];
}

async function markVoided(trx: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`update trace_links l set voided = true
    from trace_events e
    where l.event = e.event and e.id = any(${[...ids]}) and not l.voided and not e.recorded
      and exists (select from trace_events v where v.voids = e.id and v.by_actor is not distinct from e.by_actor)`.execute(
    trx,
  );
}
