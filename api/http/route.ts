import type { Readable } from "node:stream";
import type { Transaction } from "kysely";
import type { WebSocket } from "ws";
import type * as z from "zod";
import type { EndpointSpec, Schema, StreamBody } from "../../core/http/endpoint.ts";
import type { ContentTypeOf, HeadersOf, ParamsOf, QueryOf, ReplyOf, Writes } from "../../core/http/endpoint-types.ts";
import type { Caller, Session } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";

declare const written: unique symbol;

/** A reply that is stored with its Idempotency-Key, in the transaction that did the work. Only `write` makes one. */
export type Written<R> = R & { readonly [written]: true };

/** A body as it arrives. It ends with an error when it grows beyond the endpoint's bound or the client goes away. */
export type StreamedBody<T extends string> = { readonly type: T; readonly stream: Readable };

type BodyOf<E extends EndpointSpec> =
  E["body"] extends StreamBody<infer T>
    ? StreamedBody<T>
    : E["body"] extends Schema
      ? z.core.output<E["body"]>
      : undefined;

type CallerOf<E extends EndpointSpec> = E["auth"] extends "actor"
  ? Caller
  : E["auth"] extends "optional"
    ? Caller | null
    : null;

/**
 * Does the work of a request that changes something, exactly once for its Idempotency-Key.
 *
 * `work` gets a transaction; its reply is checked against the endpoint's schema and stored in the same transaction, so
 * that what was acknowledged was stored, and what was stored is what a repetition is told. When `work` throws, nothing
 * is kept and the key may be used again. Called at most once in a request, after what can be checked without writing.
 */
type Write<R> = (work: (trx: Transaction<Database>) => Promise<R>) => Promise<Written<R>>;

/** What the handler of `E` is given: everything parsed, nothing of Express. */
export type RequestOf<E extends EndpointSpec> = {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly headers: HeadersOf<E>;
  readonly body: BodyOf<E>;
  readonly caller: CallerOf<E>;
  /** Who is signed in, at endpoints for persons. */
  readonly session: E["auth"] extends "person" ? Session : null;
  readonly requestId: string;
  /** Whether the client asks for a WebSocket: then a reply of 101 makes one. */
  readonly wantsSocket: boolean;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** The media type, of those declared with `content(…)`, that the client likes best; the first when it has no wish. */
  readonly accepted: ContentTypeOf<E>;
  /** The language, of those offered, that the client likes best; the first when it has no wish. */
  readonly language: <const L extends string>(...offered: readonly [L, ...L[]]) => L;
  readonly write: Writes<E> extends true ? Write<ReplyOf<E>> : undefined;
};

/** What the handler of `E` must come back with: for a POST that writes, what `write` gave. */
type AnswerOf<E extends EndpointSpec> = Writes<E> extends true ? Written<ReplyOf<E>> : ReplyOf<E>;

/** Answers a request; throws a FiligranaError for everything that has a name. */
export type Handler<E extends EndpointSpec, A extends AnswerOf<E> = AnswerOf<E>> = (
  request: RequestOf<E>,
) => Promise<A>;

/** A reply whatever the endpoint. */
export type AnyReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly type?: string;
  /** An iterable is sent as it comes: a long file, or events for as long as the client listens. */
  readonly content?: string | Uint8Array | AsyncIterable<Uint8Array | string>;
  /** What speaks through the WebSocket that the connection becomes. */
  readonly speak?: (socket: WebSocket) => void;
};

/** A request whatever the endpoint. */
export type AnyRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly caller: Caller | null;
  readonly session: Session | null;
  readonly requestId: string;
  /** Whether the client asks for a WebSocket: then a reply of 101 makes one. */
  readonly wantsSocket: boolean;
  readonly signal: AbortSignal;
  readonly accepted: string | undefined;
  readonly language: (...offered: readonly [string, ...string[]]) => string;
  readonly write: Write<AnyReply> | undefined;
};

/** An endpoint together with what answers it. */
export type Route = { readonly endpoint: EndpointSpec; readonly handler: (request: AnyRequest) => Promise<AnyReply> };

/** Joins an endpoint and its handler; the compiler holds the two together, `mount` checks what arrives and leaves. */
export const route = <E extends EndpointSpec, const A extends AnswerOf<E>>(
  endpoint: E,
  handler: Handler<E, A>,
): Route => ({ endpoint, handler: handler as unknown as Route["handler"] });
