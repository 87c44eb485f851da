import type { KeyObject } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import { nextRun, type QuerySchedule } from "../../../core/epcis/query-schedule.ts";
import type { EpcFormat } from "../../../core/epcis/translate/epc-format.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Jobs } from "../../jobs/open-jobs.ts";
import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";
import { findQuery } from "../queries/named-queries.ts";
import { type DestinationRules, readDestination } from "./destination.ts";
import { deliverJob } from "./subscription-jobs.ts";
import { sealToken } from "./token-box.ts";

/** What making a subscription needs. */
export type SubscribeParts = {
  readonly kek: KeyObject;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly destinations: DestinationRules;
};

/** A subscription as it is asked for. */
export type AskedSubscription = {
  readonly name: string;
  readonly dest: string;
  readonly token: string;
  readonly initialRecordTime: string | undefined;
  readonly reportIfEmpty: boolean;
  /** Null for a stream. */
  readonly schedule: QuerySchedule | null;
  readonly epcFormat: EpcFormat;
};

/** The place in the order of recording of the last event recorded before an instant; 0 when there is none. */
export async function positionBefore(store: Kysely<Database>, instant: Date): Promise<bigint> {
  const { position } = await store
    .selectFrom("epcisEvents")
    .select(({ fn }) => fn.max("id").as("position"))
    .where("recordedAt", "<", instant)
    .executeTakeFirstOrThrow();
  return position === null ? 0n : BigInt(position);
}

/**
 * Has the results of one of the caller's queries sent somewhere.
 *
 * @returns The subscription's id.
 * @throws FiligranaError `query/not-found`, `subscription/invalid` for a destination that may not be written to,
 * `subscription/too-many`.
 */
export async function createSubscription(
  trx: Transaction<Database>,
  caller: Caller,
  asked: AskedSubscription,
  parts: SubscribeParts,
): Promise<string> {
  await findQuery(trx, { actor: caller.actor, name: asked.name });
  const dest = readDestination(asked.dest, parts.destinations);
  await refuseTooMany(trx, caller.actor, asked.name);
  const now = parts.now();
  const initial = asked.initialRecordTime === undefined ? await recordingTime(trx) : new Date(asked.initialRecordTime);
  const subscription = parts.newId();
  const nextRunAt = asked.schedule === null ? null : runAfter(asked.schedule, now);
  await trx
    .insertInto("epcisSubscriptions")
    .values({
      subscription,
      actor: caller.actor,
      query: asked.name,
      dest: dest.href,
      sealedToken: sealToken(parts.kek, subscription, asked.token),
      schedule: asked.schedule === null ? null : JSON.stringify(asked.schedule),
      reportIfEmpty: asked.reportIfEmpty,
      epcFormat: asked.epcFormat,
      initialRecordTime: initial,
      position: await positionBefore(trx, initial),
      minRecordTime: initial,
      nextRunAt,
    })
    .execute();
  await parts.jobs.enqueue(trx, deliverJob, { subscription }, nextRunAt === null ? {} : { startAfter: nextRunAt });
  return subscription;
}

/** Now, by the clock that events are recorded with. */
export async function recordingTime(store: Kysely<Database>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(store);
  return rows[0]?.now ?? new Date(0);
}

/** The next time that a schedule names, later than an instant. */
export const runAfter = (schedule: QuerySchedule, instant: Date): Date => {
  const at = nextRun(schedule, Math.floor(instant.getTime() / 1000));
  if (at !== null) return new Date(at * 1000);
  throw new FiligranaError("subscription/invalid", "the schedule names a day that never comes; mend it");
};

async function refuseTooMany(trx: Transaction<Database>, actor: string, query: string): Promise<void> {
  // One at a time for each query, so that two requests do not both take the last place.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`subscriptions ${actor} ${query}`}, 0))`.execute(trx);
  const { count } = await trx
    .selectFrom("epcisSubscriptions")
    .select(({ fn }) => fn.countAll<bigint>().as("count"))
    .where("actor", "=", actor)
    .where("query", "=", query)
    .executeTakeFirstOrThrow();
  const max = limits.subscriptionsPerQuery;
  if (count >= max)
    throw new FiligranaError("subscription/too-many", `a query has at most ${max} subscriptions; delete one first`, {
      values: { max },
    });
}
