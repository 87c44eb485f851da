import type { Unit } from "../../core/chain/facts.ts";
import type { DeskLanguage, InEveryDeskLanguage } from "../text/language.ts";

/** The units in which people write quantities; each stands for so many base units. */
export const measures = { kg: 1000n, hl: 100_000n, l: 1000n, piece: 1n } as const;
export type Measure = keyof typeof measures;

/** The measure in which people write quantities of a product with this base unit. */
export const measureOf = (unit: Unit): Measure => (unit === "gram" ? "kg" : unit === "millilitre" ? "l" : "piece");

/** What a measure is called beside a number. */
export const measureNames: InEveryDeskLanguage<Readonly<Record<Measure, string>>> = {
  it: { kg: "kg", hl: "hl", l: "litri", piece: "pezzi" },
  en: { kg: "kg", hl: "hl", l: "litres", piece: "pieces" },
};

/**
 * Reads a quantity as people write it: with a comma or a point, with spaces or points between the thousands where the rest
 * leaves no doubt. `1.250` is one thousand two hundred and fifty in Italian and one and a quarter in English.
 *
 * @returns The quantity in the base unit, or null when it is no number, not above zero, or finer than the base unit.
 */
export function parseQuantity(text: string, measure: Measure, language: DeskLanguage): bigint | null {
  const digits = text.trim().replaceAll(/[\s']/g, "");
  const [thousands, comma] = language === "it" ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${comma}\\d+)?$`);
  const plain = grouped.test(digits) ? digits.replaceAll(thousands, "") : digits;
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(plain);
  if (parts === null) return null;
  const [, whole = "0", fraction = ""] = parts;
  const places = measures[measure].toString().length - 1;
  const fine = fraction.replace(/0+$/, "");
  if (fine.length > places) return null;
  const quantity = BigInt(whole) * measures[measure] + BigInt(fine.padEnd(places, "0") || "0");
  return quantity > 0n ? quantity : null;
}

/** Writes a quantity as people write it, without its unit, so that {@link parseQuantity} gives it back. */
export function quantityText(quantity: bigint, measure: Measure, language: DeskLanguage): string {
  const places = measures[measure].toString().length - 1;
  const digits = quantity.toString().padStart(places + 1, "0");
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const fine = fraction.replace(/0+$/, "");
  return fine === "" ? whole : `${whole}${language === "it" ? "," : "."}${fine}`;
}

/** A file's size in kilobytes or megabytes. */
export function bytesInWords(bytes: number, language: DeskLanguage): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
