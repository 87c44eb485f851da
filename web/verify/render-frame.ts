import { languageNames, languages } from "../text/language.ts";
import { pageText } from "../text/page-text.ts";
import { type Html, html, markupOf } from "./html.ts";
import { brandMark } from "./icons.ts";
import type { PageFrame, Verifier } from "./page-model.ts";

/** What changes from page to page inside the common frame. `main` brings its own `<main id="result">`. */
export type FrameParts = {
  readonly title: string;
  readonly head?: Html;
  readonly main: Html;
  readonly footer?: Html;
  /** A page of the sign-in, which does use a cookie: the footer does not say otherwise. */
  readonly withCookies?: true;
};

/**
 * Gives a whole document: head, demo ribbon, banner with the languages, the page's own main part, footer. Up to the end of
 * the style sheet it is the same for every page of a language (api/http/gzip-page.ts compresses that part once).
 */
export function renderFrame(frame: PageFrame, parts: FrameParts): string {
  const text = pageText[frame.language];
  return markupOf(html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M4 8.5l3 3 5-6.5' fill='none' stroke='%231c5a3c' stroke-width='2'/%3E%3C/svg%3E">
<style>${styleText(frame.style)}</style>
<title>${parts.title}</title>
${parts.head}
${frame.verifier === null ? null : renderVerifier(frame.verifier)}
</head>
<body>
<a class="skip" href="#result">${text.brand.skip}</a>
${frame.demo ? html`<p class="demo" role="note">${text.brand.demo}</p>` : null}
<header class="top">
<a class="brand" href="/?lang=${frame.language}" aria-label="${text.brand.home}">${brandMark}<span>Filigrana</span></a>
<nav aria-label="${text.brand.languages}"><ul class="languages">${languages.map((language) => languageItem(frame, language))}</ul></nav>
</header>
${parts.main}
<footer><p class="tagline">${text.brand.tagline}</p>${parts.withCookies ? null : html`<p>${text.footer.privacy}</p>`}${parts.footer}</footer>
</body>
</html>
`);
}

/** The shared part is asked for at once, not only when the script that needs it has come. */
function renderVerifier({ script, shared }: Verifier): Html {
  return html`${shared.map((address) => html`<link rel="modulepreload" href="${address}">`)}<script type="module" src="${script}"></script>`;
}

function languageItem(frame: PageFrame, language: (typeof languages)[number]): Html {
  const current = language === frame.language;
  return html`<li><a class="language" href="${frame.languageLinks[language]}" lang="${language}" hreflang="${language}"${current ? html` aria-current="true"` : null}>${languageNames[language]}</a></li>`;
}

/** A style sheet is our own file, not data; all the same it may not end its element. */
function styleText(style: string): Html {
  if (style.includes("</")) throw new RangeError("a style sheet may not contain </");
  return trusted(style);
}

function trusted(text: string): Html {
  const strings = Object.assign([text], { raw: [text] });
  return html(strings);
}
