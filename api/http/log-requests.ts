import type { RequestHandler } from "express";
import type { Log } from "../log.ts";
import { contextOf } from "./context.ts";

/**
 * Writes one line for every answer: which endpoint, what came of it, for which actor. Never an address or a path. Reads
 * that went well are of level debug: hundreds a second would say nothing that the metrics do not.
 */
export const logRequests =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    response.once("close", () => {
      const { requestId, endpoint, caller } = contextOf(response);
      const ms = Math.round(performance.now() - begun);
      const { statusCode: status, writableFinished: finished } = response;
      const quiet = request.method === "GET" && status < 500;
      log[quiet ? "debug" : "info"](
        { requestId, endpoint, method: request.method, status, ms, actor: caller?.actor, finished },
        "answered",
      );
    });
    next();
  };
