import { dayOf, timeOf } from "../text/format.ts";
import { pageText } from "../text/page-text.ts";
import { verdictName } from "../text/verdict-text.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./page-model.ts";
import { renderAdvice, renderMeasure, renderVerdictWords } from "./verdict-parts.ts";

/** The first thing on the page: the verdict with its emblem, what it means, the measure behind it, what to do. */
export function renderVerdict(model: PageModel): Html {
  const { language } = model.frame;
  return html`<section class="sheet verdict" aria-labelledby="verdict">
<div data-part="verdict">${renderVerdictWords(model.verdict, model.checks, language)}</div>
<div data-part="measure">${model.measure === null ? null : renderMeasure(model.measure, language)}</div>
<div data-part="last-known">${model.verdict === "cannot-check" ? renderLastKnown(model) : null}</div>
<div data-part="advice">${renderAdvice(model.verdict, language)}</div>
</section>`;
}

function renderLastKnown({ lastKnown, checkedAt, frame: { language } }: PageModel): Html {
  const text = pageText[language].checked;
  if (lastKnown === null) return html`<p>${text.neverKnown}</p>`;
  const minutes = Math.max(0, Math.floor((checkedAt.getTime() - lastKnown.at.getTime()) / 60_000));
  const name = verdictName[language][lastKnown.verdict];
  return html`<p>${text.lastKnown(name, dayOf(lastKnown.at, language), timeOf(lastKnown.at, language))} ${text.age(minutes)}</p>`;
}
