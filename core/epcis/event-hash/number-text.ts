/**
 * A number as the event hash has it: decimal, without an exponent and without zeros at the end of a fraction (Core
 * Business Vocabulary 2.0, section 8.9.2).
 */
export const numberText = (value: number): string => {
  const text = String(value);
  const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text === "-0" ? "0" : text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
};

/**
 * A text that is a decimal number with a fraction, without the zeros at its end: XML knows no numbers, so `23.0` there and
 * 23 in JSON are one value. Whole numbers stay as they are, zeros in front included: those are codes more often than numbers.
 */
export const trimmedDecimal = (text: string): string => {
  const [, number, fraction = ""] = /^(-?\d+)\.(\d+)$/.exec(text) ?? [];
  if (number === undefined) return text;
  const rest = fraction.replace(/0+$/, "");
  return rest === "" ? number : `${number}.${rest}`;
};
