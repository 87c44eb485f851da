import type { Words } from "./words.ts";

/** What became of a rule. There is no fourth: a rule that does not apply has no outcome. */
export const outcomes = ["met", "not-met", "not-documented"] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a rule is not documented. */
export const undocumentedReasons = [
  /** The dossier has no such field. */
  "missing",
  /** It has one, and it is not a number, a day or a code as the rule needs it. */
  "unreadable",
  /** It cannot be: 120 %, a negative weight, an end before its beginning. */
  "impossible",
  /** The source does not tell whether this place lies in the zone. */
  "place-undetermined",
  /** The rule depends on the product's variant, and the dossier does not name one that the specification knows. */
  "variant-unknown",
] as const;
export type UndocumentedReason = (typeof undocumentedReasons)[number];

/** A requirement held against a dossier: what was compared with what. */
export type Judgement = {
  readonly outcome: Outcome;
  /** Set when, and only when, the outcome is "not-documented". */
  readonly reason: UndocumentedReason | null;
  /** The value with its unit; null where there is none to show. */
  readonly value: Words | null;
  readonly bound: Words;
};

/** A judgement that rests on what the dossier says. */
export const decided = (met: boolean, value: Words, bound: Words): Judgement => ({
  outcome: met ? "met" : "not-met",
  reason: null,
  value,
  bound,
});

/** A judgement that could not be made. */
export const undocumented = (reason: UndocumentedReason, bound: Words, value: Words | null = null): Judgement => ({
  outcome: "not-documented",
  reason,
  value,
  bound,
});
