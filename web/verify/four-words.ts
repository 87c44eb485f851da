import type { Check, CheckName, Outcome, Verdict } from "../../core/verify/verdict.ts";

/** What is known of one of the four words. */
export type WordState = "yes" | "no" | "pending" | "unknown";

/** The four words that never blur: on record, intact, signed by, in good standing. */
export type FourWords = Readonly<Record<"record" | "intact" | "signed" | "standing", WordState>>;

/**
 * Gives the four words of a verdict, each from its own checks: a recalled batch stays on record, intact and signed.
 *
 * A word is "yes" only when every check behind it passed (or was rightly not asked, beside one that passed); nothing that is
 * unknown is ever "yes".
 */
export function fourWords(verdict: Verdict, checks: readonly Check[]): FourWords {
  if (verdict === "not-found") return { record: "no", intact: "unknown", signed: "unknown", standing: "unknown" };
  return {
    record: verdict === "being-recorded" ? "pending" : stateOf(checks, ["record"]),
    intact: stateOf(checks, ["format", "batch", "dossier", "inclusion"]),
    signed: stateOf(checks, ["attestation", "countersignature"]),
    standing: standingOf(verdict),
  };
}

function stateOf(checks: readonly Check[], names: readonly CheckName[]): WordState {
  const outcomes = checks.filter(({ check }) => names.includes(check)).map(outcomeOf);
  if (outcomes.includes("fail")) return "no";
  if (outcomes.includes("unknown")) return "unknown";
  return outcomes.includes("pass") ? "yes" : "unknown";
}

/** A signature that only a contract can check was checked by the registry when it placed the seal. */
function outcomeOf({ outcome, code }: Check): Outcome {
  return outcome === "not-asked" && code.endsWith("/checked-by-contract") ? "pass" : outcome;
}

/** Whether the check of this signature found it made by whom it should be. */
export function isSigned(checks: readonly Check[], by: "attestation" | "countersignature"): boolean {
  return stateOf(checks, [by]) === "yes";
}

function standingOf(verdict: Verdict): WordState {
  switch (verdict) {
    case "in-good-standing":
      return "yes";
    case "being-recorded":
      return "pending";
    case "suspended":
    case "withdrawn":
    case "recalled":
      return "no";
    default:
      return "unknown";
  }
}
