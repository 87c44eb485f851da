import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { beginContext } from "./context.ts";

/** Gives every request an id: the client's own `X-Request-Id` where it is a plain one, else a random UUID. */
export const requestId: RequestHandler = (request, response, next) => {
  const theirs = request.get("x-request-id");
  const id = theirs !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(theirs) ? theirs : randomUUID();
  beginContext(response, id);
  response.setHeader("x-request-id", id);
  next();
};
