import { fail } from "../finding.ts";
import { sealIdIn } from "../ids-of.ts";
import type { Recorded } from "../subject.ts";
import type { Check } from "../verdict.ts";
import { checkSignature } from "./check-signature.ts";

/** Asks whether the certificate's operator signed the seal, with the key that it had when the seal was placed. */
export const checkAttestation = ({ evidence, record, recover }: Recorded): Check => {
  const digest = sealIdIn(evidence);
  if (digest === null) return fail("attestation", "attestation/not-signed");
  return checkSignature({
    check: "attestation",
    digest,
    signed: evidence.seal.attestation,
    actor: record.certificate.operator,
    fact: record.operator,
    recover,
  });
};
