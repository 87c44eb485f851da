import type { Words } from "./words.ts";

/** What is known of a unit: how people write it, and which numbers cannot be in it. */
export type UnitFacts = { readonly name: Words; readonly most?: string; readonly negative?: true };

const same = (name: string): Words => ({ it: name, en: name });

/**
 * The units of rules. A number beyond what the unit can hold (120 %, pH 48, a negative weight) is a slip of the pen and
 * documents nothing, even where a rule is open at that end.
 */
export const units = {
  "": { name: { it: " ", en: " " } },
  "%": { name: same("%"), most: "100" },
  "% vol": { name: same("% vol"), most: "100" },
  "°C": { name: same("°C"), negative: true },
  pH: { name: same("pH"), most: "14" },
  mm: { name: same("mm") },
  cm: { name: same("cm") },
  g: { name: same("g") },
  kg: { name: same("kg") },
  l: { name: same("l") },
  h: { name: same("h") },
  days: { name: { it: "giorni", en: "days" } },
  months: { name: { it: "mesi", en: "months" } },
  "g/l": { name: same("g/l") },
  "mg/kg": { name: same("mg/kg") },
  "meq O2/kg": { name: same("meq O₂/kg") },
  "CFU/g": { name: { it: "UFC/g", en: "CFU/g" } },
  "kg/ha": { name: same("kg/ha") },
  "t/ha": { name: same("t/ha") },
  "trees/ha": { name: { it: "alberi/ha", en: "trees/ha" } },
  "vines/ha": { name: { it: "ceppi/ha", en: "vines/ha" } },
  "eggs/kg": { name: { it: "uova per kg di farina", en: "eggs per kg of flour" } },
} as const satisfies Record<string, UnitFacts>;
export type Unit = keyof typeof units;

/** Gives what is known of a unit. */
export const unitFacts = (unit: Unit): UnitFacts => units[unit];

/** Writes a number with its unit in both languages, Italian with a decimal comma. */
export function withUnit(text: string, unit: Unit): Words {
  const { it, en } = unitFacts(unit).name;
  return { it: `${text.replaceAll(".", ",")} ${it}`.trim(), en: `${text} ${en}`.trim() };
}
