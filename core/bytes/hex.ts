const digits: readonly number[] = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));

/** Lower-case hex with `0x` of some bytes. */
export const toHex = (bytes: Uint8Array): string => {
  if (bytes.length > maxAtOnce) return toHex(bytes.subarray(0, maxAtOnce)) + toHex(bytes.subarray(maxAtOnce)).slice(2);
  const codes = [48, 120];
  for (const byte of bytes) codes.push(digits[byte >> 4] ?? 0, digits[byte & 15] ?? 0);
  return String.fromCharCode(...codes);
};

/** An engine takes only so many arguments. */
const maxAtOnce = 1024;

const nibble = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  return -1;
};

/**
 * The bytes that a hex text stands for: `0x` and an even number of lower-case digits.
 *
 * @throws RangeError when the text is anything else (upper case, too: one value has one spelling here).
 */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Math.max(0, (text.length - 2) >> 1));
  writeHex(text, bytes, 0);
  return bytes;
};

/**
 * Writes the bytes that a hex text stands for into `target` from `offset` on, and gives the offset after them.
 *
 * @throws RangeError when the text is not lower-case hex with `0x`, or does not fit.
 */
export const writeHex = (text: string, target: Uint8Array, offset: number): number => {
  const length = (text.length - 2) / 2;
  if (!Number.isInteger(length) || length < 0 || offset + length > target.length || !text.startsWith("0x")) {
    throw new RangeError(`expected 0x and whole bytes of hex that fit; found ${text.slice(0, 80)}`);
  }
  for (let i = 0; i < length; i++) {
    const byte = (nibble(text.charCodeAt(2 + 2 * i)) << 4) | nibble(text.charCodeAt(3 + 2 * i));
    if (byte < 0) throw new RangeError(`expected lower-case hex digits; found ${text.slice(0, 80)}`);
    target[offset + i] = byte;
  }
  return offset + length;
};
