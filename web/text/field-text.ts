import { fieldTextDe } from "./field-text-de.ts";
import { fieldTextEn } from "./field-text-en.ts";
import { fieldTextFr } from "./field-text-fr.ts";
import { fieldTextIt } from "./field-text-it.ts";
import type { InEveryLanguage, Language } from "./language.ts";

/** What a fact of a dossier is called, and the unit of its number where it has one. */
export type FieldText = readonly [name: string, unit?: string];

/** The fields that have a name in every language. */
export type FieldTexts = Readonly<Record<keyof typeof fieldTextIt, FieldText>>;

/** The usual facts by their path, or by one segment of it; a path that is not here is shown by its own words. */
const fields: InEveryLanguage<Readonly<Record<string, FieldText>>> = {
  it: fieldTextIt,
  en: fieldTextEn,
  de: fieldTextDe,
  fr: fieldTextFr,
};

/**
 * Gives the name of a dossier field for a person: `analysis/alcohol` is "Titolo alcolometrico", `input/2` is "Materia
 * prima: 2".
 *
 * @param path - As it stands in the dossier; segments that are not in the table are shown as they are, spaced out.
 */
export function fieldName(path: string, language: Language): string {
  const known = textOf(path, language)?.[0];
  if (known !== undefined) return known;
  const [first = "", ...rest] = path.split("/").map((segment) => textOf(segment, language)?.[0] ?? spacedOut(segment));
  return capitalised(rest.length === 0 ? first : `${first}: ${rest.join(", ")}`);
}

/** Gives the unit of a field's number, for a person; null where it has none or is not in the table. */
export function fieldUnit(path: string, language: Language): string | null {
  return textOf(path, language)?.[1] ?? null;
}

function textOf(path: string, language: Language): FieldText | undefined {
  return Object.hasOwn(fields[language], path) ? fields[language][path] : undefined;
}

const spacedOut = (segment: string): string =>
  segment
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/-/g, " ")
    .toLowerCase();

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
