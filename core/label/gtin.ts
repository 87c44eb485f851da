import * as z from "zod/mini";
import type { Parsed } from "./parsed.ts";
import { shown } from "./shown.ts";

/** The last digit that a GTIN with these digits before it must have (GS1 General Specifications, 7.9.1). */
export const checkDigit = (digits: string): number => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++)
    sum += (digits.charCodeAt(digits.length - 1 - i) - 48) * (i % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
};

/**
 * Reads a GTIN of 8, 12, 13 or 14 digits and gives it with 14, padded with zeros on the left, as GS1 stores it.
 *
 * @returns Never throws; what was expected says the right check digit when only that is wrong.
 */
export const parseGtin = (text: string): Parsed<string> => {
  if (!/^([0-9]{8}|[0-9]{12,14})$/.test(text)) {
    return { ok: false, expected: `expected a GTIN of 8, 12, 13 or 14 digits; found ${shown(text)}` };
  }
  const digit = checkDigit(text.slice(0, -1));
  if (Number(text.slice(-1)) !== digit) {
    return { ok: false, expected: `expected ${digit} as the last digit of GTIN ${text}; found ${text.slice(-1)}` };
  }
  return { ok: true, value: text.padStart(14, "0") };
};

/** A GTIN, given with 8, 12, 13 or 14 digits, kept with 14. */
export const Gtin = z.pipe(
  z.string({ error: "expected a GTIN as text" }).check((payload) => {
    const parsed = parseGtin(payload.value);
    if (!parsed.ok) payload.issues.push({ code: "custom", message: parsed.expected, input: payload.value });
  }),
  z.transform((text: string) => text.padStart(14, "0")),
);
export type Gtin = z.infer<typeof Gtin>;
