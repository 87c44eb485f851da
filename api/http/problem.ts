import type { ErrorRequestHandler, Response } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { epcisExceptionOf } from "../../core/http/epcis-exceptions.ts";
import { captureLimits } from "../../core/http/epcis-headers.ts";
import type { Problem } from "../../core/http/problem.ts";
import { problemKinds, problemType } from "../../core/http/problem-kinds.ts";
import { limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { storeError } from "../store/store-error.ts";
import { contextOf } from "./context.ts";
import { end } from "./end.ts";

const named = (error: unknown): FiligranaError => {
  if (error instanceof FiligranaError) return error;
  if (error instanceof URIError)
    return new FiligranaError("request/malformed", "the address is not percent-encoded well");
  return (
    storeError(error) ??
    new FiligranaError("server/unexpected", "the service failed; its log has more under this request id", {
      cause: error,
    })
  );
};

/** The problem that tells a client about an error. The error's `cause` and stack stay here. */
export const problemOf = (error: FiligranaError, requestId: string): Problem => {
  const { status, title } = problemKinds[error.code];
  const flaws = error.flaws.slice(0, limits.flawsPerProblem);
  return {
    type: problemType(error.code),
    title,
    status,
    detail: error.message,
    code: error.code,
    instance: requestId,
    retry: error.retry,
    values: flaws.length < error.flaws.length ? { ...error.values, total: error.flaws.length } : error.values,
    ...(flaws.length > 0 ? { errors: [...flaws] } : {}),
  };
};

/** The problem as the standard has it whose binding was asked; `code` stays ours. */
const asBound = (problem: Problem, binding: "epcis" | undefined): Problem =>
  binding === undefined ? problem : { ...problem, ...epcisExceptionOf(problem.code) };

const setHeaders = (response: Response, problem: Problem): void => {
  response.status(problem.status).setHeader("content-type", "application/problem+json; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  if (problem.status === 401) response.setHeader("www-authenticate", 'Bearer realm="filigrana"');
  if (problem.retry && !response.hasHeader("retry-after"))
    response.setHeader("retry-after", String(limits.retryAfterSeconds));
};

/** Whoever sent too much is told how much is taken. */
const tellCaptureLimits = (response: Response): void => {
  response.setHeader("GS1-EPCIS-Capture-Limit", String(captureLimits.events));
  response.setHeader("GS1-EPCIS-Capture-File-Size-Limit", String(captureLimits.bytes));
};

/** Answers every error as an RFC 9457 problem and logs those that are ours. Comes last. */
export const sendProblems =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const { requestId, endpoint, binding } = contextOf(response);
    const problem = asBound(problemOf(named(error), requestId), binding);
    // "Not now" is no failure of ours: it has a name and passes. Everything else of the five hundreds has to be looked at.
    if (problem.status === 503)
      log.warn({ requestId, endpoint, code: problem.code, detail: problem.detail }, "not now");
    else if (problem.status >= 500) log.error({ requestId, endpoint, code: problem.code, error }, "a request failed");
    if (response.headersSent) {
      response.destroy();
      return;
    }
    setHeaders(response, problem);
    if (binding === "epcis" && problem.status === 413) tellCaptureLimits(response);
    end(request, response, JSON.stringify(problem));
  };
