import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type Alarm, makeAlarm, pause } from "../chain/pause.ts";
import { isRpcError } from "../chain/rpc-error.ts";
import { isConnectionError, withLock } from "../chain/with-lock.ts";
import type { Database } from "../store/database.ts";
import { applyStep } from "./apply-step.ts";
import { announce } from "./chain-changes.ts";
import type { Position } from "./chain-step.ts";
import { followLogs, type LogSource } from "./follow-logs.ts";
import { movePosition } from "./move-position.ts";
import { readPosition } from "./read-position.ts";

/** What an indexer works with. */
export type IndexerOptions = LogSource & {
  readonly store: Kysely<Database>;
  readonly databaseUrl: string;
  /** The registry's deployment block. */
  readonly deployedAt: bigint;
  readonly signal: AbortSignal;
  /** How often the node is asked. */
  readonly pollMs?: number;
  /** Rung to ask at once. */
  readonly alarm?: Alarm;
  /** Hears of every failure that is tried again. */
  readonly onTrouble?: (error: unknown) => void;
};

/** Any fixed number that nothing else in the database locks: the ASCII of "indexer". */
export const indexerLock = 0x696e6465786572n;

/**
 * Follows the chain into the read model until the signal aborts, one process at a time; others wait for their turn. Every
 * step is one database transaction with the cursor in it, so a crash at any moment loses and repeats nothing.
 *
 * @throws FiligranaError `chain/contradiction` without `retry` when this is another chain than the read model's.
 */
export function runIndexer(options: IndexerOptions): Promise<void> {
  const { databaseUrl, signal } = options;
  return withLock({ databaseUrl, lock: indexerLock, signal }, (held) => index({ ...options, signal: held }));
}

async function index(options: IndexerOptions): Promise<void> {
  const { signal, pollMs = 250, alarm = makeAlarm() } = options;
  let position: Position | null = null;
  let wait = pollMs;
  while (!signal.aborted) {
    try {
      position ??= await readPosition(options.store, options, options.deployedAt);
      position = await catchUp(options, position);
      wait = pollMs;
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (!signal.aborted) options.onTrouble?.(error);
      position = null;
      wait = Math.min(wait * 2, 5000);
    }
    await pause(wait, signal, alarm);
  }
}

/** Applies every step up to the chain's present end. */
async function catchUp(options: IndexerOptions, from: Position): Promise<Position> {
  let position = from;
  for await (const step of followLogs(options, from)) {
    if (options.signal.aborted) break;
    const expected = position.head.hash;
    await options.store.transaction().execute(async (trx) => {
      await applyStep(trx, expected, step);
      await announce(trx, step);
    });
    position = movePosition(position, step);
  }
  return position;
}

/** Whether asking again may help: the node or the database was away, or the chain moved while it was read. */
function isPassing(error: unknown): boolean {
  return (error instanceof FiligranaError && error.retry) || isConnectionError(error) || isRpcError(error);
}
