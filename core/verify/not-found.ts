import { notAsked } from "./finding.ts";
import { checkNames } from "./verdict.ts";
import type { Verification } from "./verify-evidence.ts";

/** The answer where there is no evidence to check: nothing is on record about the batch that was asked for. */
export const notFound = (): Verification => ({
  verdict: "not-found",
  checks: checkNames.map((name) => notAsked(name, "check/no-evidence")),
  measure: null,
});
