import { hash } from "node:crypto";
import type { Request, Response } from "express";
import { gzipPage } from "../http/gzip-page.ts";

/** How long an answer may be kept, by its status: a verdict for a second, so that a measure shows within two. */
const keptFor: Readonly<Record<number, string>> = {
  200: "public, max-age=1, must-revalidate",
  404: "public, max-age=1, must-revalidate",
  400: "public, max-age=300",
};

/**
 * Sends a page: with an ETag, so that an unchanged one costs no bytes, and compressed where the reader can take it.
 *
 * @param status - 200, 400 or 404; any other is not to be kept.
 */
export function sendHtml(request: Request, response: Response, status: number, page: string): void {
  const tag = hash("sha1", page, "base64url");
  response.vary("Accept, Accept-Language, Accept-Encoding");
  response.setHeader("cache-control", keptFor[status] ?? "no-store");
  response.setHeader("etag", `W/"${tag}"`);
  response.status(status).type("text/html; charset=utf-8");
  if (request.acceptsEncodings(["gzip", "identity"]) !== "gzip" || request.fresh) {
    response.send(page);
    return;
  }
  const content = gzipPage(page);
  response.setHeader("content-encoding", "gzip");
  response.send(content);
}
