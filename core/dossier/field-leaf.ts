import { concat } from "../bytes/concat.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";
import type { Audience } from "./audience.ts";
import { canonicalize, type JsonValue } from "./canonicalize.ts";

/** One fact about a batch. `salt` is 16 random bytes as hex: without it a short value could be guessed from its leaf. */
export type SaltedField = { readonly path: string; readonly value: JsonValue; readonly salt: string };

/** A fact with the circle of readers that may see it; the circle is no part of its leaf. */
export type DossierField = SaltedField & { readonly audience: Audience };

/**
 * The hash that stands for a field: `keccak256(salt ‖ utf8(JCS([path, value])))`.
 *
 * @throws FiligranaError `request/invalid` when path or value has no canonical form; RangeError on a malformed salt.
 */
export const fieldLeaf = ({ path, value, salt }: SaltedField): string => {
  const bytes = fromHex(salt);
  if (bytes.length !== 16) throw new RangeError(`expected a salt of 16 bytes; found ${bytes.length}`);
  return toHex(keccak(concat(bytes, utf8(canonicalize([path, value])))));
};
