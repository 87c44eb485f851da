import { concat } from "../bytes/concat.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";
import { canonicalize } from "../dossier/canonicalize.ts";

/**
 * What a measure says of its reason on chain: `keccak256(salt ‖ utf8(JCS(document)))`. The salt keeps a short text from
 * being guessed; deleting document and salt erases the reason.
 *
 * @param salt - 16 random bytes as hex.
 * @throws FiligranaError `request/invalid` when the document has no canonical form; RangeError on a malformed salt.
 */
export const reasonCommitment = (document: unknown, salt: string): string =>
  toHex(keccak(concat(fromHex(salt), utf8(canonicalize(document)))));
