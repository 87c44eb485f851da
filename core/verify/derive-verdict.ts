import type { StandingKind } from "./standing-measure.ts";
import { type CheckName, checkNames, type Outcome, type Verdict } from "./verdict.ts";

/** What the checks found, reduced to what the verdict depends on. */
export type Findings = {
  readonly outcomes: Readonly<Record<CheckName, Outcome>>;
  /** The measure that stands, if any. */
  readonly measure: StandingKind | null;
  readonly final: boolean;
};

/**
 * The checks that need not be made for a good verdict: the rules may not ask for a countersignature, and of accreditation
 * and of keys that only a contract can speak for, the registry was the judge when it placed the seal.
 */
const mayBeLeftOut: ReadonlySet<CheckName> = new Set(["attestation", "countersignature", "accreditation"]);

const measured = { recall: "recalled", withdrawal: "withdrawn", suspension: "suspended" } as const satisfies Record<
  StandingKind,
  Verdict
>;

/**
 * The verdict, by the first rule that holds:
 *
 * | when | verdict |
 * |---|---|
 * | a check fails | does not match |
 * | a check is unknown, or one that must pass was not asked | cannot check |
 * | a measure stands | recalled, withdrawn, suspended |
 * | the seal is not final | being recorded |
 * | else | in good standing |
 *
 * @see the table in docs/evidence.md
 */
export const deriveVerdict = ({ outcomes, measure, final }: Findings): Verdict => {
  if (checkNames.some((name) => outcomes[name] === "fail")) return "does-not-match";
  const sure = checkNames.every(
    (name) => outcomes[name] === "pass" || (outcomes[name] === "not-asked" && mayBeLeftOut.has(name)),
  );
  if (!sure) return "cannot-check";
  if (measure !== null) return measured[measure];
  return final ? "in-good-standing" : "being-recorded";
};
