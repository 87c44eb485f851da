import { setTimeout as pause } from "node:timers/promises";
import type { JsonLog } from "../json-log.ts";
import { type Part, PartFailedError, type Running } from "./part.ts";

/** Pauses before a part is started again: the first and the longest, milliseconds. */
const firstPauseMs = 200;
const longestPauseMs = 10_000;

/** How often a first start is tried: what it needs may itself just be started again, or someone killed it meanwhile. */
const firstTries = 5;

/** How long a part must have run for its next end to count as the first; milliseconds. */
const steadyMs = 30_000;

/** A part that is started again whenever it ends. */
export type Kept = {
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
  /** Ends it now, so that it begins again with what has changed. */
  readonly restart: () => Promise<void>;
  /** Rejects when starting again cannot help. */
  readonly lost: Promise<never>;
};

export type KeepOptions = {
  readonly log: JsonLog;
  /** Gives up a start that is under way; a part that runs is ended by `stop`. */
  readonly signal: AbortSignal;
  /** Told each time that it works, the first time too. */
  readonly onRunning?: () => Promise<void>;
};

/**
 * Starts a part, and starts it again each time it ends, with pauses that double up to ten seconds.
 *
 * @throws Error when the first start fails each time that it is tried, or once for a reason that will not pass.
 */
export async function keepRunning(part: Part, options: KeepOptions): Promise<Kept> {
  const { log, onRunning = async () => undefined } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, options.signal]);
  let current: Running = await first();
  await onRunning();
  const { promise: lost, reject: lose } = Promise.withResolvers<never>();
  lost.catch(() => undefined);

  async function watch(): Promise<void> {
    let pauseMs = firstPauseMs;
    for (;;) {
      const since = performance.now();
      const { why, final } = await current.ended;
      if (signal.aborted) return;
      if (final) throw new PartFailedError(`${part.name} ${why}`);
      if (performance.now() - since > steadyMs) pauseMs = firstPauseMs;
      log("warn", `${part.name} ${why}; it is started again`, { pauseMs });
      pauseMs = await again(pauseMs);
      if (signal.aborted) return;
      await onRunning();
    }
  }

  async function first(): Promise<Running> {
    for (let [left, pauseMs] = [firstTries, firstPauseMs]; ; left -= 1, pauseMs *= 2) {
      try {
        return await part.start(signal);
      } catch (error) {
        if (left === 1 || signal.aborted) throw error;
        tell(error, pauseMs);
        await pause(pauseMs, undefined, { signal });
      }
    }
  }

  async function again(firstMs: number): Promise<number> {
    let pauseMs = firstMs;
    while (!signal.aborted) {
      await pause(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (signal.aborted) break;
      try {
        current = await part.start(signal);
        break;
      } catch (error) {
        tell(error, pauseMs);
      }
    }
    return pauseMs;
  }

  /** Tells that it is tried again; throws when that cannot help. */
  function tell(error: unknown, pauseMs: number): void {
    if (error instanceof PartFailedError) throw error;
    log("error", `${part.name} does not start: ${error instanceof Error ? error.message : error}`, { pauseMs });
  }

  const watching = watch().catch(lose);
  return {
    lost,
    restart: () => current.stop(),
    async stop() {
      stopping.abort();
      await current.stop();
      await watching;
      // A start that was under way when the stop was asked for.
      await current.stop();
    },
  };
}
