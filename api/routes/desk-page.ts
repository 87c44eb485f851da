import { type RequestHandler, Router } from "express";
import { chooseLanguage } from "../../web/text/choose-language.ts";
import { deskLanguages } from "../../web/text/language.ts";
import { renderDeskShell } from "../../web/verify/render-desk-shell.ts";
import type { PageAssets } from "./page-assets.ts";
import { queryOf } from "./page-frame.ts";

/**
 * Serves `/desk` and every address below it: one page that starts the web application, which reads its state from the
 * address. The page has nothing of anybody in it, is never kept, and stays under the security policy of the API: scripts
 * and styles from here only, nothing inline. The service worker that opens it without a connection stands beside it.
 */
export function deskRouter({ assets }: { readonly assets: Pick<PageAssets, "desk" | "deskWorker"> }): RequestHandler {
  const router = Router({ caseSensitive: true });
  router.get("/desk/worker.js", (request, response, next) => {
    // `/desk` itself is the desk's too, though it lies above the script.
    response.setHeader("service-worker-allowed", "/desk");
    assets.deskWorker(request, response, next);
  });
  return router.get(/^\/desk(?:\/|$)/, (request, response) => {
    const chosen = queryOf(request).get("lang") ?? rememberedLanguage(request.get("cookie"));
    const spoken = chooseLanguage(chosen, request.get("accept-language"));
    const language = deskLanguages.find((one) => one === spoken) ?? "en";
    response.vary("Accept-Language, Cookie").setHeader("cache-control", "no-store");
    response.type("text/html; charset=utf-8").send(renderDeskShell(language, assets.desk));
  });
}

/** The language that this browser last chose at the desk (web/desk/language.ts writes it). */
const rememberedLanguage = (cookies = ""): string | null =>
  /(?:^|;\s*)filigrana-language=([a-z]{2})(?:;|$)/.exec(cookies)?.[1] ?? null;
