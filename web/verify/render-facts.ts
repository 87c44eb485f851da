import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { fieldName, fieldUnit } from "../text/field-text.ts";
import { dayInWords, decimalInWords } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import { pageText } from "../text/page-text.ts";
import { schemeName } from "../text/scheme-text.ts";
import { type Html, html } from "./html.ts";
import type { PageRecord, PublicField } from "./page-model.ts";
import { row } from "./render-label.ts";

/** Fields with a place of their own on the page begin so. */
const placedElsewhere = /^(batch|product|operator|specification|place)\/|^(size|packaging\/size|package\/size)$/;

/** Texts of a story, one for each language: `story/it`, `story/en`. */
const story = /^story\/([a-z]{2})$/;

/** The story of the batch and the facts of its dossier that everybody may see. */
export function renderFacts(record: PageRecord, language: Language): Html {
  const text = pageText[language].facts;
  const facts = record.fields.filter(({ path }) => !placedElsewhere.test(path) && !story.test(path));
  const { specification } = record;
  return html`<section class="sheet facts" aria-labelledby="facts">
<h2 id="facts">${text.heading}</h2>
${renderStory(record.fields, language)}
<p class="hint">${text.intro}</p>
<dl>
${row(text.scheme, schemeName(record.product.scheme, language))}
${row(text.place, placeOf(record))}
${row(text.producedOn, record.producedOn === null ? null : dayInWords(record.producedOn, language))}
${facts.map((field) => row(fieldName(field.path, language), withUnit(field, language)))}
${row(text.specification, specification === null ? null : [text.version(specification.version), specification.act].filter(Boolean).join(", "))}
</dl>
${record.withheld === 0 ? null : html`<p class="hint">${text.withheld(record.withheld)}</p>`}
${record.erased === 0 ? null : html`<p class="hint">${text.erased(record.erased)}</p>`}
</section>`;
}

function renderStory(fields: readonly PublicField[], language: Language): Html | null {
  const inLanguage = (code: string) => fields.find(({ path }) => path === `story/${code}`);
  const told = inLanguage(language) ?? inLanguage("en") ?? fields.find(({ path }) => story.test(path));
  if (told === undefined || typeof told.value !== "string") return null;
  return html`<p class="story" lang="${story.exec(told.path)?.[1]}">${told.value}</p>`;
}

function valueInWords(value: unknown, language: Language): string | null {
  const text = pageText[language].facts;
  if (value === null) return null;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "string") return decimalInWords(dayInWords(value, language), language);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((item) => valueInWords(item, language) ?? "").join(", ");
  return JSON.stringify(value);
}

/** A number with its unit where the field has one; a text in the place of the number stands alone. */
function withUnit({ path, value }: PublicField, language: Language): string | null {
  const words = valueInWords(value, language);
  const unit = fieldUnit(path, language);
  return words === null || unit === null || !/^[\d.,]+$/.test(words) ? words : `${words} ${unit}`;
}

/** Where the batch was made, by name where it is known. */
export function placeOf({ municipality }: PageRecord): string | null {
  return municipality === null ? null : (municipality.name ?? municipalityName(municipality.code) ?? municipality.code);
}
