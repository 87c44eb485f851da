import type { Response } from "express";
import type { Caller, Session } from "../identity/caller.ts";

/** What is known about a request while it is answered. */
export type Context = {
  /** Stands in the log, in `X-Request-Id` and in every problem. */
  readonly requestId: string;
  /** The endpoint's name once one was found. */
  endpoint: string;
  /** The standard whose REST binding the endpoint belongs to. */
  binding?: "epcis" | undefined;
  caller: Caller | null;
  session: Session | null;
};

const contexts = new WeakMap<Response, Context>();

/** Begins a request's context. */
export const beginContext = (response: Response, requestId: string): void => {
  contexts.set(response, { requestId, endpoint: "none", caller: null, session: null });
};

/** The context of a request. */
export const contextOf = (response: Response): Context => {
  const context = contexts.get(response);
  if (context === undefined) throw new TypeError("the request has no context: request-id must come first");
  return context;
};
