import { dayInWords, dayOf, quantityInWords, timeOf } from "../text/format.ts";
import { itemText } from "../text/item-text.ts";
import type { Language } from "../text/language.ts";
import { pageText } from "../text/page-text.ts";
import { isSigned } from "./four-words.ts";
import { type Html, type HtmlPart, html } from "./html.ts";
import type { PageModel, PageRecord } from "./page-model.ts";

/** Where a producer may have written the size of one package. */
const sizePaths: readonly string[] = ["size", "packaging/size", "package/size"];

/** What to compare with the label in the hand. */
export function renderLabel({ asked, record, item, frame: { language } }: PageModel): Html {
  const text = pageText[language].label;
  const size = record?.fields.find(({ path, value }) => sizePaths.includes(path) && typeof value === "string");
  return html`<section class="sheet label" aria-labelledby="label">
<h2 id="label">${record === null ? text.asked : text.heading}</h2>
${record === null ? null : html`<p class="hint">${text.hint}</p>`}
<dl>
${row(text.product, record?.product.name)}
${row(text.lot, html`<b class="code">${asked.lot}</b>`)}
${row(text.serial, asked.serial === null ? null : html`<b class="code">${asked.serial}</b>${item === undefined ? null : html`<small data-item="${item}">${itemText[language][item]}</small>`}`)}
${row(text.size, size === undefined ? null : String(size.value))}
${row(text.bestBefore, record?.bestBefore ? dayInWords(record.bestBefore, language) : null)}
${row(text.gtin, html`<span class="code">${gtinOnLabel(asked.gtin)}</span>`)}
${row(text.quantity, record === null ? null : quantityInWords(record.quantity, record.unit, language))}
</dl>
</section>`;
}

/** Who certifies it and until when. That somebody signed is said only where the check of the signature says so. */
export function renderCertified(record: PageRecord, { frame: { language }, checks }: PageModel): Html {
  const text = pageText[language].certified;
  const notRequired = checks.some(({ code }) => code === "countersignature/not-required");
  const signed =
    record.countersigned && isSigned(checks, "countersignature")
      ? text.countersigned
      : notRequired
        ? text.notCountersigned
        : null;
  return html`<section class="sheet certified" aria-labelledby="certified">
<h2 id="certified">${text.heading}</h2>
<dl>
${row(text.by, html`<b>${record.controlBody.name}</b>${signed === null ? null : html`<small>${signed}</small>`}`)}
${row(text.producer, html`<b>${record.operator.name}</b><small>${text.until(lastDayBefore(record.certificate.until, language))}</small>`)}
</dl>
</section>`;
}

/** When the page was made and whether what it says is final; below it the phone says what it found itself. */
export function renderChecked({ verdict, record, checkedAt, final, frame: { language } }: PageModel): Html {
  const text = pageText[language].checked;
  const [time, day] = [timeOf(checkedAt, language), dayOf(checkedAt, language)];
  const tried = verdict === "cannot-check";
  // To the minute: a page that says the same is the same, byte by byte, and costs a reader who has it nothing.
  const minute = `${checkedAt.toISOString().slice(0, 16)}Z`;
  return html`<div class="checked"><p><time datetime="${minute}">${tried ? text.tried(time, day) : text.at(time, day)}</time>${
    record === null || tried ? null : html`, <b>${final ? text.final : text.notFinal}</b>`
  }.</p><p role="status" data-part="phone-line"></p></div>`;
}

/** Intervals are half-open: a certificate that ends at midnight is good until the day before. */
function lastDayBefore(until: Date, language: Language): string {
  return dayOf(new Date(until.getTime() - 1), language);
}

/** A term and its value, or nothing when there is none. */
export function row(term: string, value: HtmlPart): Html | null {
  if (value === null || value === undefined || value === false || value === "") return null;
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

/** A GTIN with as many digits as the barcode shows: 8, 12 as 13, 13 or 14. */
export function gtinOnLabel(gtin14: string): string {
  if (gtin14.startsWith("000000")) return gtin14.slice(6);
  return gtin14.startsWith("0") ? gtin14.slice(1) : gtin14;
}
