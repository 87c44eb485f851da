/**
 * A whole number in `width` bytes, most significant first.
 *
 * @throws RangeError when the number is negative or does not fit.
 */
export const bigEndian = (value: bigint, width: number): Uint8Array<ArrayBuffer> => {
  if (value < 0n || value >> BigInt(8 * width) !== 0n) {
    throw new RangeError(`expected a whole number that fits ${width} bytes; found ${value}`);
  }
  const bytes = new Uint8Array(width);
  let rest = value;
  for (let i = width - 1; rest > 0n; i--) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
};

/** The whole number that some bytes stand for, most significant first; 0 for none. */
export const fromBigEndian = (bytes: Uint8Array): bigint => {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
};
