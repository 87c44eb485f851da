import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { EpcFormat } from "../../../core/epcis/translate/epc-format.ts";
import { epcisReplyHeaders } from "../../../core/http/epcis-headers.ts";
import type { Jobs } from "../../jobs/open-jobs.ts";
import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";
import { type DestinationRules, readDestination } from "./destination.ts";
import { makeDelivery } from "./make-delivery.ts";
import { postSigned } from "./post-signed.ts";
import { deliverJob } from "./subscription-jobs.ts";
import { openToken } from "./token-box.ts";

/** What delivering needs. */
export type DeliverParts = {
  readonly store: Kysely<Database>;
  readonly kek: KeyObject;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly now: () => Date;
  readonly destinations: DestinationRules;
};

/**
 * Makes and sends what a subscription is owed, one delivery after the other, until there is nothing more, an attempt fails,
 * or others have their turn. Whoever kills the process at any point has the same delivery sent again, unless its
 * acknowledgement was written down.
 */
export async function deliver(parts: DeliverParts, subscription: string, signal: AbortSignal): Promise<void> {
  for (let count = 0; count < limits.webhooksInARow && !signal.aborted; count++) {
    const due = await makeDelivery(parts.store, subscription, parts.now());
    if (!due.ready) return due.again === null ? undefined : workAgain(parts, subscription, due.again);
    const claimed = await claim(parts, subscription);
    if ("again" in claimed) return claimed.again === null ? undefined : workAgain(parts, subscription, claimed.again);
    const answer = await attempt(parts, claimed, signal);
    if (isAcknowledged(answer)) await acknowledge(parts, claimed, answer.status);
    else if ("status" in answer && answer.status === 413 && claimed.events > 1) await split(parts, claimed);
    else return retryLater(parts, claimed, answer);
  }
  if (!signal.aborted) await workAgain(parts, subscription, parts.now());
}

const workAgain = ({ store, jobs }: DeliverParts, subscription: string, startAfter: Date): Promise<void> =>
  store.transaction().execute((trx) => jobs.enqueue(trx, deliverJob, { subscription }, { startAfter }));

/**
 * Takes the open delivery for `limits.webhookLeaseMs`, so that no two processes send it at once; when another has it, or its
 * pause is not over, says when to look again (null: it was acknowledged meanwhile).
 */
async function claim({ store, now }: DeliverParts, subscription: string) {
  const at = now();
  const taken = await store
    .updateTable("epcisDeliveries as d")
    .from("epcisSubscriptions as s")
    .set(({ eb }) => ({
      nextAttemptAt: new Date(at.getTime() + limits.webhookLeaseMs),
      attempts: eb("d.attempts", "+", 1),
    }))
    .whereRef("s.subscription", "=", "d.subscription")
    .where("d.subscription", "=", subscription)
    .where("d.nextAttemptAt", "<=", at)
    .returning([
      "d.delivery",
      "d.body",
      "d.attempts",
      "d.events",
      "d.after",
      "s.subscription",
      "s.dest",
      "s.sealedToken",
      "s.epcFormat",
    ])
    .executeTakeFirst();
  if (taken !== undefined && taken.body !== null) return { ...taken, body: taken.body };
  const open = await store
    .selectFrom("epcisDeliveries")
    .select("nextAttemptAt")
    .where("subscription", "=", subscription)
    .where("acknowledgedAt", "is", null)
    .executeTakeFirst();
  return { again: open?.nextAttemptAt ?? null };
}
type Claimed = Exclude<Awaited<ReturnType<typeof claim>>, { again: Date | null }>;

/** What came of an attempt: the receiver's status, or why there was none. */
type Outcome = { readonly status: number } | { readonly error: string };

const isAcknowledged = (answer: Outcome): answer is { readonly status: number } =>
  "status" in answer && answer.status >= 200 && answer.status < 300;

async function attempt(parts: DeliverParts, claimed: Claimed, signal: AbortSignal): Promise<Outcome> {
  try {
    const post = {
      // Read anew: what may be written to may have been narrowed since.
      dest: readDestination(claimed.dest, parts.destinations),
      delivery: claimed.delivery,
      body: claimed.body,
      token: openToken(parts.kek, claimed.subscription, claimed.sealedToken),
      headers: { ...epcisReplyHeaders, "GS1-EPC-Format": claimed.epcFormat as EpcFormat },
    };
    return { status: await postSigned(post, parts.destinations, signal) };
  } catch (error) {
    return { error: error instanceof Error ? error.message || error.name : String(error) };
  }
}

/** Changes the subscription before the delivery, as deleting it does: the other way round the two would wait for each other. */
const acknowledge = ({ store, now }: DeliverParts, claimed: Claimed, status: number): Promise<void> =>
  store.transaction().execute(async (trx) => {
    const at = now();
    await trx
      .updateTable("epcisSubscriptions")
      .set({ lastNotifiedAt: at })
      .where("subscription", "=", claimed.subscription)
      .execute();
    await trx
      .updateTable("epcisDeliveries")
      .set({ acknowledgedAt: at, nextAttemptAt: null, body: null, lastStatus: status, lastError: null })
      .where("delivery", "=", claimed.delivery)
      .execute();
  });

/** The receiver cannot take so much at once: the same events are put into smaller deliveries. */
const split = ({ store, now }: DeliverParts, { delivery, subscription, events, after }: Claimed): Promise<void> =>
  store.transaction().execute(async (trx) => {
    await trx
      .updateTable("epcisSubscriptions")
      .set(({ eb, fn }) => ({
        position: after,
        batchSize: Math.max(1, Math.floor(events / 2)),
        // What a schedule's run had begun goes on now.
        nextRunAt: eb
          .case()
          .when("nextRunAt", "is", null)
          .then(null)
          .else(fn<Date>("least", ["nextRunAt", eb.val(now())]))
          .end(),
      }))
      .where("subscription", "=", subscription)
      .execute();
    await trx.deleteFrom("epcisDeliveries").where("delivery", "=", delivery).execute();
  });

/** The pause before the next attempt: it doubles with each, up to an hour. */
export const pauseAfter = (attempts: number): number =>
  Math.min(limits.webhookFirstPauseMs * 2 ** Math.min(attempts - 1, 30), limits.webhookLongestPauseMs);

async function retryLater(parts: DeliverParts, claimed: Claimed, answer: Outcome): Promise<void> {
  const at = new Date(parts.now().getTime() + pauseAfter(claimed.attempts));
  const what = "status" in answer ? `the receiver answered ${answer.status}` : answer.error;
  await parts.store.transaction().execute(async (trx) => {
    await trx
      .updateTable("epcisDeliveries")
      .set({
        nextAttemptAt: at,
        lastStatus: "status" in answer ? answer.status : null,
        lastError: what.slice(0, 500),
      })
      .where("delivery", "=", claimed.delivery)
      .where("acknowledgedAt", "is", null)
      .execute();
    await parts.jobs.enqueue(trx, deliverJob, { subscription: claimed.subscription }, { startAfter: at });
  });
}
