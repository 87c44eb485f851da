import type { Request } from "../../core/chain/request.ts";

/** How long a phone waits for one answer, on a slow network in a shop's cellar. */
const patienceMs = 15_000;

type Call = Parameters<Request>[0];
type Waiting = {
  readonly call: Call;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** Fetches a JSON document of this site; rejects when it does not come with a 2xx status. */
export async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    cache: "no-store",
    credentials: "omit",
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/**
 * Asks an Ethereum node by JSON-RPC over HTTP; sends nothing but the questions.
 *
 * @param batchMax - How many questions of the same moment travel together; 1 for a node that takes no batches.
 */
export function requestThrough(endpoint: string, signal: AbortSignal, batchMax: number): Request {
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let i = 0; i < all.length; i += batchMax) void exchange(endpoint, signal, all.slice(i, i + batchMax));
  };
  return (call) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push({ call, resolve, reject });
    });
}

async function exchange(endpoint: string, signal: AbortSignal, batch: readonly Waiting[]): Promise<void> {
  try {
    const calls = batch.map(({ call }, id) => ({ jsonrpc: "2.0", id, method: call.method, params: call.params ?? [] }));
    const reply = await post(endpoint, signal, calls.length === 1 ? calls[0] : calls);
    const answers: readonly unknown[] = Array.isArray(reply) ? reply : [reply];
    batch.forEach((asked, id) => {
      settle(
        asked,
        answers.find((answer) => member(answer, "id") === id),
      );
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

async function post(endpoint: string, signal: AbortSignal, body: unknown): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  });
  return response.json();
}

function settle({ call, resolve, reject }: Waiting, answer: unknown): void {
  const result = member(answer, "result");
  if (result === undefined) reject(new Error(`${call.method} was not answered`));
  else resolve(result);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
