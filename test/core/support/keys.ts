import { secp256k1 } from "@noble/curves/secp256k1.js";
import { concat } from "../../../core/bytes/concat.ts";
import { fromHex, toHex } from "../../../core/bytes/hex.ts";
import { keccak } from "../../../core/bytes/keccak.ts";
import { utf8 } from "../../../core/bytes/utf8.ts";
import { addressOf } from "../../../core/seal/recover-signer.ts";

/** A person of the cast: an id, an account, and a hand that signs digests deterministically (RFC 6979). */
export type Person = { readonly id: string; readonly address: string; readonly sign: (digest: string) => string };

/** A person whose key is made from a name; the same on every machine, and good for tests only. */
export const person = (name: string): Person => {
  const secret = keccak(utf8(`filigrana test key: ${name}`));
  const sign = (digest: string): string => {
    const signature = secp256k1.sign(fromHex(digest), secret, { prehash: false, format: "recovered" });
    return toHex(concat(signature.subarray(1), Uint8Array.of(27 + (signature[0] ?? 0))));
  };
  return {
    id: toHex(keccak(utf8(`filigrana test id: ${name}`)).subarray(0, 8)),
    address: addressOf(secp256k1.getPublicKey(secret, false)),
    sign,
  };
};

export const body = person("body");
export const maker = person("maker");
export const inspector = person("inspector");
export const stranger = person("stranger");
