import type { Request } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { sameText } from "../identity/session-secret.ts";

const safe = ["GET", "HEAD", "OPTIONS"];

const refuse = (detail: string): never => {
  throw new FiligranaError("identity/csrf", detail);
};

/**
 * Sees that a write with a session comes from our own pages: the browser says so (`Sec-Fetch-Site`, `Origin`), and the page
 * shows the session's token, which no other site can read. Reads pass: they change nothing.
 *
 * @param publicUrl - Base of our addresses; an `Origin` is that, or the host that the request was sent to.
 * @throws FiligranaError `identity/csrf` saying what is missing or wrong.
 */
export const checkOrigin = (request: Request, csrf: string, publicUrl: string): void => {
  if (safe.includes(request.method)) return;
  const site = request.get("sec-fetch-site");
  const origin = request.get("origin");
  if (site === undefined && origin === undefined)
    refuse("a write with a session says where it comes from: Origin is missing");
  if (site !== undefined && site !== "same-origin")
    refuse(`a write with a session comes from our own pages, not ${site}`);
  const ours = [new URL(publicUrl).origin, `${request.protocol}://${request.get("host")}`];
  if (origin !== undefined && !ours.includes(origin)) refuse("a write with a session comes from our own pages");
  const token = request.get("filigrana-csrf");
  if (token === undefined)
    refuse("a write with a session carries the header filigrana-csrf, as GET /api/v1/session gives it");
  else if (!sameText(token, csrf))
    refuse("the header filigrana-csrf is not this session's; read it from GET /api/v1/session");
};
