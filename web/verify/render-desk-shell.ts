import { shellText } from "../text/desk/shell-text.ts";
import type { DeskLanguage } from "../text/language.ts";
import { html, markupOf } from "./html.ts";

/**
 * Gives the document in which the desk starts: its language, title, style sheet and script, and for a reader without
 * script the sentence that says so. No script and no style is inline.
 *
 * @param files - Addresses of the built files.
 */
export function renderDeskShell(
  language: DeskLanguage,
  files: { readonly script: string; readonly style: string; readonly fonts: readonly string[] },
): string {
  const text = shellText[language];
  return markupOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${text.product}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%2306c'/%3E%3Cpath d='M4 8.5l3 3 5-6.5' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E">
${files.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${files.style}">
<script type="module" src="${files.script}"></script>
</head>
<body>
<div id="desk">
<noscript><main class="desk-plain"><h1>${text.product}</h1><p>${text.withoutScript}</p><p><a href="/?lang=${language}">${text.toConsumerPage}</a></p></main></noscript>
</div>
</body>
</html>
`);
}
