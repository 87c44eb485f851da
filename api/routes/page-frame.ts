import type { Request } from "express";
import { chooseLanguage } from "../../web/text/choose-language.ts";
import { inEveryLanguage, type Language } from "../../web/text/language.ts";
import type { PageFrame } from "../../web/verify/page-model.ts";
import type { PageAssets } from "./page-assets.ts";

/** The query of a request; Express' own parser is off, because nothing but single values is ever wanted. */
export function queryOf(request: Request): URLSearchParams {
  const mark = request.originalUrl.indexOf("?");
  return new URLSearchParams(mark < 0 ? "" : request.originalUrl.slice(mark + 1));
}

/** The path as it came, percent-encoded. It begins with one slash: behind two a link would name another site. */
export function pathOf(request: Request): string {
  return (request.originalUrl.split("?", 1)[0] ?? "/").replace(/^[/\\]*/, "/");
}

/**
 * Gives the frame of a page for this request: its language and its address in every language, with the rest of the query
 * kept.
 *
 * @param verifier - Whether the page brings the on-phone verifier.
 */
export function frameFor(
  request: Request,
  { assets, demo }: { readonly assets: PageAssets; readonly demo: boolean },
  verifier: boolean,
): PageFrame {
  const query = queryOf(request);
  const path = pathOf(request);
  const linkIn = (language: Language) => {
    const changed = new URLSearchParams(query);
    changed.set("lang", language);
    return `${path}?${changed.toString()}`;
  };
  const language = chooseLanguage(query.get("lang"), request.get("accept-language"));
  return {
    language,
    demo,
    path,
    languageLinks: inEveryLanguage(linkIn),
    style: assets.style,
    verifier: verifier ? assets.verifier[language] : null,
  };
}
