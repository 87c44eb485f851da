import { answerText } from "../text/answer-text.ts";
import type { DeskLanguage } from "../text/language.ts";
import { previewText } from "../text/preview-text.ts";
import { html, markupOf } from "./html.ts";
import type { PageModel, PageRecord } from "./page-model.ts";
import { renderFacts } from "./render-facts.ts";
import { renderCertified, renderLabel } from "./render-label.ts";
import { renderVerdictWords } from "./verdict-parts.ts";

/** A draft as a page shows it. */
export type PreviewModel = {
  readonly language: DeskLanguage;
  /** The address of the pages' style sheet. */
  readonly style: string;
  readonly asked: { readonly gtin: string; readonly lot: string };
  readonly record: PageRecord;
};

/**
 * Gives what a consumer would see of a draft, as a whole document that says first that nothing is registered. It has no
 * verdict for machines (`data-verdict="preview"`), no checks, no proofs, no script.
 */
export function renderPreview({ language, style, asked, record }: PreviewModel): string {
  const text = previewText[language];
  const model: PageModel = {
    frame: {
      language,
      demo: false,
      path: "",
      languageLinks: { it: "", en: "", de: "", fr: "" },
      style: "",
      verifier: null,
    },
    asked: { ...asked, serial: null },
    links: { canonical: "", evidence: "", directory: "", relay: "", report: null },
    endpoint: null,
    endpointRefused: false,
    verdict: "in-good-standing",
    checks: [],
    record,
    measure: null,
    checkedAt: record.seal.at,
    final: false,
    lastKnown: null,
  };
  return markupOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${style}">
<title>${text.title} · ${record.product.name} · Filigrana</title>
</head>
<body>
<p class="demo" role="note"><strong>${text.banner}</strong> ${text.explained}</p>
<main id="result" data-verdict="preview">
<section class="sheet verdict" aria-labelledby="verdict">${renderVerdictWords("in-good-standing", [], answerText[language])}</section>
${renderLabel(model)}
${renderCertified(record, model)}
${renderFacts(record, language)}
</main>
</body>
</html>
`);
}
