import type * as z from "zod";
import type { ErrorCode } from "../errors/error-code.ts";
import type { Permission } from "./authorisation.ts";

/** Any zod schema, also one of zod/mini. */
export type Schema = z.core.$ZodType;

/** Who calls: the role of the actor that a service token belongs to, or that a signed-in person acts for. */
export type CallerRole = "region" | "operator" | "control-body" | "inspector";

/** A reply that is not JSON of ours: a page, a picture, a file; one media type per representation. */
export type Content<T extends string = string> = { readonly content: readonly T[] };

/** A reply without a body: what it says stands in its status and its headers. */
export type Nothing = { readonly nothing: true };

/** Instead of a reply, a WebSocket (RFC 6455): the handler gives what speaks through it. */
export type Upgraded = { readonly upgraded: "websocket" };

/** A body that the handler reads as it arrives. `maxBytes` bounds it; beyond it the answer is 413. */
export type StreamBody<T extends string = string> = { readonly stream: readonly T[]; readonly maxBytes: number };

/**
 * One endpoint as data. The server, the typed client and the OpenAPI document are made from it; nothing else describes it.
 */
export type EndpointSpec = {
  /** Unique, camelCase: the OpenAPI operation id and the label in the metrics. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  /** With parameters in braces: `/api/v1/batches/{gtin}/{lot}`. */
  readonly path: `/${string}`;
  /** One sentence, what a caller gets or causes. */
  readonly summary: string;
  readonly tags: readonly string[];
  /**
   * `actor`: a service token, or a session that acts for an actor; `person`: a session, whoever it acts for; `optional`: an
   * actor widens the answer; `none`: nobody is looked at.
   */
  readonly auth: "none" | "optional" | "actor" | "person";
  /** The cell of core/http/authorisation.ts that says who may call; every endpoint for actors has one. */
  readonly may?: Permission;
  readonly params?: Schema;
  readonly query?: Schema;
  /** Header names in lower case. */
  readonly headers?: Schema;
  readonly body?: Schema | StreamBody;
  /** By status: the schema of a JSON reply, `content(…)`, `nothing`, or for 101 `webSocket`. */
  readonly replies: Readonly<Record<number, Schema | Content | Nothing | Upgraded>>;
  /** What may go wrong here, beside what can go wrong everywhere (`generalErrors` of core/http/problem-kinds.ts). */
  readonly errors: readonly ErrorCode[];
  /** The reply has a secret that is shown to its caller only: it is kept for a repetition, but sealed. */
  readonly secretReply?: true;
  /** A POST that changes nothing (a query with a body) needs no Idempotency-Key. */
  readonly readsOnly?: true;
  /** A POST whose clients follow another standard: an Idempotency-Key counts where it is sent, and is not asked for. */
  readonly keyOptional?: true;
  /** The standard whose REST binding this belongs to: answers carry its headers, problems its types and statuses. */
  readonly binding?: "epcis";
};

/** A reply in one of these media types instead of JSON; the first is what a caller without a preference gets. */
export const content = <const T extends string>(...types: readonly [T, ...T[]]): Content<T> => ({ content: types });

/** A reply that has no body. */
export const nothing: Nothing = { nothing: true };

/** The connection becomes a WebSocket, where the client asks for that. */
export const webSocket: Upgraded = { upgraded: "websocket" };

/** A body of one of these media types, handed to the handler as it arrives. */
export const stream = <const T extends string>(maxBytes: number, ...types: readonly [T, ...T[]]): StreamBody<T> => ({
  stream: types,
  maxBytes,
});

/** Tells whether a request to `spec` changes something once for its Idempotency-Key. */
export const writesOnce = (spec: EndpointSpec): boolean => spec.method === "POST" && spec.readsOnly !== true;

/** Tells whether a request to `spec` must carry an Idempotency-Key. */
export const needsIdempotencyKey = (spec: EndpointSpec): boolean => writesOnce(spec) && spec.keyOptional !== true;

/** The names of the parameters in a path, in order. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{([A-Za-z]\w*)\}/g)].map(([, name]) => name ?? "");

const contradictions = (spec: EndpointSpec): string[] => [
  ...(writesOnce(spec) && !["actor", "person"].includes(spec.auth)
    ? ["a POST that writes needs auth: actor or person"]
    : []),
  ...(writesOnce(spec) && Object.values(spec.replies).some((reply) => "content" in reply)
    ? ["the reply of a POST that writes is stored, so it must be JSON"]
    : []),
  ...((spec.may !== undefined) === (spec.auth === "actor") ? [] : ["auth: actor and a cell of the table go together"]),
  ...(pathNames(spec.path).length > 0 && spec.params === undefined ? ["a path with parameters needs a schema"] : []),
  ...(spec.method === "GET" && spec.body !== undefined ? ["a GET has no body"] : []),
];

/**
 * Declares an endpoint.
 *
 * @throws TypeError when the declaration contradicts itself.
 */
export const endpoint = <const E extends EndpointSpec>(spec: E): E => {
  const wrong = contradictions(spec);
  if (wrong.length > 0) throw new TypeError(`endpoint ${spec.name}: ${wrong.join("; ")}`);
  return spec;
};
