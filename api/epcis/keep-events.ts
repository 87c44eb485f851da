import { createHash, randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { canonicalize } from "../../core/dossier/canonicalize.ts";
import type { JudgedEvent } from "../../core/epcis-query/judge-event.ts";
import type { Database } from "../store/database.ts";
import { insertEvents, type NewEvent } from "./insert-events.ts";

/** Events that are to be kept together: whose they are, and what said them. */
export type Sender = {
  readonly actor: string;
  /** The capture that brought them; null for our own and for single events. */
  readonly capture: string | null;
  /** True for what somebody sent, false for what the chain or this service says. */
  readonly claim: boolean;
};

/** An event to be kept, with the actors who may read it beside its sender. */
export type EventToKeep = JudgedEvent & {
  readonly readers: readonly string[];
  readonly blockNumber?: bigint | undefined;
};

/**
 * What became of an event: `new`; `known` when the same event was there already, under this or another eventID; or `taken`
 * when its eventID belongs to another event, and it was not kept. `id` is its place in the record.
 */
export type Kept =
  | { readonly outcome: "new" | "known"; readonly id: bigint; readonly eventId: string }
  | { readonly outcome: "taken"; readonly eventId: string };

/** Any number that nothing else in the database locks: "epcis" in ASCII. */
const recordLock = 0x6570636973;

const declarationOf = ({ event }: JudgedEvent): string =>
  event.errorDeclaration === undefined
    ? ""
    : createHash("sha256").update(canonicalize(event.errorDeclaration)).digest("hex");

/** By fingerprint and declaration: the same event; by eventID: the fingerprint of the event that has it. */
type Known = {
  readonly same: Map<string, { id: bigint; eventId: string }>;
  readonly names: Map<string, string>;
};

/**
 * Keeps events in the order given, each only once: the same event is known by its fingerprint, however it is spelled, and who sends
 * it again may read it. Holds the record's lock from here to the end of the transaction, so that events are seen in the order
 * of their ids; call it late.
 */
export async function keepEvents(
  trx: Kysely<Database>,
  sender: Sender,
  events: readonly EventToKeep[],
): Promise<Kept[]> {
  if (events.length === 0) return [];
  await sql`select pg_advisory_xact_lock(${recordLock})`.execute(trx);
  const known = await knownOf(trx, events);
  const fresh: (NewEvent & { place: number })[] = [];
  const pending = new Map<string, number>();
  const again: { place: number; key: string; name: string | undefined; readers: readonly string[] }[] = [];
  const kept: (Kept | null)[] = events.map((one, place) => {
    const declaration = declarationOf(one);
    const key = `${one.fingerprint} ${declaration}`;
    const name = one.event.eventID;
    const holder = name === undefined ? undefined : known.names.get(name);
    if (name !== undefined && holder !== undefined && holder !== one.fingerprint)
      return { outcome: "taken", eventId: name };
    if (known.same.has(key) || pending.has(key)) {
      again.push({ place, key, name, readers: [sender.actor, ...one.readers] });
      if (name !== undefined) known.names.set(name, one.fingerprint);
      return null;
    }
    const eventId = name ?? idFor(one, known);
    known.names.set(eventId, one.fingerprint);
    pending.set(key, place);
    fresh.push({ ...one, place, eventId, declaration, readers: [sender.actor, ...one.readers] });
    return null;
  });
  const ids = await insertEvents(trx, sender, fresh);
  fresh.forEach(({ place, eventId, fingerprint, declaration }, at) => {
    const id = ids[at] ?? 0n;
    kept[place] = { outcome: "new", id, eventId };
    known.same.set(`${fingerprint} ${declaration}`, { id, eventId });
  });
  for (const { place, key } of again) {
    const found = known.same.get(key);
    if (found !== undefined) kept[place] = { outcome: "known", ...found };
  }
  await keepNames(
    trx,
    again.flatMap(({ key, name, readers }) => {
      const found = known.same.get(key);
      return found === undefined ? [] : [{ ...found, name, readers }];
    }),
  );
  if (!sender.claim) await confirm(trx, kept);
  return kept.filter((one) => one !== null);
}

/** What somebody had claimed before the chain or this service said it is no claim any more. */
async function confirm(trx: Kysely<Database>, kept: readonly (Kept | null)[]): Promise<void> {
  const ids = kept.flatMap((one) => (one?.outcome === "known" ? [one.id] : []));
  if (ids.length > 0) await trx.updateTable("epcisEvents").set({ claim: false }).where("id", "in", ids).execute();
}

/** An event without eventID is known by its hash (CBV 2.0, section 8.9); where another event has that, by chance. */
function idFor({ hash, fingerprint }: EventToKeep, { names }: Known): string {
  const holder = names.get(hash);
  return holder === undefined || holder === fingerprint ? hash : `urn:uuid:${randomUUID()}`;
}

async function knownOf(trx: Kysely<Database>, events: readonly EventToKeep[]): Promise<Known> {
  const fingerprints = events.map(({ fingerprint }) => fingerprint);
  const names = events.flatMap(({ event, hash }) => [hash, ...(event.eventID === undefined ? [] : [event.eventID])]);
  const { rows } = await sql<{ id: bigint; eventId: string; fingerprint: string; declaration: string }>`
    select id, event_id, fingerprint, declaration from epcis_events
    where fingerprint = any(${fingerprints}) or event_id = any(${names})`.execute(trx);
  const others = await sql<{ eventId: string; fingerprint: string }>`
    select n.event_id, e.fingerprint from epcis_event_names as n join epcis_events as e on e.id = n.event
    where n.event_id = any(${names})`.execute(trx);
  return {
    same: new Map(
      rows.map(({ id, eventId, fingerprint, declaration }) => [`${fingerprint} ${declaration}`, { id, eventId }]),
    ),
    names: new Map([...rows, ...others.rows].map(({ eventId, fingerprint }) => [eventId, fingerprint])),
  };
}

type Again = {
  readonly id: bigint;
  readonly eventId: string;
  readonly name: string | undefined;
  readonly readers: readonly string[];
};

/** Whoever sent an event again finds it under the eventID that it was sent with. */
async function keepNames(trx: Kysely<Database>, again: readonly Again[]): Promise<void> {
  if (again.length === 0) return;
  const named = again.filter(({ name, eventId }) => name !== undefined && name !== eventId);
  await sql`insert into epcis_event_names (event_id, event)
    select * from unnest(${named.map(({ name }) => name ?? "")}::text[], ${named.map(({ id }) => String(id))}::bigint[])
    on conflict do nothing`.execute(trx);
  const pairs = again.flatMap(({ id, readers }) => readers.map((reader) => ({ id, reader })));
  await sql`insert into epcis_readers (actor, event)
    select distinct * from unnest(${pairs.map(({ reader }) => reader)}::text[], ${pairs.map(({ id }) => String(id))}::bigint[])
    on conflict do nothing`.execute(trx);
}
