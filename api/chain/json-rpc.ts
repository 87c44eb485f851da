import * as z from "zod";
import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { RpcError } from "./rpc-error.ts";

/** How a node is asked. */
export type JsonRpcOptions = {
  /** How long one answer may take. */
  readonly timeoutMs?: number;
  /** How many calls made in the same turn travel in one HTTP request; 1 for a node that takes no batches. */
  readonly batchMax?: number;
};

const Answer = z.object({
  id: z.union([z.number(), z.string(), z.null()]).optional(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});
type Answer = z.infer<typeof Answer>;
type Call = Parameters<Request>[0];
type Waiting = {
  readonly call: Call;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * A connection to an Ethereum node over HTTP, kept alive between calls. Calls made in the same turn of the event loop
 * are sent together as one JSON-RPC batch.
 *
 * @returns A function that fails with {@link RpcError} when the node says no, and with FiligranaError
 * `chain/unreachable` (trying again helps) when it gives no answer or one that is not JSON-RPC.
 */
export function jsonRpc(url: string, { timeoutMs = 10_000, batchMax = 50 }: JsonRpcOptions = {}): Request {
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let i = 0; i < all.length; i += batchMax) void exchange(url, timeoutMs, all.slice(i, i + batchMax));
  };
  return (call) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push({ call, resolve, reject });
    });
}

async function exchange(url: string, timeoutMs: number, batch: readonly Waiting[]): Promise<void> {
  try {
    const bodies = batch.map(({ call }, id) => ({
      jsonrpc: "2.0",
      id,
      method: call.method,
      params: call.params ?? [],
    }));
    const answers = parseAnswers(await post(url, timeoutMs, JSON.stringify(bodies.length === 1 ? bodies[0] : bodies)));
    const alone = batch.length === 1 || (answers.length === 1 && answers[0]?.error !== undefined);
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    batch.forEach((waiting, id) => {
      settle(waiting, alone ? answers[0] : byId.get(id));
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

function settle({ call, resolve, reject }: Waiting, answer: Answer | undefined): void {
  if (answer?.error) reject(new RpcError(call.method, { ...answer.error }));
  else if (answer && "result" in answer) resolve(answer.result);
  else reject(unreachable(`the node gave no answer to ${call.method}`));
}

async function post(url: string, timeoutMs: number, body: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await response.json();
  } catch (cause) {
    throw unreachable("the chain's node cannot be reached", cause);
  }
}

function parseAnswers(json: unknown): Answer[] {
  const parsed = z.union([z.array(Answer).min(1), Answer.transform((answer) => [answer])]).safeParse(json);
  if (!parsed.success) throw unreachable("the chain's node answered with something that is not JSON-RPC", parsed.error);
  return parsed.data;
}

function unreachable(detail: string, cause?: unknown): FiligranaError {
  return new FiligranaError("chain/unreachable", `${detail}; the same request may succeed in a moment`, {
    retry: true,
    cause,
  });
}
