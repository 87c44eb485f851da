import type { CheckCode } from "./check-code.ts";
import type { Check, CheckName, Outcome } from "./verdict.ts";

/** What was compared, for people; shortened, so that no file makes a page of it. */
type Compared = { readonly expected?: string; readonly found?: string };

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** One check with its outcome. */
export const finding = (check: CheckName, outcome: Outcome, code: CheckCode, compared: Compared = {}): Check => ({
  check,
  outcome,
  code,
  ...(compared.expected === undefined ? {} : { expected: shortened(compared.expected) }),
  ...(compared.found === undefined ? {} : { found: shortened(compared.found) }),
});

/** A check that went through. */
export const pass = (check: CheckName, code: CheckCode, compared?: Compared): Check =>
  finding(check, "pass", code, compared);

/** A check that speaks against the evidence. */
export const fail = (check: CheckName, code: CheckCode, compared?: Compared): Check =>
  finding(check, "fail", code, compared);

/** A check that was not made. */
export const notAsked = (check: CheckName, code: CheckCode, compared?: Compared): Check =>
  finding(check, "not-asked", code, compared);

/** A check that could not be made. */
export const unknown = (check: CheckName, code: CheckCode, compared?: Compared): Check =>
  finding(check, "unknown", code, compared);
