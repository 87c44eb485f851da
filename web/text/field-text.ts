import type { InEveryLanguage, Language } from "./language.ts";

/** What a fact of a dossier is called, and the unit of its number where it has one. */
type FieldText = readonly [name: string, unit?: string];

/** The usual facts by their path, or by one segment of it; a path that is not here is shown by its own words. */
const fields: InEveryLanguage<Readonly<Record<string, FieldText>>> = {
  it: {
    variety: ["Varietà"],
    breed: ["Razza"],
    vintage: ["Annata"],
    size: ["Formato"],
    harvest: ["Raccolta"],
    method: ["Metodo"],
    altitude: ["Altitudine", "m"],
    plot: ["Appezzamento"],
    plant: ["Stabilimento"],
    packaging: ["Confezione"],
    bottling: ["Imbottigliamento"],
    ageing: ["Affinamento"],
    "ageing/months": ["Affinamento", "mesi"],
    ripening: ["Stagionatura"],
    "ripening/days": ["Stagionatura", "giorni"],
    "milk/ewe": ["Latte di pecora", "%"],
    "milk/cow": ["Latte di vacca", "%"],
    "flour/origin": ["Origine della farina"],
    "recipe/eggsPerKilogram": ["Uova per chilo di farina"],
    analysis: ["Analisi"],
    "analysis/alcohol": ["Titolo alcolometrico", "% vol"],
    "analysis/acidity": ["Acidità"],
    "analysis/dryExtract": ["Estratto secco", "g/l"],
    "analysis/moisture": ["Umidità", "%"],
    "analysis/fatOnDryMatter": ["Grasso sulla sostanza secca", "%"],
    input: ["Materia prima"],
    note: ["Nota"],
  },
  en: {
    variety: ["Variety"],
    breed: ["Breed"],
    vintage: ["Vintage"],
    size: ["Size"],
    harvest: ["Harvest"],
    method: ["Method"],
    altitude: ["Altitude", "m"],
    plot: ["Plot"],
    plant: ["Plant"],
    packaging: ["Package"],
    bottling: ["Bottling"],
    ageing: ["Ageing"],
    "ageing/months": ["Ageing", "months"],
    ripening: ["Ripening"],
    "ripening/days": ["Ripening", "days"],
    "milk/ewe": ["Ewe's milk", "%"],
    "milk/cow": ["Cow's milk", "%"],
    "flour/origin": ["Origin of the flour"],
    "recipe/eggsPerKilogram": ["Eggs per kilogram of flour"],
    analysis: ["Analysis"],
    "analysis/alcohol": ["Alcohol", "% vol"],
    "analysis/acidity": ["Acidity"],
    "analysis/dryExtract": ["Dry extract", "g/l"],
    "analysis/moisture": ["Moisture", "%"],
    "analysis/fatOnDryMatter": ["Fat in dry matter", "%"],
    input: ["Raw material"],
    note: ["Note"],
  },
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
