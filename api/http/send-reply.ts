import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { AnyReply } from "./route.ts";

/**
 * Sends a reply. Unless the handler said otherwise, what needs a token is not stored anywhere, and what is public is
 * checked again by its ETag before it is used; public reads are open to other sites' scripts, as open data is.
 */
export const sendReply = async (response: Response, endpoint: EndpointSpec, reply: AnyReply): Promise<void> => {
  const isPublic = endpoint.auth === "none" && endpoint.method === "GET";
  response.status(reply.status).setHeader("cache-control", isPublic ? "no-cache" : "no-store");
  if (isPublic) {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if ("nothing" in (endpoint.replies[reply.status] ?? {})) {
    response.end();
    return;
  }
  if (reply.content === undefined) {
    response.json(reply.body);
    return;
  }
  response.type(reply.type ?? "application/octet-stream");
  if (typeof reply.content === "string") response.send(reply.content);
  else if (reply.content instanceof Uint8Array) response.send(Buffer.from(reply.content));
  else await sendAsItComes(response, reply.content);
};

/** Sends piece by piece, no faster than the client takes it; whoever goes away ends the source. */
async function sendAsItComes(response: Response, content: AsyncIterable<Uint8Array | string>): Promise<void> {
  response.flushHeaders();
  try {
    await pipeline(Readable.from(content), response);
  } catch (error) {
    if (!isGoneAway(error)) throw error;
  }
}

function isGoneAway(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}
