/** A number with decimals, exactly: `unscaled` / 10^`scale`. No fraction is ever rounded on the way to a verdict. */
export type ExactNumber = { readonly unscaled: bigint; readonly scale: number };

/** At most 30 digits before the point and 20 after it, so that a hostile text costs nothing. */
const decimal = /^(-?)(0|[1-9][0-9]{0,29})(?:\.([0-9]{1,20}))?$/;

/**
 * Reads a number as a dossier holds it: text such as "12.50", or a whole JSON number.
 *
 * @returns The number, or `null` for anything else: a decimal comma, an exponent, a sign `+`, a unit, spaces, leading zeros.
 */
export function readExact(value: unknown): ExactNumber | null {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  const match = typeof text === "string" ? decimal.exec(text) : null;
  if (match === null) return null;
  const [, sign = "", whole = "0", fraction = ""] = match;
  return { unscaled: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** Compares two numbers: negative, zero or positive, as `a` lies below, at or above `b`. */
export function compareExact(a: ExactNumber, b: ExactNumber): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [scaledTo(a, scale), scaledTo(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Gives the sum of two numbers. */
export function addExact(a: ExactNumber, b: ExactNumber): ExactNumber {
  const scale = Math.max(a.scale, b.scale);
  return { unscaled: scaledTo(a, scale) + scaledTo(b, scale), scale };
}

/** Gives the product of two numbers. */
export const timesExact = (a: ExactNumber, b: ExactNumber): ExactNumber => ({
  unscaled: a.unscaled * b.unscaled,
  scale: a.scale + b.scale,
});

/** Writes a number with a decimal point and all of its decimals. */
export function writeExact({ unscaled, scale }: ExactNumber): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const point = digits.length - scale;
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** How many decimals of a quotient are shown. */
const shown = 4;

/**
 * Writes a quotient of two positive numbers for a reader: cut off, never rounded, after four decimals, with "…" when more
 * would follow. A verdict is not drawn from it: it compares the products.
 */
export function writeQuotient(a: ExactNumber, b: ExactNumber): string {
  const numerator = scaledTo(a, Math.max(a.scale, b.scale)) * 10n ** BigInt(shown);
  const denominator = scaledTo(b, Math.max(a.scale, b.scale));
  const cut = writeExact({ unscaled: numerator / denominator, scale: shown });
  return numerator % denominator === 0n ? cut.replace(/\.?0+$/, "") : `${cut}…`;
}

const scaledTo = ({ unscaled, scale }: ExactNumber, target: number): bigint => unscaled * 10n ** BigInt(target - scale);
