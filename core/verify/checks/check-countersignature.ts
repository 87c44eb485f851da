import { fail, notAsked } from "../finding.ts";
import { sealIdIn } from "../ids-of.ts";
import type { Recorded } from "../subject.ts";
import type { Check } from "../verdict.ts";
import { checkSignature } from "./check-signature.ts";

/**
 * Asks whether the control body signed the seal, where the registry demanded it when the seal was placed (the product's
 * rules may have changed since), or where the evidence brings such a signature without being asked.
 */
export const checkCountersignature = ({ evidence, record, recover }: Recorded): Check => {
  const signed = evidence.seal.countersignature;
  if (signed === undefined) {
    return record.seal.countersigned
      ? fail("countersignature", "countersignature/missing", { expected: record.certificate.controlBody })
      : notAsked("countersignature", "countersignature/not-required");
  }
  const digest = sealIdIn(evidence);
  if (digest === null) return fail("countersignature", "countersignature/not-signed");
  const { controlBody: fact, certificate } = record;
  return checkSignature({ check: "countersignature", digest, signed, actor: certificate.controlBody, fact, recover });
};
