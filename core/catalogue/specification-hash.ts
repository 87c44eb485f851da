import { toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";
import { canonicalize } from "../dossier/canonicalize.ts";
import type { SpecificationVersion } from "./specification-version.ts";

/**
 * Gives the hash of a specification version that an attestation carries: keccak256 of the UTF-8 bytes of its canonical
 * JSON (RFC 8785).
 */
export function specificationHash(version: SpecificationVersion): string {
  return toHex(keccak(utf8(canonicalize(version))));
}
