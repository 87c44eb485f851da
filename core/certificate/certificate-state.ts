/** How things stand with a certificate at an instant. */
export const certificateStates = ["upcoming", "in-force", "suspended", "withdrawn", "ended"] as const;
export type CertificateState = (typeof certificateStates)[number];

/**
 * Tells how a certificate stands at `now`. Its interval is half-open: at `until` it is over. What is over stays over,
 * whatever measure stands; a measure counts also before the certificate begins.
 *
 * @param now - Unix seconds, as `from` and `until`.
 */
export function certificateState(
  certificate: {
    readonly from: bigint;
    readonly until: bigint;
    readonly measure: "suspension" | "withdrawal" | null;
  },
  now: bigint,
): CertificateState {
  if (now >= certificate.until) return "ended";
  if (certificate.measure === "withdrawal") return "withdrawn";
  if (certificate.measure === "suspension") return "suspended";
  return now < certificate.from ? "upcoming" : "in-force";
}
