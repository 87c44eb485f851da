import { type Kysely, sql } from "kysely";
import type { EpcFormat } from "../../../core/epcis/translate/epc-format.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Database } from "../../store/database.ts";

/** Whose subscription, and of which query; another's looks like a missing one. */
export type SubscriptionKey = { readonly actor: string; readonly name: string; readonly subscription: string };

const shown = (store: Kysely<Database>) =>
  store
    .selectFrom("epcisSubscriptions as s")
    .leftJoin("epcisDeliveries as d", (join) =>
      join.onRef("d.subscription", "=", "s.subscription").on("d.acknowledgedAt", "is", null),
    )
    .select([
      "s.subscription",
      "s.dest",
      "s.createdAt",
      "s.lastNotifiedAt",
      "s.initialRecordTime",
      "s.minRecordTime",
      "s.epcFormat",
      "s.reportIfEmpty",
      "s.schedule",
    ])
    .select(({ fn }) => fn.coalesce("d.lastError", "s.failure").as("lastError"));

type Row = Awaited<ReturnType<ReturnType<typeof shown>["execute"]>>[number];

/** A subscription as the binding writes it, without its secret. */
const written = (row: Row) => ({
  subscriptionID: row.subscription,
  dest: row.dest,
  createdAt: row.createdAt.toISOString(),
  ...(row.lastNotifiedAt === null ? {} : { lastNotifiedAt: row.lastNotifiedAt.toISOString() }),
  initialRecordTime: row.initialRecordTime.toISOString(),
  minRecordTime: row.minRecordTime.toISOString(),
  epcFormat: row.epcFormat as EpcFormat,
  reportIfEmpty: row.reportIfEmpty,
  ...(row.schedule === null ? { stream: true as const } : { schedule: row.schedule as Record<string, string> }),
  ...(row.lastError === null ? {} : { lastError: row.lastError }),
});
export type ShownSubscription = ReturnType<typeof written>;

/** @throws FiligranaError `subscription/not-found`, also for another's. */
export async function readSubscription(store: Kysely<Database>, key: SubscriptionKey): Promise<ShownSubscription> {
  const row = await shown(store)
    .where("s.actor", "=", key.actor)
    .where("s.query", "=", key.name)
    .where("s.subscription", "=", key.subscription)
    .executeTakeFirst();
  if (row !== undefined) return written(row);
  throw new FiligranaError("subscription/not-found", "the query has no such subscription of the caller", {
    values: { subscription: key.subscription },
  });
}

/** The subscriptions of a query, after one of them; one more than `limit` when there are more. */
export async function listSubscriptions(
  store: Kysely<Database>,
  query: { readonly actor: string; readonly name: string },
  page: { readonly after: string | null; readonly limit: number },
): Promise<ShownSubscription[]> {
  const rows = await shown(store)
    .where("s.actor", "=", query.actor)
    .where("s.query", "=", query.name)
    .where("s.subscription", ">", page.after ?? "")
    .orderBy("s.subscription")
    .limit(page.limit + 1)
    .execute();
  return rows.map(written);
}

/** Ends a subscription. @throws FiligranaError `subscription/not-found`, also for another's. */
export async function deleteSubscription(store: Kysely<Database>, key: SubscriptionKey): Promise<void> {
  await readSubscription(store, key);
  await store
    .deleteFrom("epcisSubscriptions")
    .where("actor", "=", key.actor)
    .where("subscription", "=", key.subscription)
    .execute();
}

/**
 * What was sent for a subscription of the actor, the newest first.
 *
 * @throws FiligranaError `subscription/not-found`, also for another's.
 */
export async function listDeliveries(
  store: Kysely<Database>,
  { actor, subscription }: { readonly actor: string; readonly subscription: string },
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) {
  const own = await store
    .selectFrom("epcisSubscriptions")
    .select("subscription")
    .where("subscription", "=", subscription)
    .where("actor", "=", actor)
    .executeTakeFirst();
  if (own === undefined)
    throw new FiligranaError("subscription/not-found", "the caller has no such subscription", {
      values: { subscription },
    });
  const rows = await store
    .selectFrom("epcisDeliveries")
    .selectAll()
    .where("subscription", "=", subscription)
    .where(after === undefined ? sql<boolean>`true` : sql<boolean>`number < ${numberOf(after)}`)
    .orderBy("number", "desc")
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  const deliveries = rows.slice(0, limit).map((row) => ({
    number: String(row.number),
    delivery: row.delivery,
    state: row.acknowledgedAt === null ? ("waiting" as const) : ("acknowledged" as const),
    events: row.events,
    attempts: row.attempts,
    lastStatus: row.lastStatus,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  }));
  return { deliveries, next: rows.length > limit && last !== undefined ? String(last.number) : null };
}

/** Whatever is no number of a delivery comes before all of them: the page is empty. */
const numberOf = (text: string): bigint => (/^\d{1,18}$/.test(text) ? BigInt(text) : 0n);
