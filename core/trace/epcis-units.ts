/** Units of measure (UN/ECE Recommendation 20) as the base unit that the product counts in, and the power of ten between. */
const known: Readonly<Record<string, readonly [unit: string, tens: number]>> = {
  GRM: ["gram", 0],
  KGM: ["gram", 3],
  MGM: ["gram", -3],
  DTN: ["gram", 5],
  TNE: ["gram", 6],
  MLT: ["millilitre", 0],
  CLT: ["millilitre", 1],
  DLT: ["millilitre", 2],
  LTR: ["millilitre", 3],
  HLT: ["millilitre", 5],
  MTQ: ["millilitre", 6],
  H87: ["piece", 0],
  EA: ["piece", 0],
};

/**
 * Gives a quantity of an EPCIS event in the base unit of its kind; without a unit it counts pieces, and an unknown unit stays
 * as it is.
 *
 * @param quantity - A JSON number; what cannot be told exactly as a decimal of 20 places is null.
 */
export function baseQuantity(
  quantity: number | undefined,
  uom: string | undefined,
): { quantity: string | null; unit: string } {
  const [unit, tens] = uom === undefined ? ["piece", 0] : (known[uom] ?? [uom, 0]);
  return { quantity: quantity === undefined ? null : decimal(quantity, tens), unit };
}

/** Writes a number as JavaScript shows it, its point moved, without exponent. */
function decimal(value: number, tens: number): string | null {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) return null;
  const [, whole = "0", fraction = "", exponent = "0"] = match;
  const shift = tens + Number(exponent) - fraction.length;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, "");
  if (shift > 30 || shift < -40) return null;
  if (shift >= 0) return digits === "0" ? "0" : digits + "0".repeat(shift);
  const padded = digits.padStart(1 - shift, "0");
  const decimals = padded.slice(shift).replace(/0+$/, "");
  if (decimals.length > 20) return null;
  return decimals === "" ? padded.slice(0, shift) : `${padded.slice(0, shift)}.${decimals}`;
}
