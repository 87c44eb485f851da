import { linksText } from "../text/links-text.ts";
import { html, webAddress } from "./html.ts";
import type { PageFrame } from "./page-model.ts";
import { renderFrame } from "./render-frame.ts";

/** A link as the page shows it. */
export type ShownLink = { readonly href: string; readonly title: string; readonly hreflang: readonly string[] };

/**
 * Gives the page with the links of a code: those between which the request did not decide, or all of them.
 *
 * @param why - `several`: one of them was asked for; `all`: the list was.
 */
export function renderLinks(frame: PageFrame, links: readonly ShownLink[], why: "several" | "all"): string {
  const text = linksText[frame.language];
  return renderFrame(frame, {
    title: `${text.title} · Filigrana`,
    main: html`<main id="result" tabindex="-1">
<section class="sheet wide" aria-labelledby="links"><h1 id="links">${text.title}</h1><p>${text[why]}</p>
<ul class="examples">${links.map(shown)}</ul></section>
</main>`,
  });
}

const shown = ({ href, title, hreflang }: ShownLink) => {
  const address = webAddress(href);
  return address === null
    ? null
    : html`<li><a href="${address}" rel="nofollow noopener">${title}</a>${hreflang.length === 0 ? null : html`<small>${hreflang.join(", ")}</small>`}</li>`;
};
