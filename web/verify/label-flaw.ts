import { checkDigit } from "../../core/label/gtin.ts";
import { parseLot } from "../../core/label/lot.ts";
import { parseSerial } from "../../core/label/serial.ts";

/** The parts of a code as they were typed or stood in an address, before anything was checked. */
export type TypedLabel = { readonly gtin: string; readonly lot: string; readonly serial: string | null };

/** What is wrong with a code, so that a person can mend it. */
export type LabelFlaw =
  | { readonly part: "gtin"; readonly kind: "characters" }
  | { readonly part: "gtin"; readonly kind: "length"; readonly found: number }
  | { readonly part: "gtin"; readonly kind: "digit"; readonly last: string; readonly expected: number }
  | { readonly part: "lot" | "serial"; readonly kind: "length"; readonly found: number }
  | { readonly part: "lot" | "serial"; readonly kind: "characters"; readonly found: string };

const cset82 = /[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/;

/** Finds the first thing wrong with a code, by the rules of core/label; null when a label may read so. */
export function labelFlaw({ gtin, lot, serial }: TypedLabel): LabelFlaw | null {
  return gtinFlaw(gtin) ?? textFlaw("lot", lot) ?? (serial === null ? null : textFlaw("serial", serial));
}

function gtinFlaw(gtin: string): LabelFlaw | null {
  if (!/^[0-9]*$/.test(gtin)) return { part: "gtin", kind: "characters" };
  if (![8, 12, 13, 14].includes(gtin.length)) return { part: "gtin", kind: "length", found: gtin.length };
  const expected = checkDigit(gtin.slice(0, -1));
  const last = gtin.slice(-1);
  return last === String(expected) ? null : { part: "gtin", kind: "digit", last, expected };
}

function textFlaw(part: "lot" | "serial", text: string): LabelFlaw | null {
  const parsed = part === "lot" ? parseLot(text) : parseSerial(text);
  if (parsed.ok) return null;
  const characters = [...text];
  if (characters.length < 1 || characters.length > 20) return { part, kind: "length", found: characters.length };
  return { part, kind: "characters", found: characters.find((character) => !cset82.test(character)) ?? text };
}
