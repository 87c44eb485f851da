import { parseGtin } from "../label/gtin.ts";
import { parseLot } from "../label/lot.ts";
import type { Evidence } from "../schema/evidence.ts";
import { sealIdOf } from "../seal/batch-attestation.ts";
import { batchKey } from "../seal/batch-key.ts";
import { attestationOf, domainOf } from "../seal/evidence-statements.ts";

/** Computes something of an evidence file once: several checks ask for it, and what was read is never changed. */
const once = <T>(compute: (evidence: Evidence) => T): ((evidence: Evidence) => T) => {
  const known = new WeakMap<Evidence, { readonly value: T }>();
  return (evidence) => {
    const kept = known.get(evidence) ?? { value: compute(evidence) };
    known.set(evidence, kept);
    return kept.value;
  };
};

/** The key of the batch that an evidence file is about; null when its GTIN has not 14 digits or its lot is malformed. */
export const batchKeyOf = once(({ batch }): string | null => {
  const gtin = parseGtin(batch.gtin);
  if (!gtin.ok || gtin.value !== batch.gtin || !parseLot(batch.lot).ok) return null;
  return batchKey(batch.gtin, batch.lot);
});

/** The id of the seal that an evidence file names; null when a number in its statement does not fit its width. */
export const sealIdIn = once((evidence): string | null => {
  try {
    return sealIdOf(attestationOf(evidence), domainOf(evidence));
  } catch {
    return null;
  }
});
