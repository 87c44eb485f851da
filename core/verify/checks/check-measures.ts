import { fromUnixSeconds } from "../../schema/unix-seconds.ts";
import type { CheckCode } from "../check-code.ts";
import { pass } from "../finding.ts";
import type { StandingKind, StandingMeasure } from "../standing-measure.ts";
import type { Check } from "../verdict.ts";

const codes = {
  recall: "measures/recalled",
  withdrawal: "measures/withdrawn",
  suspension: "measures/suspended",
} as const satisfies Record<StandingKind, CheckCode>;

/** Says which measure stands. It passes when the measures could be read, whatever they are: it finds, it does not judge. */
export const checkMeasures = (measure: StandingMeasure | null): Check => {
  if (measure === null) return pass("measures", "measures/none");
  const { kind, subjectKind, at, author } = measure;
  return pass("measures", codes[kind], { found: `${subjectKind}, ${fromUnixSeconds(at)}, ${author ?? "-"}` });
};
