import { computeAddress, type SigningKey } from "ethers";

/** The account of a private key, in lower case. */
export function accountOf(key: SigningKey): string {
  return computeAddress(key.publicKey).toLowerCase();
}
