import pg from "pg";
import { pause } from "./pause.ts";

/** Which lock, and on which database. */
export type LockOptions = {
  readonly databaseUrl: string;
  /** The advisory lock's number. */
  readonly lock: bigint;
  /** A channel whose notifications ring the alarm while the lock is held. */
  readonly channel?: string;
  readonly onNotify?: () => void;
  readonly signal: AbortSignal;
  /** How often a lock that another process holds is tried again. */
  readonly retryMs?: number;
};

/**
 * Does `work` while this process holds a PostgreSQL advisory lock, on a connection of its own: whoever loses the
 * connection loses the lock, and `work` is told by its signal. Begins again until the outer signal aborts.
 *
 * @throws Whatever `work` throws while its signal has not aborted.
 */
export async function withLock(options: LockOptions, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { signal, retryMs = 1000 } = options;
  while (!signal.aborted) {
    const lost = new AbortController();
    const client = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: "filigrana-lock",
      keepAlive: true,
    });
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    client.on("notification", () => options.onNotify?.());
    const inner = AbortSignal.any([signal, lost.signal]);
    try {
      if (await acquire(client, options, inner)) await work(inner);
    } catch (error) {
      if (!inner.aborted && !isConnectionError(error)) throw error;
    } finally {
      await client.end().catch(() => {});
    }
    await pause(retryMs, signal);
  }
}

async function acquire(client: pg.Client, options: LockOptions, signal: AbortSignal): Promise<boolean> {
  await client.connect();
  while (!signal.aborted) {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [
      String(options.lock),
    ]);
    if (rows[0]?.held) {
      if (options.channel) await client.query(`listen ${options.channel}`);
      return true;
    }
    await pause(options.retryMs ?? 1000, signal);
  }
  return false;
}

/** A database that is away, restarting or overtaxed: no reason to stop for good. */
export function isConnectionError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string")
    return /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|08|57P0[123]|57014|53300|40001|40P01)/.test(code);
  return (
    error instanceof Error &&
    /Connection terminated|not queryable|timeout exceeded when trying to connect/i.test(error.message)
  );
}
