import type { Request } from "../../core/chain/request.ts";

/** How long a phone waits for one answer, on a slow network in a shop's cellar. */
const patienceMs = 15_000;

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

/** Asks an Ethereum node by JSON-RPC over HTTP, one question at a time; sends nothing but the question. */
export function requestThrough(endpoint: string, signal: AbortSignal): Request {
  let id = 0;
  return async ({ method, params }) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: ++id, method, params: params ?? [] }),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    const answer: unknown = await response.json();
    if (typeof answer !== "object" || answer === null || !("result" in answer)) {
      throw new Error(`${method} was not answered`);
    }
    return answer.result;
  };
}
