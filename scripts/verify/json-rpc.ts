import type { Request } from "../../core/chain/request.ts";

const patienceMs = 15_000;

/** Puts questions to an Ethereum node by JSON-RPC over HTTP; rejects when it does not answer or answers with an error. */
export function jsonRpc(endpoint: string): Request {
  let id = 0;
  return async ({ method, params }) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: ++id, method, params: params ?? [] }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer: unknown = await response.json();
    if (typeof answer === "object" && answer !== null && "result" in answer) return answer.result;
    throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 200)}`);
  };
}
