import { answerText } from "../text/answer-text.ts";
import { dayOf, timeOf } from "../text/format.ts";
import { pageText } from "../text/page-text.ts";
import type { VerdictName } from "../text/verdict-text.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./page-model.ts";
import { renderAdvice, renderMeasure, renderVerdictWords } from "./verdict-parts.ts";

/** The first thing on the page: the verdict with its emblem, what it means, the measure behind it, what to do. */
export function renderVerdict(model: PageModel): Html {
  const text = answerText[model.frame.language];
  return html`<section class="sheet verdict" aria-labelledby="verdict">
<div data-part="verdict">${renderVerdictWords(model.verdict, model.checks, text)}</div>
<div data-part="measure">${model.measure === null ? null : renderMeasure(model.measure, text)}</div>
<div data-part="last-known">${model.verdict === "cannot-check" ? renderLastKnown(model, text.verdictName) : null}</div>
<div data-part="advice">${renderAdvice(model.verdict, text)}</div>
</section>`;
}

function renderLastKnown({ lastKnown, checkedAt, frame: { language } }: PageModel, names: VerdictName): Html {
  const text = pageText[language].checked;
  if (lastKnown === null) return html`<p>${text.neverKnown}</p>`;
  const minutes = Math.max(0, Math.floor((checkedAt.getTime() - lastKnown.at.getTime()) / 60_000));
  return html`<p>${text.lastKnown(names[lastKnown.verdict], dayOf(lastKnown.at, language), timeOf(lastKnown.at, language))} ${text.age(minutes)}</p>`;
}
