import type { Ledger } from "./ledger.ts";

/** When blocks are made: as soon as something waits (0), at most one in so many milliseconds, or only when asked. */
export type BlockMs = number | "manual";

/** The part of the chain that decides when a block is made. */
export type Miner = {
  /** Says that something was accepted. */
  readonly wake: () => void;
  /** Resolves when the next block has been made. */
  readonly nextBlock: () => Promise<void>;
  /** Ends after the block that is being made. */
  readonly stop: () => Promise<void>;
};

/**
 * Makes blocks while there is something to record, then `depth` empty ones, so that the last transaction becomes final,
 * then rests. Timestamps are whole seconds of the clock, never before the block before. With a second or more between
 * blocks they strictly increase; with less, blocks of the same second share it, so that the chain's time does not run
 * ahead of the clock.
 */
export function runMiner(
  ledger: Ledger,
  options: { blockMs: number; depth: number; owed: number; onError: (error: unknown) => void },
): Miner {
  let owed = options.owed;
  let lastAt = Number.NEGATIVE_INFINITY;
  let signal = Promise.withResolvers<void>();
  let mined = Promise.withResolvers<void>();
  const stopping = new AbortController();

  async function mine(): Promise<void> {
    const now = Math.floor(Date.now() / 1000);
    const earliest = ledger.head().timestamp + (options.blockMs >= 1000 ? 1 : 0);
    lastAt = performance.now();
    const block = await ledger.mine(Math.max(now, earliest));
    // At least one empty block, even at depth 0: it shows that nothing was left in the pool for want of gas.
    owed = block.transactions > 0 ? Math.max(options.depth, 1) : Math.max(0, owed - 1);
    mined.resolve();
    mined = Promise.withResolvers<void>();
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (ledger.isWaiting() || owed > 0) {
        await pause(lastAt + options.blockMs - performance.now(), stopping.signal);
        if (!stopping.signal.aborted) await mine();
      } else {
        signal = Promise.withResolvers<void>();
        if (!ledger.isWaiting()) await signal.promise;
      }
    }
  }

  const running = run().catch(options.onError);
  return {
    wake: () => signal.resolve(),
    nextBlock: () => mined.promise,
    async stop() {
      stopping.abort();
      signal.resolve();
      await running;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
