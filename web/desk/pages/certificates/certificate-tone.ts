import type { CertificateState } from "../../../../core/certificate/certificate-state.ts";
import type { StateTone } from "../../parts/state-tag.tsx";

/** What each state of a certificate means for the reader (web/desk/parts/state-tag.tsx). */
export const certificateTone = {
  upcoming: "moving",
  "in-force": "good",
  suspended: "bad",
  withdrawn: "bad",
  ended: "over",
} as const satisfies Record<CertificateState, StateTone>;

/** How long before its end a certificate is said to expire soon. */
const soonMs = 60 * 86_400_000;

/** Whether a certificate that has not ended will within sixty days. */
export const expiresSoon = ({ state, until }: { readonly state: CertificateState; readonly until: string }): boolean =>
  state !== "ended" && state !== "withdrawn" && new Date(until).getTime() - Date.now() < soonMs;

/** The instant before which certificates expire soon. */
export const soon = (): string => new Date(Date.now() + soonMs).toISOString();
