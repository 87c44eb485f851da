import type { CheckCode } from "../../core/verify/check-code.ts";
import type { Check, CheckName, Outcome } from "../../core/verify/verdict.ts";
import { checkTextEn } from "./check-text-en.ts";
import { checkTextIt } from "./check-text-it.ts";
import type { InEveryLanguage, Language } from "./language.ts";

/** What each check is called, how each outcome is called, and what each finding means, in one sentence each. */
export type CheckText = {
  readonly name: Readonly<Record<CheckName, string>>;
  readonly outcome: Readonly<Record<CheckState, string>>;
  readonly finding: Readonly<Record<CheckCode, string>>;
};

/** How a finding is shown: its outcome, but a measure and an unfinished recording are shown as what they are. */
export type CheckState = Outcome | "found" | "pending";

export const checkText: InEveryLanguage<CheckText> = { it: checkTextIt, en: checkTextEn };

const shownAs: Readonly<Partial<Record<CheckCode, CheckState>>> = {
  "measures/suspended": "found",
  "measures/withdrawn": "found",
  "measures/recalled": "found",
  "finality/not-final": "pending",
};

/** Gives how a check is shown and its sentence; a code that is not in the table has the outcome's word alone. */
export function checkInWords(check: Check, language: Language): { state: CheckState; word: string; sentence: string } {
  const { outcome, finding } = checkText[language];
  const known = isCheckCode(check.code, finding) ? check.code : null;
  const state = (known === null ? undefined : shownAs[known]) ?? check.outcome;
  return { state, word: outcome[state], sentence: known === null ? "" : finding[known] };
}

function isCheckCode(code: string, finding: Readonly<Record<string, string>>): code is CheckCode {
  return Object.hasOwn(finding, code);
}
