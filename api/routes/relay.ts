import express, { type RequestHandler, Router } from "express";
import type { Request as ChainRequest } from "../../core/chain/request.ts";
import { answerCalls, malformed, refusal } from "./relay-answer.ts";

/** What the relay works with. */
export type RelayParts = {
  /** Asks the node; rejects with an error that has a numeric `code` when the node itself says no. */
  readonly request: ChainRequest;
  /** The one contract that may be read through the relay, in lower case. */
  readonly registry: string;
  /** The clock, in milliseconds; for tests. */
  readonly nowMs?: () => number;
};

/** Larger questions than this are not about a batch. */
const bodyLimit = "16kb";

/**
 * A read-only way to the chain for phones: `POST /api/v1/rpc`, JSON-RPC 2.0, single or in batches of at most 10. Only what
 * verification asks and what proves the registry's state is let through, nothing whose answer grows with the chain (logs
 * are for a node of one's own); a question asked again within a second is answered from
 * memory, so that a thousand phones in front of one poster are one question to the node.
 *
 * Refusals are JSON-RPC errors in a 200, as JSON-RPC over HTTP has it; `data.code` is the error code of this product.
 */
export function relayRouter(parts: RelayParts): Router {
  const answer = answerCalls(parts);
  const router = Router({ caseSensitive: true });
  router.post("/api/v1/rpc", express.json({ limit: bodyLimit, strict: true, type: "application/json" }), (async (
    request,
    response,
  ) => {
    response.setHeader("cache-control", "no-store");
    response.json(await answer(request.body));
  }) satisfies RequestHandler);
  router.use("/api/v1/rpc", refuseBadBody);
  return router;
}

/** A body that is no JSON, or too much of it, is answered in JSON-RPC's own words. */
const refuseBadBody: express.ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === "object" && error !== null ? Reflect.get(error, "status") : undefined;
  if (status === 413) response.status(413).json(refusal(null, "request/too-large", `at most ${bodyLimit}`));
  else if (status === 400 || status === 415) response.status(status).json(malformed(null));
  else next(error);
};
