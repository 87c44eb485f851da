import { bigEndian } from "../bytes/big-endian.ts";
import { concat } from "../bytes/concat.ts";
import { toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";

/**
 * The 32 bytes that stand for a batch on chain: `keccak256(abi.encode(uint64 gtin14, string lot))`.
 *
 * @param gtin14 - Fourteen digits; a shorter GTIN is padded by `parseGtin` before it comes here.
 * @param lot - As GS1 spells it, case-sensitive, never normalised.
 * @throws RangeError when `gtin14` is not fourteen digits.
 */
export const batchKey = (gtin14: string, lot: string): string => {
  if (!/^[0-9]{14}$/.test(gtin14)) throw new RangeError(`expected fourteen digits; found ${gtin14.slice(0, 80)}`);
  const text = utf8(lot);
  const padded = new Uint8Array(Math.ceil(text.length / 32) * 32);
  padded.set(text);
  const words = [BigInt(gtin14), 64n, BigInt(text.length)].map((value) => bigEndian(value, 32));
  return toHex(keccak(concat(...words, padded)));
};
