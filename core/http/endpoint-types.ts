import type * as z from "zod";
import type { Content, EndpointSpec, Nothing, Schema, Upgraded } from "./endpoint.ts";

type OutputOf<S> = S extends Schema ? z.core.output<S> : Record<string, never>;
type InputOf<S> = S extends Schema ? z.core.input<S> : Record<string, never>;

/** What the handler of `E` finds in the path, parsed. */
export type ParamsOf<E extends EndpointSpec> = OutputOf<E["params"]>;
/** What the handler of `E` finds behind the question mark, parsed. */
export type QueryOf<E extends EndpointSpec> = OutputOf<E["query"]>;
/** The headers that `E` declares, parsed. */
export type HeadersOf<E extends EndpointSpec> = OutputOf<E["headers"]>;

/** What a client of `E` gives. */
export type ParamsInput<E extends EndpointSpec> = InputOf<E["params"]>;
export type QueryInput<E extends EndpointSpec> = InputOf<E["query"]>;

/** The media types that `E` can answer in, beside JSON. */
export type ContentTypeOf<E extends EndpointSpec> = {
  [S in keyof E["replies"]]: E["replies"][S] extends Content<infer T> ? T : never;
}[keyof E["replies"]];

/** Headers that a handler may add: `location`, `cache-control`, `content-disposition`, `retry-after`… */
export type ReplyHeaders = Readonly<Record<string, string>>;

type ReplyAs<Status, R> = R extends Nothing
  ? { readonly status: Status; readonly headers?: ReplyHeaders }
  : R extends Upgraded
    ? { readonly status: Status; readonly headers?: ReplyHeaders; readonly speak: (socket: unknown) => void }
    : R extends Content<infer T>
      ? {
          readonly status: Status;
          readonly type: T;
          readonly content: string | Uint8Array | AsyncIterable<Uint8Array | string>;
          readonly headers?: ReplyHeaders;
        }
      : R extends Schema
        ? { readonly status: Status; readonly body: z.core.input<R>; readonly headers?: ReplyHeaders }
        : never;

/** What a handler of `E` may answer: one of the declared statuses with its body. */
export type ReplyOf<E extends EndpointSpec> = {
  [S in keyof E["replies"] & number]: ReplyAs<S, E["replies"][S]>;
}[keyof E["replies"] & number];

type ReceivedAs<Status, R> = R extends Nothing
  ? { readonly status: Status }
  : R extends Upgraded
    ? never
    : R extends Content<infer T>
      ? { readonly status: Status; readonly type: T; readonly content: Uint8Array }
      : R extends Schema
        ? { readonly status: Status; readonly body: z.core.output<R> }
        : never;

/** What a client of `E` gets back. */
export type ReceivedOf<E extends EndpointSpec> = {
  [S in keyof E["replies"] & number]: ReceivedAs<S, E["replies"][S]>;
}[keyof E["replies"] & number];

/** Whether a request to `E` changes something and so carries an Idempotency-Key. */
export type Writes<E extends EndpointSpec> = E extends { readonly readsOnly: true }
  ? false
  : E extends { readonly method: "POST" }
    ? true
    : false;
