import * as z from "zod";
import type { Request as ChainRequest } from "../../core/chain/request.ts";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import type { RelayParts } from "./relay.ts";
import { type AskedCall, allowedCall } from "./relay-allow.ts";
import { rememberAnswers } from "./relay-memory.ts";

/** Calls that may travel in one request. */
const batchMax = 10;

const Call = z.object({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string().max(100), z.number(), z.null()]).default(null),
  method: z.string().max(100),
  params: z.array(z.unknown()).max(8).default([]),
});

type Id = string | number | null;
type Answer = { readonly jsonrpc: "2.0"; readonly id: Id } & (
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string; readonly data?: unknown } }
);

/** Gives what answers a JSON-RPC body, single or batch. Never rejects: whatever goes wrong is a JSON-RPC error. */
export function answerCalls({ request, registry, nowMs }: RelayParts): (body: unknown) => Promise<Answer | Answer[]> {
  const remembered = rememberAnswers(request, nowMs ?? (() => Date.now()));
  const answer = (call: unknown) => answerCall(call, registry, remembered);
  return async (body) => {
    if (!Array.isArray(body)) return answer(body);
    if (body.length === 0) return malformed(null);
    if (body.length > batchMax) return refusal(null, "request/too-large", `at most ${batchMax} calls in a batch`);
    return Promise.all(body.map(answer));
  };
}

async function answerCall(asked: unknown, registry: string, request: ChainRequest): Promise<Answer> {
  const call = Call.safeParse(asked);
  if (!call.success) return malformed(null);
  const { id, method, params } = call.data;
  const allowed: AskedCall | string = allowedCall(method, params, registry);
  if (typeof allowed === "string") return refusal(id, "relay/method-not-allowed", allowed);
  try {
    return { jsonrpc: "2.0", id, result: await request(allowed) };
  } catch (error) {
    return failure(id, error);
  }
}

/** What the node itself said is passed on; that it could not be reached is said in our words, and nothing about where it is. */
function failure(id: Id, error: unknown): Answer {
  if (error instanceof Error && "code" in error && typeof error.code === "number") {
    const data = "data" in error ? error.data : undefined;
    return { jsonrpc: "2.0", id, error: { code: error.code, message: error.message.slice(0, 300), data } };
  }
  return refusal(id, "chain/unreachable", "the chain's node cannot be reached; try again in a moment");
}

const codes: Partial<Record<ErrorCode, number>> = { "relay/method-not-allowed": -32601, "request/too-large": -32600 };

/** A JSON-RPC error that names one of this product's codes. */
export function refusal(id: Id, code: ErrorCode, message: string): Answer {
  return { jsonrpc: "2.0", id, error: { code: codes[code] ?? -32603, message, data: { code } } };
}

/** The JSON-RPC error for what is no call. */
export function malformed(id: Id): Answer {
  const data = { code: "request/malformed" };
  return { jsonrpc: "2.0", id, error: { code: -32600, message: "this is not a JSON-RPC 2.0 call", data } };
}
