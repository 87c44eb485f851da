/** How a number written with an exponent stands there; Italian spreadsheets write a comma. */
const scientific = /^([+-]?)(\d+)(?:[.,](\d+))?[eE]([+-]?\d{1,3})$/;

/** Tells whether a text is a number that a spreadsheet wrote with an exponent: `1.9E+18`, `8,00123E+12`. */
export const isScientific = (text: string): boolean => /^\d+(?:[.,]\d+)?E[+-]\d{1,3}$/i.test(text);

/**
 * Writes a number that a spreadsheet stores (IEEE 754, 15 digits that count) as plain decimal digits: `8.5E-1` is `0.85`.
 *
 * @returns null where it is not a number, or has more digits than a spreadsheet keeps.
 */
export function plainNumber(stored: string): string | null {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return null;
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : null;
  const text = Number(value.toPrecision(15)).toString();
  return text.includes("e") ? expand(text) : text;
}

/**
 * Writes out a number with an exponent when no digit was lost: `1.25E+3` is 1250.
 *
 * @returns null where digits are missing, as in `1.9E+18`, or where it is not whole.
 */
export function writtenOut(text: string): string | null {
  const match = scientific.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const places = Number(exponent) - fraction.length;
  // Six digits and more were shown: a spreadsheet rounds there, so that zeros at the end are not known.
  if (places < 0 || digits.length + places > 15 || (places > 0 && digits.length > 5)) return null;
  return `${sign === "-" ? "-" : ""}${digits}${"0".repeat(places)}`;
}

/** A number below one millionth has an exponent in JavaScript. */
function expand(text: string): string | null {
  const match = scientific.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
  const digits = `${whole}${fraction}`;
  const point = whole.length + Number(exponent);
  if (point > 0 || point < -20) return null;
  return `${sign}0.${"0".repeat(-point)}${digits}`;
}
