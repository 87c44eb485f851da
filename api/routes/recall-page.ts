import { type RequestHandler, Router } from "express";
import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { renderRecall, renderRecalls } from "../../web/recall/render-recall.ts";
import { pagePolicy } from "../http/security-headers.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { listRecalls, readRecall } from "../use-cases/read-recalls.ts";
import type { PageAssets } from "./page-assets.ts";
import { frameFor, pathOf } from "./page-frame.ts";
import { sendHtml } from "./send-html.ts";

type Parts = {
  readonly store: Kysely<Database>;
  readonly assets: PageAssets;
  readonly publicUrl: string;
  readonly demo: boolean;
};

/** The public pages `/recalls` and `/recalls/{recall}`: what must not be sold or used any more, and why. */
export function recallRouter(parts: Parts): RequestHandler {
  const router = Router({ caseSensitive: true });
  const policy = pagePolicy({ hashes: [parts.assets.styleHash], https: parts.publicUrl.startsWith("https:") });
  const frame = (request: Parameters<RequestHandler>[0]) => {
    const whole = frameFor(request, parts, false);
    return { ...whole, language: whole.language === "it" ? ("it" as const) : ("en" as const) };
  };
  router.get("/recalls", policy, async (request, response) => {
    const { recalls } = await listRecalls(parts.store, { limit: limits.pageSize });
    sendHtml(request, response, 200, renderRecalls(frame(request), recalls));
  });
  router.get(/^\/recalls\/[^/]+$/, policy, async (request, response) => {
    const recall = pathOf(request).split("/")[2] ?? "";
    if (!/^0x[0-9a-f]{16}$/.test(recall))
      throw new FiligranaError("route/not-found", "no recall can have this address");
    sendHtml(request, response, 200, renderRecall(frame(request), await readRecall(parts.store, recall)));
  });
  return router;
}
