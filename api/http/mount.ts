import type { IRouter, Request, RequestHandler, Response } from "express";
import type { Transaction } from "kysely";
import { type EndpointSpec, needsIdempotencyKey, writesOnce } from "../../core/http/endpoint.ts";
import type { ReplyBox } from "../keys/reply-box.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/open-store.ts";
import { checkReply } from "./check-reply.ts";
import { contextOf } from "./context.ts";
import { checkBinding, markBinding } from "./epcis-binding.ts";
import { earlierReply, idempotencyKey, isKeyUsed, writeOnce } from "./idempotency.ts";
import { type IdentifyParts, identify } from "./identify.ts";
import { languageOf, negotiate } from "./negotiate.ts";
import { parseParts, queryOf, refuseZero } from "./parse-request.ts";
import type { RateLimits } from "./rate-limits.ts";
import { type Received, receiveBody } from "./receive-body.ts";
import type { AnyReply, AnyRequest, Route, Written } from "./route.ts";
import { sendReply } from "./send-reply.ts";
import { connectionOf, upgrade, wantsSocket } from "./upgrade.ts";

/** What mounting an endpoint needs beside its handler. */
export type MountParts = IdentifyParts & {
  readonly store: Store;
  readonly rateLimits: RateLimits;
  /** Seals what is stored of replies that have a secret. */
  readonly replies: ReplyBox;
};

/** An endpoint's path as Express writes it: `{gtin}` becomes `:gtin`. */
export const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

const signalOf = (request: Request, response: Response): AbortSignal => {
  const controller = new AbortController();
  const connection = connectionOf(request);
  if (connection?.destroyed) controller.abort();
  else if (connection !== null) connection.once("close", () => controller.abort());
  else
    response.once("close", () => {
      if (!response.writableFinished) controller.abort();
    });
  return controller.signal;
};

const parse = (request: Request, endpoint: EndpointSpec, received: Received) => {
  const jsonSchema = endpoint.body !== undefined && "stream" in endpoint.body ? undefined : endpoint.body;
  const [params, query, headers, body] = parseParts([
    { base: "path", schema: endpoint.params, input: request.params },
    { base: "query", schema: endpoint.query, input: queryOf(request) },
    { base: "header", schema: endpoint.headers, input: request.headers },
    { base: "", schema: jsonSchema, input: received.json },
  ]);
  return { params, query, headers, body: jsonSchema === undefined ? received.stream : body };
};

type Call = {
  readonly request: Request;
  readonly response: Response;
  readonly route: Route;
  readonly parts: MountParts;
};

/** Calls the handler of something that changes nothing, or that is the same when done twice. */
const answer = async (call: Call, given: Omit<AnyRequest, "write">): Promise<AnyReply> =>
  checkReply(call.route.endpoint, await call.route.handler({ ...given, write: undefined }));

/** Calls the handler of a POST that changes something: once for its key, the earlier answer from then on. */
const answerOnce = async (call: Call, given: Omit<AnyRequest, "write">, received: Received): Promise<AnyReply> => {
  const { route, parts, request, response } = call;
  const actor = given.caller?.actor ?? given.session?.person.id ?? "";
  const sent = request.get("idempotency-key");
  const key = sent === undefined && route.endpoint.keyOptional ? null : idempotencyKey(sent);
  const repeat = (reply: AnyReply): AnyReply => {
    response.setHeader("idempotency-replayed", "true");
    return reply;
  };
  if (key !== null && (await isKeyUsed(parts.store, actor, key))) {
    const identity = { actor, key, requestHash: await received.requestHash() };
    const earlier = await earlierReply(parts.store, parts.replies, identity);
    if (earlier !== null) return repeat(earlier);
  }
  let stored: AnyReply | undefined;
  const write: AnyRequest["write"] = async (work) => {
    if (key === null) {
      const once = async (trx: Transaction<Database>) => checkReply(route.endpoint, await work(trx));
      stored = await parts.store.transaction().execute(once);
      return stored as Written<AnyReply>;
    }
    const identity = { actor, key, requestHash: await received.requestHash() };
    const kept = { ...parts, secret: route.endpoint.secretReply === true };
    const done = await writeOnce(kept, identity, async (trx) => checkReply(route.endpoint, await work(trx)));
    stored = done.repeated ? repeat(done.reply) : done.reply;
    return stored as Written<AnyReply>;
  };
  const reply = await route.handler({ ...given, write });
  if (stored === undefined || reply !== stored)
    throw new TypeError(`the handler of ${route.endpoint.name} answered without writing`);
  return stored;
};

const answerWith = (route: Route, parts: MountParts): RequestHandler => {
  const { endpoint } = route;
  const accept = negotiate(endpoint);
  const writes = writesOnce(endpoint);
  return async (request, response) => {
    const { requestId, caller, session } = contextOf(response);
    const call = { request, response, route, parts };
    refuseZero(request);
    checkBinding(endpoint, request);
    const accepted = accept(request, response);
    // Before the body is looked at: a client that forgot the key is told so whatever it sent.
    if (needsIdempotencyKey(endpoint)) idempotencyKey(request.get("idempotency-key"));
    const signal = signalOf(request, response);
    const received = await receiveBody(request, endpoint);
    const parsed = parse(request, endpoint, received);
    const wants = { wantsSocket: wantsSocket(request), accepted, language: languageOf(request, response) };
    const given = { ...parsed, ...wants, caller, session, requestId, signal };
    const reply = await (writes ? answerOnce(call, given, received) : answer(call, given));
    markBinding(endpoint, response, accepted);
    if (reply.speak === undefined) await sendReply(response, endpoint, reply);
    else upgrade(request, response, reply);
  };
};

/**
 * Mounts a route: who calls, how often, in which representation; then parses everything, calls the handler, parses the
 * reply and sends it. A reply that does not fit its schema is never sent.
 */
export const mount = (router: IRouter, route: Route, parts: MountParts): void => {
  const { endpoint } = route;
  const needsToken = endpoint.auth !== "none";
  const begin: RequestHandler = (_request, response, next) => {
    Object.assign(contextOf(response), { endpoint: endpoint.name, binding: endpoint.binding });
    next();
  };
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete" | "options";
  router[method](
    expressPath(endpoint.path),
    begin,
    ...(needsToken ? [parts.rateLimits.wrongTokens, identify(endpoint, parts)] : []),
    needsToken ? parts.rateLimits.writes : parts.rateLimits.reads,
    answerWith(route, parts),
  );
};
