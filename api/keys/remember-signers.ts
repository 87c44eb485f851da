import type { Recover } from "../../core/seal/recover-signer.ts";

/**
 * Remembers who signed what: thousands of batches share a seal, and so its two signatures. A recovery depends on nothing
 * but its arguments, so what is remembered is never out of date.
 *
 * @param most - How many recoveries are kept; the one remembered longest goes first.
 */
export function rememberSigners(recover: Recover, most = 4096): Recover {
  const remembered = new Map<string, ReturnType<Recover>>();
  return (digest, signature) => {
    const key = `${digest}${signature}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const signer = recover(digest, signature);
    if (remembered.size >= most) remembered.delete(remembered.keys().next().value ?? "");
    remembered.set(key, signer);
    return signer;
  };
}
