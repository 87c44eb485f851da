import type { Response } from "express";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { AnyReply } from "./route.ts";

/**
 * Sends a reply. Unless the handler said otherwise, what needs a token is not stored anywhere, and what is public is
 * checked again by its ETag before it is used; public reads are open to other sites' scripts, as open data is.
 */
export const sendReply = (response: Response, endpoint: EndpointSpec, reply: AnyReply): void => {
  const isPublic = endpoint.auth === "none" && endpoint.method === "GET";
  response.status(reply.status).setHeader("cache-control", isPublic ? "no-cache" : "no-store");
  if (isPublic) {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.content === undefined) {
    response.json(reply.body);
    return;
  }
  response.type(reply.type ?? "application/octet-stream");
  response.send(typeof reply.content === "string" ? reply.content : Buffer.from(reply.content));
};
