import { fromUnixSeconds } from "../../schema/unix-seconds.ts";
import type { CheckCode } from "../check-code.ts";
import { fail, pass } from "../finding.ts";
import { disclosed, type Recorded } from "../subject.ts";
import type { Check } from "../verdict.ts";

/**
 * Compares the certificate on record with what the dossier says of operator, product, unit and scheme, and asks whether it
 * was in force when the seal was placed. A certificate may be ended later, but not before that instant; ended in the same
 * block its end equals it.
 */
export const checkCertificate = ({ evidence, record }: Recorded): Check => {
  const { certificate, product, seal } = record;
  if (certificate.from === 0n) return fail("certificate", "certificate/not-on-record");
  const comparisons: readonly (readonly [CheckCode, string, string])[] = [
    ["certificate/other-product", certificate.product, "product/id"],
    ["certificate/other-operator", certificate.operator, "operator/id"],
    ["certificate/other-unit", product.unit, "batch/unit"],
    ["certificate/other-scheme", product.scheme, "product/scheme"],
  ];
  for (const [code, expected, path] of comparisons) {
    const found = disclosed(evidence, path);
    if (found !== expected) return fail("certificate", code, { expected, found: String(found ?? "-") });
  }
  const interval = `${instant(certificate.from)} – ${instant(certificate.until)}`;
  if (seal.sealedAt < certificate.from || seal.sealedAt > certificate.until) {
    const found = instant(seal.sealedAt);
    return fail("certificate", "certificate/not-in-force-when-sealed", { expected: interval, found });
  }
  return pass("certificate", "certificate/in-force-when-sealed", { found: interval });
};

const instant = (seconds: bigint): string => (seconds > 253402300799n ? String(seconds) : fromUnixSeconds(seconds));
