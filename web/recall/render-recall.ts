import type { PublicRecall } from "../../core/http/endpoints/recalls.ts";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { dayOf } from "../text/format.ts";
import type { DeskLanguage } from "../text/language.ts";
import { recallText } from "../text/recall-text.ts";
import { type Html, html } from "../verify/html.ts";
import type { PageFrame } from "../verify/page-model.ts";
import { renderFrame } from "../verify/render-frame.ts";

type Frame = PageFrame & { readonly language: DeskLanguage };

const toneOf = { withdrawal: "withdrawn", recall: "recalled" } as const;

/** Gives the page of one public notice: what to do first, then the fields of the Ministry of Health's form. */
export function renderRecall(frame: Frame, recall: PublicRecall): string {
  const { language } = frame;
  const text = recallText[language];
  return renderFrame(frame, {
    title: `${text.kinds[recall.kind]} · ${recall.notice.productName} · Filigrana`,
    main: html`<main id="result" tabindex="-1" data-verdict="${toneOf[recall.kind]}" data-recall="${recall.recall}">
<section class="sheet verdict" aria-labelledby="recall"><h1 id="recall">${text.kinds[recall.kind]}: ${recall.notice.productName}</h1><p class="meaning"><strong>${text.meaning[recall.kind]}</strong></p><p>${recall.notice.warnings[language]}</p></section>
<section class="sheet facts" aria-label="${text.kinds[recall.kind]}"><dl>${rowsOf(recall, language).map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl></section>
<section class="sheet"><ul class="actions"><li><a href="/recalls?lang=${language}">${text.all}</a></li><li><a href="/api/v1/recalls/${recall.recall}">${text.openData}</a></li></ul></section>
</main>`,
  });
}

/** Gives the page that lists the public notices. */
export function renderRecalls(frame: Frame, recalls: readonly PublicRecall[]): string {
  const { language } = frame;
  const text = recallText[language];
  const item = ({ recall, kind, declaredAt, notice, batches }: PublicRecall) =>
    html`<li><a href="/recalls/${recall}?lang=${language}">${text.kinds[kind]}: ${notice.productName}</a> (${dayOf(new Date(declaredAt), language)}; ${batches.map(({ lot }) => lot).join(", ")})</li>`;
  return renderFrame(frame, {
    title: `${text.listTitle} · Filigrana`,
    main: html`<main id="result" tabindex="-1"><section class="sheet"><h1>${text.listTitle}</h1><p>${text.listIntro}</p>
${recalls.length === 0 ? html`<p>${text.none}</p>` : html`<ul>${recalls.map(item)}</ul>`}
<ul class="actions"><li><a href="/api/v1/recalls">${text.openData} (JSON)</a></li><li><a href="/api/v1/recalls.csv">${text.openData} (CSV)</a></li></ul></section></main>`,
  });
}

function rowsOf(recall: PublicRecall, language: DeskLanguage): [string, Html | string][] {
  const text = recallText[language];
  const { terms } = text;
  const { notice, reason, authority, declaredAt, batches } = recall;
  const lots = html`<ul>${batches.map(
    ({ gtin, lot, productName, recordedAt }) =>
      html`<li><a href="${digitalLinkPath({ gtin, lot })}?lang=${language}"><span class="code">${lot}</span></a> ${productName}${recordedAt === null ? ` (${text.beingRecorded})` : null}</li>`,
  )}</ul>`;
  const rows: [string, Html | string | null][] = [
    [terms.productName, notice.productName],
    [terms.trademark, notice.trademark],
    [terms.lots, lots],
    [terms.plantMark, notice.plantMark],
    [terms.producer, notice.producer],
    [terms.seat, notice.seat],
    [terms.useBy, notice.useBy],
    [terms.weight, notice.weight],
    [terms.reason, reason[language]],
    [terms.warnings, notice.warnings[language]],
    [terms.photo, notice.photo === null ? null : html`<a href="${notice.photo}" rel="noopener">${notice.photo}</a>`],
    [terms.authority, authority],
    [terms.declaredAt, dayOf(new Date(declaredAt), language)],
  ];
  return rows.flatMap(([term, value]) => (value === null ? [] : [[term, value] as [string, Html | string]]));
}
