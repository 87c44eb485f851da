import { type Request, type RequestHandler, type Response, Router } from "express";
import { primaryKeys } from "../../core/gs1/application-identifier.ts";
import { decompressLink } from "../../core/gs1/decompress-link.ts";
import { digitalLinkPath, labelOf, parseDigitalLink } from "../../core/label/digital-link.ts";
import { renderLanding } from "../../web/verify/render-landing.ts";
import { answerWrongCode, type PageParts, pagePolicyOf } from "./batch-page.ts";
import { frameFor, pathOf, queryOf } from "./page-frame.ts";
import { resolver } from "./resolver.ts";
import { sendHtml } from "./send-html.ts";

const codes = new RegExp(`^/(?:${primaryKeys.join("|")})/`);
const compressed = /^\/[A-Za-z0-9_-]{10,}\/?$/;

/**
 * The pages for people: `/`, and `/01/{gtin}/10/{lot}[/21/{serial}]`, the GS1 Digital Link of the QR code; and the resolver
 * that answers every GS1 Digital Link, for machines too. Also `/assets/*`.
 *
 * A code that no label can carry is 400 and says what is wrong with it; one that is not on record is 404; a GTIN of 8, 12 or
 * 13 digits is sent on to its 14; "cannot check" is 503 when not even a last known state can be shown.
 */
export function pageRouter(parts: PageParts): Router {
  const router = Router({ caseSensitive: true });
  const policy = pagePolicyOf(parts);
  router.use(parts.assets.router);
  router.get("/", policy, (request, response) => answerLanding(parts, request, response));
  router.all(codes, policy, resolver(parts));
  router.all(compressed, onlyLinks, policy, resolver(parts));
  return router;
}

/** Leaves words of the site to who knows them. */
const onlyLinks: RequestHandler = (request, _response, next) => {
  next(decompressLink(pathOf(request)) === null ? "route" : undefined);
};

async function answerLanding(parts: PageParts, request: Request, response: Response): Promise<void> {
  const query = queryOf(request);
  const frame = frameFor(request, parts, false);
  const typed = { gtin: (query.get("gtin") ?? "").trim(), lot: (query.get("lot") ?? "").trim(), serial: null };
  // A code without a lot, as the resolver sends it on: the form asks for what is missing.
  const begun = query.has("lot") ? "" : typed.gtin.slice(0, 14).replace(/[^0-9]/g, "");
  if (typed.gtin === begun && typed.lot === "") {
    return sendHtml(request, response, 200, renderLanding(frame, parts.examples, begun));
  }
  const pasted = parseDigitalLink(typed.gtin);
  const parsed = pasted.ok ? pasted : labelOf({ ...typed, gtin: typed.gtin.replace(/[\s.-]/g, "") });
  if (parsed.ok) return response.redirect(303, `${digitalLinkPath(parsed.value)}?lang=${frame.language}`);
  return answerWrongCode(parts, request, response, { ...typed, gtin: typed.gtin.replace(/[\s.-]/g, "") });
}
