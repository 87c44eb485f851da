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
  const { width, height, data } = bitmap;
  const perRow = Math.ceil(width / 8);
  const total = perRow * height;
  const rows: string[] = [];
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * width, (y + 1) * width];
    const asBefore = y > 0 && Buffer.compare(data.subarray(from - width, from), data.subarray(from, to)) === 0;
    rows.push(asBefore ? ":" : shortened(rowDigits(bitmap, y)));
  }
  return `^GFA,${total},${total},${perRow},${rows.join("")}`;
};

/** Reads a `^GFA` field back into its bitmap: the rows of bytes that a printer would burn. */
export const readZplGraphic = (field: string): Bitmap => {
  const match = /\^GFA,(\d+),\d+,(\d+),([0-9A-Za-z:,]+)/.exec(field);
  const [perRow, total] = [Number(match?.[2]), Number(match?.[1])];
  const [width, height] = [perRow * 8, total / perRow];
  const data = new Uint8Array(width * height);
  let at = 0;
  let count = 0;
  for (const sign of match?.[3] ?? "") {
    if (sign === ":") {
      data.copyWithin(at, at - width, at);
      at += width;
    } else if (sign >= "g" && sign <= "z") count += (sign.charCodeAt(0) - 102) * 20;
    else if (sign >= "G" && sign <= "Y") count += sign.charCodeAt(0) - 70;
    else {
      at = burn(data, at, { nibble: nibbles.indexOf(sign), times: Math.max(1, count) });
      count = 0;
    }
  }
  return { width, height, data };
};

/** Writes four pixels down, so often; gives where the next begins. */
function burn(data: Uint8Array, from: number, { nibble, times }: { nibble: number; times: number }): number {
  const to = from + 4 * times;
  if (nibble > 0) for (let i = from; i < to; i++) data[i] = (nibble >> (3 - ((i - from) & 3))) & 1;
  return to;
}
