import { fail, notAsked, pass } from "../finding.ts";
import type { Recorded } from "../subject.ts";
import type { Check } from "../verdict.ts";

/**
 * Asks whether the control body was accredited for the scheme when the seal was placed. The chain shows the latest interval
 * only; where that one does not hold the instant, the registry's own check at that instant stands, and this is said.
 */
export const checkAccreditation = ({ record: { accreditation, seal } }: Recorded): Check => {
  const { from, until } = accreditation;
  if (until === 0n) return fail("accreditation", "accreditation/never");
  return from <= seal.sealedAt && seal.sealedAt <= until
    ? pass("accreditation", "accreditation/in-force-when-sealed")
    : notAsked("accreditation", "accreditation/changed-since");
};
