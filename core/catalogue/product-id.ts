import { toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";

/**
 * Gives a product's id: the first 8 bytes of keccak256 of its slug, as `0x` and 16 hex digits.
 *
 * @param slug - The catalogue's slug, such as "castelli-di-jesi-verdicchio-riserva-docg".
 * @see contracts/types/Ids.sol
 */
export function productId(slug: string): string {
  return toHex(keccak(utf8(slug)).subarray(0, 8));
}
