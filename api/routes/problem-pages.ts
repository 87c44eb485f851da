import type { ErrorRequestHandler } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import { renderError } from "../../web/verify/render-landing.ts";
import { contextOf } from "../http/context.ts";
import { pagePolicy } from "../http/security-headers.ts";
import type { PageAssets } from "./page-assets.ts";
import { frameFor } from "./page-frame.ts";
import { sendHtml } from "./send-html.ts";

/**
 * Answers a person's browser with a page where the API would answer with a problem: an address that does not exist, too
 * many requests. What is asked for as JSON, and every error of ours, goes on to the handler of problems. Comes just before it.
 */
export function problemPages(parts: {
  readonly assets: PageAssets;
  readonly demo: boolean;
  readonly publicUrl: string;
}): ErrorRequestHandler {
  const policy = pagePolicy({ hashes: [parts.assets.styleHash], https: parts.publicUrl.startsWith("https:") });
  return (error: unknown, request, response, next) => {
    const status = error instanceof FiligranaError ? problemKinds[error.code].status : 500;
    const byPerson = request.accepts(["application/problem+json", "application/json", "text/html"]) === "text/html";
    if (!(error instanceof FiligranaError) || status >= 500 || !byPerson || response.headersSent) return next(error);
    const { requestId } = contextOf(response);
    const page = renderError(frameFor(request, parts, false), error.code, requestId);
    policy(request, response, () => sendHtml(request, response, status, page));
  };
}
