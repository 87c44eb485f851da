import type { CheckCode } from "./check-code.ts";

/** The one answer that a person sees (docs/glossary.md). */
export const verdicts = [
  "in-good-standing",
  "being-recorded",
  "suspended",
  "recalled",
  "withdrawn",
  "does-not-match",
  "not-found",
  "cannot-check",
] as const;
export type Verdict = (typeof verdicts)[number];

/** The checks of an evidence file, in the order in which they are made and shown. */
export const checkNames = [
  "format",
  "chain",
  "batch",
  "dossier",
  "inclusion",
  "record",
  "certificate",
  "attestation",
  "countersignature",
  "accreditation",
  "measures",
  "finality",
] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * What a check found. `fail` is said of the evidence, `not-asked` when an earlier check took away what it needs or the
 * rules do not ask for it, `unknown` when the chain could not be read. `measures` and `finality` do not fail: they find.
 */
export type Outcome = "pass" | "fail" | "not-asked" | "unknown";

/** A check with what was compared. `found` and `expected` are for people; `code` names the sentence in web/text. */
export type Check = {
  readonly check: CheckName;
  readonly outcome: Outcome;
  readonly code: CheckCode;
  readonly expected?: string;
  readonly found?: string;
};
