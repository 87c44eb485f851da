import type { Bitmap } from "../../core/label/rasterise.ts";

const nibbles = "0123456789ABCDEF";

/** How often a digit follows, as ZPL's `^GF` shortens it: G to Y for 1 to 19, g to z for 20 to 400 in twenties. */
const repeated = (count: number): string => {
  let left = count;
  let letters = "";
  while (left >= 20) {
    const twenties = Math.min(20, Math.floor(left / 20));
    letters += String.fromCharCode(102 + twenties);
    left -= twenties * 20;
  }
  return left > 0 ? letters + String.fromCharCode(70 + left) : letters;
};

const shortened = (digits: string): string =>
  digits.replace(/(.)\1{2,}/g, (run, digit: string) => repeated(run.length) + digit);

function rowDigits({ width, data }: Bitmap, y: number): string {
  let digits = "";
  for (let x = 0; x < Math.ceil(width / 8) * 8; x += 4) {
    let nibble = 0;
    for (let bit = 0; bit < 4; bit++) nibble = nibble * 2 + (x + bit < width ? (data[y * width + x + bit] ?? 0) : 0);
    digits += nibbles[nibble];
  }
  return digits;
}

/** Gives a bitmap as ZPL's `^GFA` with its rows shortened, `:` for a row like the one before. */
export const zplGraphic = (bitmap: Bitmap): string => {
  const perRow = Math.ceil(bitmap.width / 8);
  const total = perRow * bitmap.height;
  let before = "";
  let rows = "";
  for (let y = 0; y < bitmap.height; y++) {
    const digits = rowDigits(bitmap, y);
    rows += digits === before ? ":" : shortened(digits);
    before = digits;
  }
  return `^GFA,${total},${total},${perRow},${rows}`;
};

/** Reads a `^GFA` field back into its bitmap: the rows of bytes that a printer would burn. */
export const readZplGraphic = (field: string): Bitmap => {
  const match = /\^GFA,(\d+),\d+,(\d+),([0-9A-Za-z:,]+)/.exec(field);
  const [perRow, total] = [Number(match?.[2]), Number(match?.[1])];
  const digits: string[] = [];
  let row = "";
  let count = 0;
  for (const sign of match?.[3] ?? "") {
    if (sign === ":") digits.push(digits.at(-1) ?? "");
    else if (sign >= "g" && sign <= "z") count += (sign.charCodeAt(0) - 102) * 20;
    else if (sign >= "G" && sign <= "Y") count += sign.charCodeAt(0) - 70;
    else {
      row += sign.repeat(Math.max(1, count));
      count = 0;
    }
    if (row.length === perRow * 2) {
      digits.push(row);
      row = "";
    }
  }
  const data = new Uint8Array(perRow * 8 * digits.length);
  let at = 0;
  for (const line of digits) {
    for (let i = 0; i < line.length; i++) {
      const nibble = nibbles.indexOf(line[i] ?? "0");
      for (let bit = 3; bit >= 0; bit--) data[at++] = (nibble >> bit) & 1;
    }
  }
  return { width: perRow * 8, height: total / perRow, data };
};
