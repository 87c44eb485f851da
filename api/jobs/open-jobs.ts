import { CompiledQuery, type Transaction } from "kysely";
import { PgBoss } from "pg-boss";
import type * as z from "zod";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import type { Job, Worker } from "./job.ts";

/** The way to have work done after the answer. */
export type Jobs = {
  /** Queues a piece of work in the caller's transaction: it is done if and only if the rest was kept. */
  readonly enqueue: <D extends z.ZodType>(
    trx: Transaction<Database>,
    kind: Job<D>,
    data: z.input<D>,
    options?: { readonly startAfter?: Date },
  ) => Promise<void>;
  /** Makes the queues, and does what lies in them until the signal aborts. */
  readonly start: (workers: readonly Worker[], signal: AbortSignal) => Promise<void>;
  /** Waits for what is under way and closes the connections. */
  readonly stop: () => Promise<void>;
};

/**
 * Opens the queues in the schema `jobs` of the product's own database.
 *
 * @param options - `onTrouble` hears of lost connections and of pieces that failed; they are tried again.
 */
export const openJobs = (databaseUrl: string, options: { onTrouble: (error: unknown) => void }): Jobs => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "filigrana-jobs",
    schema: "jobs",
    max: limits.jobConnections,
    useListenNotify: true,
    superviseIntervalSeconds: limits.jobSupervisionSeconds,
    monitorIntervalSeconds: limits.jobSupervisionSeconds,
  });
  boss.on("error", options.onTrouble);
  return {
    enqueue: async (trx, kind, data, { startAfter } = {}) => {
      const executeSql = async (text: string, values: readonly unknown[] = []) => {
        const { rows } = await trx.executeQuery(CompiledQuery.raw(text, [...values]));
        return { rows };
      };
      await boss.send(kind.queue, kind.data.parse(data) as object, {
        db: { executeSql },
        ...(startAfter === undefined ? {} : { startAfter }),
      });
    },
    start: async (workers, signal) => {
      await boss.start();
      for (const one of workers) await startWorker(boss, one, signal, options.onTrouble);
    },
    stop: () => boss.stop({ graceful: true, timeout: limits.stopGraceMs }),
  };
};

async function startWorker(
  boss: PgBoss,
  { job, work, giveUp }: Worker,
  signal: AbortSignal,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const { queue, cron, retries = 5, parallel = 1 } = job;
  const givenUp = `${queue}-given-up`;
  if (giveUp !== null) {
    const last = { job: { queue: givenUp, data: job.data, retries: 20 }, work: giveUp, giveUp: null };
    await startWorker(boss, last, signal, onTrouble);
  }
  const options = {
    retryLimit: retries,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 3600,
    // Work whose process was killed is taken up again once its heart has not beaten for so long.
    heartbeatSeconds: limits.jobHeartbeatSeconds,
    notify: true,
    ...(giveUp === null ? {} : { deadLetter: givenUp }),
  };
  await boss.createQueue(queue, options);
  // A queue that an earlier release made goes on as this one says.
  await boss.updateQueue(queue, options);
  if (cron !== undefined) await boss.schedule(queue, cron, {}, { tz: "Europe/Rome" });
  await boss.work(
    queue,
    { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1, batchSize: 1, localConcurrency: parallel },
    async (pieces) => {
      for (const piece of pieces) {
        try {
          await work(piece.data, AbortSignal.any([signal, piece.signal]));
        } catch (error) {
          onTrouble(error);
          throw error;
        }
      }
    },
  );
}
