import type { Request as ChainRequest } from "../../core/chain/request.ts";

/** How long an answer is given again: shorter than a block, so that a measure is seen as soon as it is there. */
const keptMs = 1_000;

/** Answers kept at once, and questions to the node under way at once. */
const answersMax = 2_000;
const underWayMax = 64;

/** The newest block is always asked anew: verification asks for the record at that block, so neither is ever old. */
const neverKept: ReadonlySet<string> = new Set(["eth_blockNumber", "eth_getBlockByNumber"]);

type Kept = { readonly at: number; readonly answer: Promise<unknown> };

/**
 * Gives a `request` that puts the same question to the node at most once a second, however many ask it, and refuses new
 * ones while too many are under way. Failures are not kept.
 */
export function rememberAnswers(request: ChainRequest, nowMs: () => number): ChainRequest {
  const kept = new Map<string, Kept>();
  let underWay = 0;
  const ask: ChainRequest = async (call) => {
    if (underWay >= underWayMax) throw new Error("too many questions are under way");
    underWay++;
    try {
      return await request(call);
    } finally {
      underWay--;
    }
  };
  return (call) => {
    if (neverKept.has(call.method)) return ask(call);
    const key = JSON.stringify([call.method, call.params]);
    const known = kept.get(key);
    if (known !== undefined && nowMs() - known.at < keptMs) return known.answer;
    const answer = ask(call);
    forgetOld(kept, nowMs());
    kept.delete(key);
    kept.set(key, { at: nowMs(), answer });
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

/** A map keeps the order of insertion, so that the oldest come first. */
function forgetOld(kept: Map<string, Kept>, now: number): void {
  for (const [key, { at }] of kept) {
    if (now - at < keptMs && kept.size < answersMax) return;
    kept.delete(key);
  }
}
