import type { Request } from "../../core/chain/request.ts";
import { limits } from "../limits.ts";

/** When the chain last answered this process, and its newest block then. */
export type ChainWatch = { readonly seenAt: () => Date | null; readonly head: () => bigint | null };

/** Asks the chain for its height now and then, until the signal aborts. Failures are silence: who asks sees the age. */
export const watchChain = (options: { request: Request; signal: AbortSignal; now: () => Date }): ChainWatch => {
  let seenAt: Date | null = null;
  let head: bigint | null = null;
  const look = async (): Promise<void> => {
    try {
      head = BigInt(String(await options.request({ method: "eth_blockNumber" })));
      seenAt = options.now();
    } catch {
      // The indexer logs why; here only the age of the last answer matters.
    }
  };
  void look();
  const timer = setInterval(() => void look(), limits.chainWatchMs);
  timer.unref();
  options.signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  return { seenAt: () => seenAt, head: () => head };
};
