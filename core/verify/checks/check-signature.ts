import type { ActorFact } from "../../chain/facts.ts";
import type { Recover } from "../../seal/recover-signer.ts";
import { fail, notAsked, pass } from "../finding.ts";
import type { Check } from "../verdict.ts";

/** A signature that is claimed, and whose it must be. */
export type Claim = {
  readonly check: "attestation" | "countersignature";
  readonly digest: string;
  readonly signed: { readonly by: string; readonly signature: string };
  readonly actor: string;
  readonly fact: ActorFact;
  readonly recover: Recover;
};

/**
 * Asks whether the actor's key of that time signed. Keys that only a contract can speak for (a passkey, a smart card, a
 * contract wallet) were asked by the registry when it placed the seal; that is then said, and is not an outcome of ours.
 */
export const checkSignature = ({ check, digest, signed, actor, fact, recover }: Claim): Check => {
  if (signed.by !== actor) return fail(check, `${check}/other-actor`, { expected: actor, found: signed.by });
  if (fact.signer.length !== 42) return notAsked(check, `${check}/checked-by-contract`, { found: fact.signer });
  const signer = recover(digest, signed.signature);
  if (signer === fact.signer) return pass(check, `${check}/signed`, { found: signer });
  if (fact.signerHasCode === true) return notAsked(check, `${check}/checked-by-contract`, { found: fact.signer });
  return fail(check, `${check}/not-signed`, { expected: fact.signer, ...(signer === null ? {} : { found: signer }) });
};
