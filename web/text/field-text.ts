import type { InEveryLanguage, Language } from "./language.ts";

/** What the usual facts of a dossier are called; a path that is not here is shown by its own words. */
const fieldNames: InEveryLanguage<Readonly<Record<string, string>>> = {
  it: {
    variety: "Varietà",
    breed: "Razza",
    vintage: "Annata",
    harvest: "Vendemmia o raccolta",
    ageing: "Affinamento",
    ripening: "Stagionatura",
    alcohol: "Titolo alcolometrico",
    milk: "Latte",
    flour: "Farina",
    plot: "Appezzamento",
    plant: "Stabilimento",
    story: "La storia",
    packaging: "Confezione",
    bottling: "Imbottigliamento",
    analysis: "Analisi",
    input: "Materia prima",
    note: "Nota",
    acidity: "Acidità",
    method: "Metodo",
    altitude: "Altitudine",
    size: "Formato",
  },
  en: {
    variety: "Variety",
    breed: "Breed",
    vintage: "Vintage",
    harvest: "Harvest",
    ageing: "Ageing",
    ripening: "Ripening",
    alcohol: "Alcohol",
    milk: "Milk",
    flour: "Flour",
    plot: "Plot",
    plant: "Plant",
    story: "The story",
    packaging: "Package",
    bottling: "Bottling",
    analysis: "Analysis",
    input: "Raw material",
    note: "Note",
    acidity: "Acidity",
    method: "Method",
    altitude: "Altitude",
    size: "Size",
  },
};

/**
 * Gives the name of a dossier field for a person: `analysis/alcohol` is "Analisi: titolo alcolometrico".
 *
 * @param path - As it stands in the dossier; segments that are not in the table are shown as they are, spaced out.
 */
export function fieldName(path: string, language: Language): string {
  const [first = "", ...rest] = path.split("/").map((segment) => segmentName(segment, language));
  const tail = rest.join(", ");
  return tail === "" ? capitalised(first) : `${capitalised(first)}: ${uncapitalised(tail)}`;
}

function segmentName(segment: string, language: Language): string {
  return Object.hasOwn(fieldNames[language], segment)
    ? (fieldNames[language][segment] ?? segment)
    : segment
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/-/g, " ")
        .toLowerCase();
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
