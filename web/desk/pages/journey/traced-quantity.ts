import { decimalInWords, quantityInWords } from "../../../text/format.ts";
import type { DeskLanguage } from "../../../text/language.ts";

/** A quantity of the trace in words: in the unit that people use where it is one of ours, else with the unit's own code. */
export function tracedQuantityInWords(
  { quantity, unit }: { readonly quantity: string | null; readonly unit: string },
  language: DeskLanguage,
  unknown: string,
): string {
  if (quantity === null) return unknown;
  const whole = /^\d+$/.test(quantity);
  if (whole && (unit === "gram" || unit === "millilitre" || unit === "piece"))
    return quantityInWords(BigInt(quantity), unit, language);
  return `${decimalInWords(quantity, language)} ${unit}`;
}
