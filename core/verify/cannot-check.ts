import { unknown } from "./finding.ts";
import { checkNames } from "./verdict.ts";
import type { Verification } from "./verify-evidence.ts";

/** The answer where not even the evidence could be had. */
export const cannotCheck = (): Verification => ({
  verdict: "cannot-check",
  checks: checkNames.map((name) => unknown(name, "check/no-evidence")),
  measure: null,
});
