import { toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";

/**
 * The fingerprint of what a recall would concern, so that nobody orders another recall than the one that was shown: 32 bytes over
 * the items, in whatever order they are given.
 */
export const scopeDigest = (items: readonly string[]): string => toHex(keccak(utf8(JSON.stringify([...items].sort()))));
