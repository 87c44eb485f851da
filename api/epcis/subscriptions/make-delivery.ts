import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { QuerySchedule } from "../../../core/epcis/query-schedule.ts";
import type { EpcFormat } from "../../../core/epcis/translate/epc-format.ts";
import { readQuery } from "../../../core/epcis-query/read-query.ts";
import type { Database } from "../../store/database.ts";
import { resultsDocument } from "../results-document.ts";
import { runAfter } from "./create-subscription.ts";
import { isOfQuery, putOff } from "./put-off.ts";
import { eventsSince } from "./standing-query.ts";

const owed = (trx: Transaction<Database>, subscription: string) =>
  trx
    .selectFrom("epcisSubscriptions as s")
    .innerJoin("epcisQueries as q", (join) => join.onRef("q.actor", "=", "s.actor").onRef("q.name", "=", "s.query"))
    .innerJoin("actorProfiles as a", "a.actor", "s.actor")
    .selectAll("s")
    .select(["q.query as definition", "a.role"])
    .where("s.subscription", "=", subscription)
    .forUpdate("s")
    .executeTakeFirst();
type Owed = NonNullable<Awaited<ReturnType<typeof owed>>>;

/** What there is to do for a subscription: a delivery lies ready, or nothing until `again` (null: until it is woken or swept). */
export type Due = { readonly ready: true } | { readonly ready: false; readonly again: Date | null };

const hasOpen = async (trx: Transaction<Database>, subscription: string): Promise<boolean> =>
  (await trx
    .selectFrom("epcisDeliveries")
    .select("delivery")
    .where("subscription", "=", subscription)
    .where("acknowledgedAt", "is", null)
    .executeTakeFirst()) !== undefined;

/**
 * Writes down what a subscription is owed next, unless a delivery waits already: from then on it is the same document
 * however often it is sent. Called by one process at a time for each subscription (its row is locked). A query that cannot
 * be answered is put off, and the subscription says why.
 */
export async function makeDelivery(store: Kysely<Database>, subscription: string, now: Date): Promise<Due> {
  try {
    return await makeNext(store, subscription, now);
  } catch (error) {
    if (!isOfQuery(error)) throw error;
    await putOff(store, subscription, error, now);
    return { ready: false, again: null };
  }
}

const makeNext = (store: Kysely<Database>, subscription: string, now: Date): Promise<Due> =>
  store.transaction().execute(async (trx) => {
    const row = await owed(trx, subscription);
    if (row === undefined) return { ready: false, again: null };
    await trx
      .updateTable("epcisSubscriptions")
      .set({ wokenAt: null })
      .where("subscription", "=", subscription)
      .execute();
    if (await hasOpen(trx, subscription)) return { ready: true };
    if (row.nextRunAt !== null && row.nextRunAt > now) return { ready: false, again: row.nextRunAt };
    if (row.askAgainAt !== null && row.askAgainAt > now) return { ready: false, again: null };
    return makeFrom(trx, row, now);
  });

async function makeFrom(trx: Transaction<Database>, row: Owed, now: Date): Promise<Due> {
  const { actor, role, position, batchSize: limit } = row;
  const standing = {
    reader: { actor, role },
    query: readQuery(row.definition),
    initialRecordTime: row.initialRecordTime,
  };
  const found = await eventsSince(trx, standing, { position, limit, now });
  // A schedule's run is over with its last part; an empty one counts as a part only where it is asked for.
  const schedule = row.schedule as QuerySchedule | null;
  const nextRunAt = schedule !== null && found.all ? runAfter(schedule, now) : row.nextRunAt;
  const firstPart = row.minRecordTime <= (row.nextRunAt ?? now);
  const report = found.events.length > 0 || (schedule !== null && row.reportIfEmpty && firstPart);
  await trx
    .updateTable("epcisSubscriptions")
    .set({ position: found.position, minRecordTime: now, nextRunAt, failures: 0, failure: null, askAgainAt: null })
    .where("subscription", "=", row.subscription)
    .execute();
  if (!report) return { ready: false, again: nextRunAt };
  const delivery = randomUUID();
  const document = resultsDocument({
    events: found.events,
    queryName: row.query,
    subscriptionID: row.subscription,
    id: `urn:uuid:${delivery}`,
    format: row.epcFormat as EpcFormat,
    now,
  });
  await trx
    .insertInto("epcisDeliveries")
    .values({
      delivery,
      subscription: row.subscription,
      body: JSON.stringify(document),
      events: found.events.length,
      after: position,
      nextAttemptAt: now,
    })
    .execute();
  return { ready: true };
}
