import { checkDigit } from "../label/gtin.ts";
import type { Cell } from "./cell.ts";
import { flawed, type Reading, read, repair } from "./finding.ts";
import { isScientific, plainNumber } from "./number-text.ts";

/**
 * Reads a GTIN, given with 14 digits. One of 12 or 13 is the same GTIN with its zeros (GS1 General Specifications, 3.3.2):
 * it is filled up and told. Shorter ones have lost zeros, and the check digit makes it likely; that is proposed.
 */
export function readGtinCell(cell: Cell): Reading {
  if (cell.kind === "day" || cell.kind === "boolean") return flawed("gtin-not-digits");
  const text = cell.kind === "number" ? plainNumber(cell.text) : cell.text;
  // Beyond 15 digits a spreadsheet has put zeros in the place of what was there, however it writes the number.
  if (text === null || isScientific(text)) return flawed("scientific");
  const digits = text.replace(/[ -]/g, "");
  if (!/^\d+$/.test(digits)) return flawed("gtin-not-digits", wholeOf(text));
  const repairs = digits === text ? [] : [repair("spaces", { now: digits })];
  return readDigits(digits, repairs);
}

function readDigits(digits: string, repairs: ReturnType<typeof repair>[]): Reading {
  if (digits.length > 14) return flawed("gtin-length", null, { digits: digits.length });
  const expected = checkDigit(digits.slice(0, -1));
  const right = digits.length > 1 && Number(digits.slice(-1)) === expected;
  const filled = digits.padStart(14, "0");
  const whole = [8, 12, 13, 14].includes(digits.length);
  if (whole && right && (digits.length === 14 || digits.length === 8)) return read(filled, ...repairs);
  if (whole && right) return read(filled, ...repairs, repair("gtin-filled-up", { now: filled }));
  if (whole) return flawed("gtin-check-digit", null, { expected, found: Number(digits.slice(-1)) });
  if (right && digits.length >= 6) return flawed("gtin-zeros-lost", filled, { digits: digits.length });
  return flawed("gtin-length", null, { digits: digits.length });
}

/** `8001234567890,00` was meant to be the number before the comma, where that is a GTIN. */
function wholeOf(text: string): string | null {
  const digits = /^(\d{8}|\d{12,14})[.,]0+$/.exec(text)?.[1];
  if (digits === undefined || checkDigit(digits.slice(0, -1)) !== Number(digits.slice(-1))) return null;
  return digits.padStart(14, "0");
}
