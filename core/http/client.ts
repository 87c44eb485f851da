import * as z from "zod";
import { FiligranaError } from "../errors/filigrana-error.ts";
import type { EndpointSpec, Schema, StreamBody } from "./endpoint.ts";
import type { ParamsInput, QueryInput, ReceivedOf, Writes } from "./endpoint-types.ts";
import { Problem } from "./problem.ts";

/** What a client sends with: `fetch`, or anything that answers like it. */
export type FetchLike = (
  address: string,
  init: { method: string; headers: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

/** What a call to `E` needs: what its path, query, body and key ask for. */
export type Asked<E extends EndpointSpec> = (E["params"] extends Schema
  ? { readonly params: ParamsInput<E> }
  : object) &
  (E["query"] extends Schema ? { readonly query?: QueryInput<E> } : object) &
  (E["body"] extends StreamBody<infer T>
    ? { readonly body: { readonly type: T; readonly content: string | Uint8Array<ArrayBuffer> } }
    : E["body"] extends Schema
      ? { readonly body: z.core.input<E["body"]> }
      : object) &
  (Writes<E> extends true ? { readonly idempotencyKey: string } : object) & { readonly accept?: string };

/** Calls an endpoint. Throws the server's problem as a FiligranaError with its code, values and flaws. */
export type Client = <E extends EndpointSpec>(endpoint: E, asked: Asked<E>) => Promise<ReceivedOf<E>>;

type AnyAsked = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
  accept?: string;
};

const queryText = (query: Record<string, unknown> = {}): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined)
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
};

/** The address of an endpoint's resource below `baseUrl`. */
export const addressOf = (baseUrl: string, endpoint: EndpointSpec, asked: AnyAsked): string => {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(asked.params?.[name] ?? "")),
  );
  return baseUrl.replace(/\/+$/, "") + path + queryText(asked.query);
};

const bodyOf = (
  endpoint: EndpointSpec,
  body: unknown,
): { type: string; body: string | Uint8Array<ArrayBuffer> } | null => {
  if (endpoint.body === undefined) return null;
  if (!("stream" in endpoint.body)) return { type: "application/json", body: JSON.stringify(body) };
  const { type, content } = body as { type: string; content: string | Uint8Array<ArrayBuffer> };
  return { type, body: content };
};

const problemFrom = (json: unknown, status: number): FiligranaError => {
  const parsed = Problem.safeParse(json);
  if (!parsed.success)
    return new FiligranaError(
      "server/unexpected",
      `the server answered ${status} without a problem that is known here`,
    );
  const { code, detail, values, errors, retry } = parsed.data;
  return new FiligranaError(code, detail, { values, flaws: errors ?? [], retry });
};

/** Makes a typed client over something like `fetch`; it keeps no state and tries nothing twice. */
export const makeClient = (send: FetchLike, baseUrl: string, options: { token?: string } = {}): Client => {
  const call = async (endpoint: EndpointSpec, asked: AnyAsked): Promise<unknown> => {
    const body = bodyOf(endpoint, asked.body);
    const headers: Record<string, string> = { accept: asked.accept ?? "*/*" };
    if (options.token !== undefined) headers["authorization"] = `Bearer ${options.token}`;
    if (asked.idempotencyKey !== undefined) headers["idempotency-key"] = asked.idempotencyKey;
    if (body !== null) headers["content-type"] = body.type;
    const init = { method: endpoint.method, headers, ...(body === null ? {} : { body: body.body }) };
    const answer = await send(addressOf(baseUrl, endpoint, asked), init);
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const declared = endpoint.replies[answer.status];
    if (declared !== undefined && ("nothing" in declared || "upgraded" in declared)) return { status: answer.status };
    if (declared !== undefined && "content" in declared)
      return { status: answer.status, type, content: new Uint8Array(await answer.arrayBuffer()) };
    const json: unknown = type.endsWith("json") ? JSON.parse(await answer.text()) : undefined;
    if (declared === undefined) throw problemFrom(json, answer.status);
    const parsed = z.core.safeParse(declared, json);
    if (parsed.success) return { status: answer.status, body: parsed.data };
    throw new FiligranaError("server/unexpected", `the reply of ${endpoint.name} does not fit its schema`);
  };
  return call as Client;
};
