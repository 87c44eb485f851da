import type { Check, Verdict } from "../../core/verify/verdict.ts";
import type { AnswerText } from "../text/answer-text.ts";
import { checkInWords } from "../text/check-text.ts";
import { dayOf, timeOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import type { MeasureText } from "../text/measure-text.ts";
import { type Html, html } from "./html.ts";
import { verdictEmblem } from "./icons.ts";
import type { PageMeasure } from "./page-model.ts";

/** The sentence of a verdict, what it means, and for one that does not match which checks fail. */
export function renderVerdictWords(verdict: Verdict, checks: readonly Check[], text: AnswerText): Html {
  const { title, meaning } = text.verdict[verdict];
  const failing = verdict === "does-not-match" ? checks.filter(({ outcome }) => outcome === "fail") : [];
  return html`${verdictEmblem(verdict)}<h1 id="verdict">${title}</h1><p class="meaning">${meaning}</p>${
    failing.length === 0
      ? null
      : html`<ul class="failing">${failing.map((check) => html`<li><b>${text.check.name[check.check]}.</b> ${checkInWords(check, text.check).sentence}</li>`)}</ul>`
  }`;
}

/** What to do about a verdict; nothing when all is well. */
export function renderAdvice(verdict: Verdict, text: AnswerText): Html {
  const { advice } = text.verdict[verdict];
  if (advice.length === 0) return html``;
  return html`<h2>${text.measure.whatToDo}</h2><ul class="advice">${advice.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** The measure behind a verdict: its kind, its reason, when and by whom it was decided, what it covers. */
export function renderMeasure(measure: PageMeasure, { measure: text, language }: AnswerText): Html {
  const at = text.at(dayOf(measure.at, language), timeOf(measure.at, language));
  return html`<h2>${text.kind[measure.kind]}</h2>
<dl class="measure">
<div><dt>${text.reason}</dt>${renderReason(measure, text, language)}</div>
<div><dt>${text.decidedOn}</dt><dd><time datetime="${measure.at.toISOString()}">${at}</time></dd></div>
<div><dt>${text.decidedBy}</dt><dd>${measure.by.name}</dd></div>
</dl><p class="scope">${text.subject[measure.subject]}</p>`;
}

/** A reason that is not written in the page's language is shown in English, else in any other, and marked so for screen readers. */
function renderReason({ reason }: PageMeasure, text: MeasureText, language: Language): Html {
  const own = reason?.[language];
  if (own !== undefined) return html`<dd>${own}</dd>`;
  const others = Object.entries(reason ?? {});
  const other = others.find(([code]) => code === "en") ?? others[0];
  if (other === undefined) return html`<dd>${text.reasonWithheld}</dd>`;
  return html`<dd lang="${other[0]}">${other[1]}</dd>`;
}
