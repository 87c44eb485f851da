import type { Kysely } from "kysely";
import type { Jobs } from "../../jobs/open-jobs.ts";
import type { Database } from "../../store/database.ts";
import { deliverJob } from "./subscription-jobs.ts";

/** What queueing work needs. */
export type WakeParts = {
  readonly store: Kysely<Database>;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly now: () => Date;
};

/** A stream that work was queued for and that nobody began with for so long is woken again. */
const staleMs = 60_000;

/** Queues work for every stream that has not been told of the newest events, each once until it is begun. */
export const wakeStreams = ({ store, jobs, now }: WakeParts): Promise<void> =>
  store.transaction().execute(async (trx) => {
    const at = now();
    const woken = await trx
      .updateTable("epcisSubscriptions")
      .set({ wokenAt: at })
      .where("schedule", "is", null)
      .where((eb) => eb.or([eb("wokenAt", "is", null), eb("wokenAt", "<", new Date(at.getTime() - staleMs))]))
      .where("position", "<", (eb) =>
        eb
          .selectFrom("epcisEvents")
          .select((select) => select.fn.coalesce(select.fn.max("id"), select.val(0n)).as("newest")),
      )
      .returning("subscription")
      .execute();
    for (const { subscription } of woken) await jobs.enqueue(trx, deliverJob, { subscription });
  });

/** Queues work for every delivery that waits, at its time: whoever was to send it may have been killed. */
export const resumeDeliveries = ({ store, jobs, now }: WakeParts): Promise<void> =>
  store.transaction().execute(async (trx) => {
    const open = await trx
      .selectFrom("epcisDeliveries")
      .select(["subscription", "nextAttemptAt"])
      .where("acknowledgedAt", "is", null)
      .execute();
    for (const { subscription, nextAttemptAt } of open)
      await jobs.enqueue(trx, deliverJob, { subscription }, { startAfter: nextAttemptAt ?? now() });
  });

/** Queues work for everything that is due and was not begun: a process that was killed between two steps left it. */
export async function sweepDeliveries(parts: WakeParts): Promise<void> {
  await wakeStreams(parts);
  const { store, jobs, now } = parts;
  const late = new Date(now().getTime() - staleMs);
  await store.transaction().execute(async (trx) => {
    const scheduled = trx.selectFrom("epcisSubscriptions").select("subscription").where("nextRunAt", "<", late);
    const unsent = trx.selectFrom("epcisDeliveries").select("subscription").where("nextAttemptAt", "<", late);
    for (const { subscription } of await scheduled.union(unsent).execute())
      await jobs.enqueue(trx, deliverJob, { subscription });
  });
}

/** Forgets deliveries that were acknowledged before an instant. */
export async function forgetDeliveries(store: Kysely<Database>, before: Date): Promise<void> {
  await store.deleteFrom("epcisDeliveries").where("acknowledgedAt", "<", before).execute();
}
