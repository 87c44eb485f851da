import type { Request } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import { limits } from "../limits.ts";
import { type BoundedBody, boundedBody, readWhole } from "./bounded-body.ts";
import { linkedJson } from "./negotiate.ts";
import { parseJson } from "./parse-json.ts";

/** A body as it came: JSON still to be parsed by its schema, a stream still to be read, or nothing. */
export type Received = {
  readonly json: unknown;
  readonly stream: { readonly type: string; readonly stream: BoundedBody["stream"] } | undefined;
  /** SHA-256 over method, address and body: what makes two requests the same. */
  readonly requestHash: () => Promise<Buffer>;
};

const refuseType = (request: Request, understood: readonly string[]): never => {
  const type = request.get("content-type") ?? "";
  throw new FiligranaError("request/unsupported-media-type", `send the body as ${understood.join(" or ")}`, {
    values: { sent: type.slice(0, 100), understood: understood.join(", ") },
  });
};

const typeOf = (request: Request, understood: readonly string[]): string => {
  const encoding = request.get("content-encoding") ?? "identity";
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.get("content-type") ?? "")?.[1] ?? "utf-8";
  const type = request.is([...understood]);
  if (typeof type !== "string" || encoding !== "identity" || charset.toLowerCase() !== "utf-8")
    return refuseType(request, understood);
  return type;
};

/**
 * Receives the body that an endpoint declares, within its bound: JSON read as a whole, a stream handed on.
 *
 * @throws FiligranaError `request/unsupported-media-type`, `request/too-large`, `request/malformed`.
 */
export const receiveBody = async (request: Request, endpoint: EndpointSpec): Promise<Received> => {
  const prefix = `${request.method} ${request.originalUrl}\n`;
  const { body } = endpoint;
  if (body !== undefined && "stream" in body) {
    const type = typeOf(request, body.stream);
    const bounded = boundedBody(request, body.maxBytes, prefix);
    return { json: undefined, stream: { type, stream: bounded.stream }, requestHash: bounded.digest };
  }
  const bounded = boundedBody(request, limits.jsonBodyBytes, prefix);
  if (body === undefined) return { json: undefined, stream: undefined, requestHash: bounded.digest };
  // A body of no bytes has no type; the schema says what is missing.
  if (request.get("content-type") !== undefined || request.get("content-length") !== "0")
    typeOf(request, endpoint.binding === "epcis" ? ["application/json", linkedJson] : ["application/json"]);
  const bytes = await readWhole(bounded);
  return { json: bytes.length === 0 ? undefined : parseJson(bytes), stream: undefined, requestHash: bounded.digest };
};
