import { bigEndian } from "../bytes/big-endian.ts";
import { concat } from "../bytes/concat.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";

const word = (value: string | bigint): Uint8Array => {
  if (typeof value === "bigint") return bigEndian(value, 32);
  const bytes = fromHex(value);
  if (bytes.length > 32) throw new RangeError(`expected at most 32 bytes; found ${bytes.length}`);
  const padded = new Uint8Array(32);
  padded.set(bytes);
  return padded;
};

/**
 * The calldata of a view function whose arguments are all one word: hex for `bytesN`, a bigint for `uintN`.
 *
 * @param signature - As Solidity writes it for the selector, e.g. `signerAt(bytes8,uint40)`.
 */
export const encodeCall = (signature: string, ...values: readonly (string | bigint)[]): string =>
  toHex(concat(keccak(utf8(signature)).subarray(0, 4), ...values.map(word)));
