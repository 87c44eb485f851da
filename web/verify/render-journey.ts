import { dayInWords, dayOf, timeOf } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import { pageText } from "../text/page-text.ts";
import { isSigned } from "./four-words.ts";
import { type Html, html } from "./html.ts";
import type { PageModel, PageRecord, PageWay, WayStep } from "./page-model.ts";
import { placeOf } from "./render-facts.ts";

/** The journey: where what the batch was made from came from, then what happened to the batch itself, and who signed it. */
export function renderJourney(model: PageModel, record: PageRecord): Html {
  const { way, frame } = model;
  const text = pageText[frame.language].journey;
  const told = way === undefined || way?.steps.length === 0 ? null : renderWay(way, frame.language);
  return html`<section class="sheet journey" aria-labelledby="journey">
<h2 id="journey">${text.heading}</h2>
${told}
${told === null ? null : html`<h3>${text.itself}</h3>`}
${renderOwnSteps(model, record)}
</section>`;
}

function renderOwnSteps(model: PageModel, record: PageRecord): Html {
  const { language } = model.frame;
  const text = pageText[language].journey;
  const sealedAt = text.at(dayOf(record.seal.at, language), timeOf(record.seal.at, language));
  const produced = [record.producedOn === null ? null : dayInWords(record.producedOn, language), placeOf(record)];
  return html`<ol class="steps">
${record.producedOn === null ? null : step(text.produced, produced.filter(Boolean).join(", "))}
${isSigned(model.checks, "attestation") ? step(text.signed(record.operator.name)) : null}
${record.countersigned && isSigned(model.checks, "countersignature") ? step(text.countersigned(record.controlBody.name)) : null}
${step(text.sealed, sealedAt)}
${step(model.final ? text.final : text.notFinal)}
</ol>`;
}

/** Where it comes from: first what of it the chain proves, and what is only declared. */
function renderWay(way: PageWay | null, language: Language): Html {
  const text = pageText[language].way;
  if (way === null) return html`<h3>${text.heading}</h3><p class="hint">${text.notRead}</p>`;
  return html`<h3>${text.heading}</h3>
<p class="hint">${text.proven}</p>
<ol class="steps">${way.steps.map((one) => renderWayStep(one, language))}</ol>
${way.more === 0 ? null : html`<p>${text.more(way.more)}</p>`}`;
}

function renderWayStep(
  { productName, operatorName, municipality, declared, day, ...one }: WayStep,
  language: Language,
) {
  const text = pageText[language].way;
  const who = operatorName === null ? null : text.steps[one.step](operatorName);
  const place = one.step === "moved" ? municipality : declared.municipality;
  const made = declared.producedOn === null ? null : dayInWords(declared.producedOn, language);
  const where = [place, made].filter(Boolean).join(", ");
  const said = one.step === "moved" || where === "" ? where : text.declared(where);
  return step(productName ?? text.unnamed, [who, said, text.recorded(dayInWords(day, language))].filter(Boolean));
}

function step(what: string, details: string | readonly (string | null)[] = []): Html {
  return html`<li class="step"><b>${what}</b>${[details].flat().map((each) => html`<span>${each}</span>`)}</li>`;
}
