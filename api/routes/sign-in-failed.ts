import type { ErrorRequestHandler } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import { inEveryLanguage } from "../../web/text/language.ts";
import { renderSignInFailed } from "../../web/verify/render-sign-in-failed.ts";
import { contextOf } from "../http/context.ts";
import { pagePolicy } from "../http/security-headers.ts";
import type { Log } from "../log.ts";
import type { PageAssets } from "./page-assets.ts";
import { frameFor } from "./page-frame.ts";

/**
 * Shows a person why a sign-in did not succeed, and how to begin anew. Whoever asks for JSON gets the problem. The log has
 * the cause, which a provider's answer is part of, but no person.
 */
export function signInFailed(parts: {
  readonly assets: PageAssets;
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly log: Log;
}): ErrorRequestHandler {
  const policy = pagePolicy({ hashes: [parts.assets.styleHash], https: parts.publicUrl.startsWith("https:") });
  return (error: unknown, request, response, next) => {
    if (!(error instanceof FiligranaError) || !error.code.startsWith("identity/")) return next(error);
    const { requestId } = contextOf(response);
    const { code, cause } = error;
    parts.log.warn(
      { requestId, code, because: cause instanceof Error ? cause.message : undefined },
      "a sign-in failed",
    );
    if (request.accepts(["application/problem+json", "application/json", "text/html"]) !== "text/html")
      return next(error);
    const again = code === "identity/sign-in-off" ? null : "/sign-in";
    // The address has the provider's answer in it: the other languages are not to ask with it again.
    const languageLinks = inEveryLanguage((language) => `/desk?lang=${language}`);
    const frame = { ...frameFor(request, parts, false), languageLinks };
    const page = renderSignInFailed(frame, { code, requestId, again });
    response.setHeader("cache-control", "no-store");
    policy(request, response, () => response.status(problemKinds[code].status).type("html").send(page));
  };
}
