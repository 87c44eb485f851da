import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The language of a page, and how it is asked for in the other one. */
export type PageFor = { readonly language: "it" | "en"; readonly path: string };

const style = `:root{color-scheme:light dark;--ink:#17324d;--paper:#fff;--line:#5b6f82;--action:#0066cc;--note:#fff4d6;--note-ink:#3d2c00}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef4;--paper:#10202f;--line:#8fa3b6;--action:#8fc2ff;--note:#3d2c00;--note-ink:#ffe9b0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:1rem}
.demo{margin:0;padding:.75rem 1rem;background:var(--note);color:var(--note-ink);font-weight:600}
nav{max-width:44rem;margin:0 auto;padding:.5rem 1rem;text-align:right}
a{color:var(--action)}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .75rem}
button{display:block;width:100%;min-height:3rem;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.25rem;background:none;color:inherit;font:inherit;text-align:left;cursor:pointer}
button:hover{border-color:var(--action)}
:focus-visible{outline:3px solid var(--action);outline-offset:2px}
b,small{display:block}
`;

const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Nothing but the page's own style; a form leads on to the product, whose address redirects may name. */
export const pagePolicy = (publicUrl: string): string =>
  `default-src 'none'; style-src ${styleHash}; form-action 'self' ${new URL(publicUrl).origin}; base-uri 'none'; frame-ancestors 'none'`;

/** Chooses the language of a page by `?lang=`, then by what the browser likes; Italian when it likes neither. */
export function pageFor(request: IncomingMessage): PageFor {
  const url = new URL(request.url ?? "/", "http://provider");
  const liked = /\b(it|en)\b/i.exec(request.headers["accept-language"] ?? "")?.[1]?.toLowerCase();
  const asked = url.searchParams.get("lang") ?? liked;
  return { language: asked === "en" ? "en" : "it", path: url.pathname };
}

/** Text that may stand in markup and in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const words = {
  it: {
    demo: "Questa è una dimostrazione: le persone sono inventate e non serve alcuna password.",
    other: "English",
    lang: "en",
  },
  en: {
    demo: "This is a demonstration: the people are invented and no password is needed.",
    other: "Italiano",
    lang: "it",
  },
} as const;

/** Gives a whole page of the provider around its main part, which is markup. */
export function renderPage({ language, path }: PageFor, title: string, main: string): string {
  const { demo, other, lang } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${style}</style></head>
<body>
<p class="demo" role="note">${demo}</p>
<nav><a href="${escaped(path)}?lang=${lang}" lang="${lang}" hreflang="${lang}">${other}</a></nav>
<main><h1>${escaped(title)}</h1>${main}</main>
</body>
</html>
`;
}
