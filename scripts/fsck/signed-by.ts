import { recoverSignerNative } from "../../api/keys/recover-native.ts";

/**
 * Whether a signature over a digest is by that signer. Signatures of other kinds than 65 bytes by an account's key are the
 * registry's to check.
 */
export function signedBy(signer: string | null, digest: string, signature: string): boolean {
  if (signer !== null && signer.length !== 42) return true;
  if (signature.length !== 132) return true;
  return signer !== null && recoverSignerNative(digest, signature) === signer;
}
