import { concat } from "../bytes/concat.ts";
import { toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";

/**
 * What the demo has in the place of chance, so that its digests are the same on every machine. Everybody can compute
 * all of it: it protects nothing, and the API uses it in demo mode only.
 */
const seedPhrase = "filigrana-demo";

/** Gives a demo actor's or certificate's id: 8 bytes, from a name such as "actor/maker". */
export function demoId(name: string): string {
  return toHex(derive("id", name).subarray(0, 8));
}

/** Gives a demo actor's secp256k1 signing key: 32 bytes as hex, from the actor's id. */
export function demoSigningKey(actor: string): string {
  return toHex(derive("key", actor));
}

/** Gives a demo actor's service token, `flg_` and 43 base64url characters, from the actor's id. */
export function demoToken(actor: string): string {
  return `flg_${base64url(derive("token", actor))}`;
}

/**
 * Gives a demo salt of 16 bytes for what it is about.
 *
 * @param about - For a dossier's field `gtin/lot/path`; for a measure's reason anything that names it.
 */
export function demoSalt(about: string): string {
  return toHex(derive("salt", about).subarray(0, 16));
}

function derive(kind: "id" | "key" | "salt" | "token", what: string): Uint8Array {
  return keccak(concat(utf8(`${seedPhrase}-${kind}`), utf8(what)));
}

function base64url(bytes: Uint8Array): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  let text = "";
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 6; bits -= 6) text += alphabet[(pending >> (bits - 6)) & 63];
  }
  return bits === 0 ? text : text + alphabet[(pending << (6 - bits)) & 63];
}
