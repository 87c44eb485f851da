import { secp256k1 } from "@noble/curves/secp256k1.js";
import { concat } from "../bytes/concat.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";

/**
 * Finds who signed: the account whose secp256k1 key made `signature` over `digest`, or null when none did. The server
 * passes a native one, the phone {@link recoverSigner}; both refuse what the contract refuses.
 */
export type Recover = (digest: string, signature: string) => string | null;

/** Address of an uncompressed public key (65 bytes, the first 0x04). */
export const addressOf = (publicKey: Uint8Array): string => toHex(keccak(publicKey.subarray(1)).subarray(12));

/**
 * The account that signed `digest`, by pure JavaScript. A signature is 65 bytes r ‖ s ‖ v, v 27 or 28, s in the lower half
 * of the order (EIP-2), as OpenZeppelin's ECDSA demands it.
 *
 * @returns The address in lower-case hex, or null for anything else; never throws.
 */
export const recoverSigner: Recover = (digest, signature) => {
  try {
    const [message, bytes] = [fromHex(digest), fromHex(signature)];
    const v = bytes[64];
    if (message.length !== 32 || bytes.length !== 65 || (v !== 27 && v !== 28)) return null;
    const recovered = concat(Uint8Array.of(v - 27), bytes.subarray(0, 64));
    const parsed = secp256k1.Signature.fromBytes(recovered, "recovered");
    if (parsed.hasHighS()) return null;
    return addressOf(parsed.recoverPublicKey(message).toBytes(false));
  } catch {
    return null;
  }
};
