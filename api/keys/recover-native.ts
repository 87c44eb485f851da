import secp256k1 from "secp256k1";
import { addressOf, type Recover } from "../../core/seal/recover-signer.ts";

/** Half of the curve's order: a signature with a larger s is the mirror of one with a smaller (EIP-2). */
const halfOrder = Buffer.from("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0", "hex");

const digestForm = /^0x[0-9a-f]{64}$/;
const signatureForm = /^0x[0-9a-f]{128}(1b|1c)$/;

/**
 * The account that signed `digest`, by native libsecp256k1: the same answers as core's `recoverSigner`, many times faster.
 *
 * @returns The address in lower-case hex, or null for anything that the contract would refuse; never throws.
 */
export const recoverSignerNative: Recover = (digest, signature) => {
  if (!digestForm.test(digest) || !signatureForm.test(signature)) return null;
  const bytes = Buffer.from(signature.slice(2), "hex");
  if (bytes.compare(halfOrder, 0, 32, 32, 64) > 0) return null;
  try {
    const recid = (bytes[64] ?? 0) - 27;
    const message = Buffer.from(digest.slice(2), "hex");
    return addressOf(secp256k1.ecdsaRecover(bytes.subarray(0, 64), recid, message, false));
  } catch {
    return null;
  }
};
