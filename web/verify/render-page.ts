import { answerText } from "../text/answer-text.ts";
import { pageText } from "../text/page-text.ts";
import { fourWords } from "./four-words.ts";
import { type Html, html, webAddress } from "./html.ts";
import type { PageModel } from "./page-model.ts";
import { renderFacts } from "./render-facts.ts";
import { renderFrame } from "./render-frame.ts";
import { renderJourney } from "./render-journey.ts";
import { renderCertified, renderChecked, renderLabel } from "./render-label.ts";
import { renderProofs } from "./render-proofs.ts";
import { renderVerdict } from "./render-verdict.ts";
import { renderWords } from "./render-words.ts";

/**
 * Gives the page of one code as a whole HTML document, readable and complete without script.
 *
 * The order is the order of what a person needs: the verdict, what to compare with the label, who certifies it, when it was
 * checked; then the story, the journey and the proofs. Everything that was interpolated is escaped by construction.
 *
 * @see design §9
 */
export function renderPage(model: PageModel): string {
  const { record, frame, asked, verdict } = model;
  const text = pageText[frame.language];
  const { verdictName, words } = answerText[frame.language];
  // A story whose data do not match what was signed is not told.
  const told = verdict === "does-not-match" ? null : record;
  return renderFrame(frame, {
    title: [record?.product.name, `${text.label.lot} ${asked.lot}`, verdictName[verdict], "Filigrana"]
      .filter((part) => part !== undefined)
      .join(" · "),
    head: html`<link rel="canonical" href="${webAddress(model.links.canonical)}">`,
    main: html`<main id="result" tabindex="-1" data-verdict="${verdict}">
${renderVerdict(model)}
${renderLabel(model)}
${record === null ? null : renderCertified(record, model)}
${renderChecked(model)}
<section class="sheet four" aria-labelledby="four"><h2 id="four">${words.heading}</h2><div data-part="words">${renderWords(fourWords(verdict, model.checks), words)}</div></section>
${told === null ? null : renderFacts(told, frame.language)}
${told === null ? null : renderJourney(model, told)}
${verdict === "not-found" ? null : renderProofs(model)}
${renderReport(model)}
</main>`,
  });
}

function renderReport({ links: { report, canonical }, asked, frame: { language } }: PageModel): Html | null {
  const text = pageText[language].report;
  const address = report === null ? null : webAddress(report);
  if (address === null) return null;
  const query = address.startsWith("mailto:")
    ? `subject=${encodeURIComponent(text.subject(asked.lot))}&body=${encodeURIComponent(canonical)}`
    : `gtin=${asked.gtin}&lot=${encodeURIComponent(asked.lot)}`;
  return html`<section class="sheet report" aria-labelledby="report"><h2 id="report">${text.heading}</h2><p>${text.body}</p><p><a class="button" href="${address}${address.includes("?") ? "&" : "?"}${query}">${text.link}</a></p></section>`;
}
