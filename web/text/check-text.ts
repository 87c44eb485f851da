import type { CheckCode } from "../../core/verify/check-code.ts";
import type { Check, CheckName, Outcome } from "../../core/verify/verdict.ts";
import { checkTextDe } from "./check-text-de.ts";
import { checkTextEn } from "./check-text-en.ts";
import { checkTextFr } from "./check-text-fr.ts";
import { checkTextIt } from "./check-text-it.ts";
import type { InEveryLanguage } from "./language.ts";

/** What each check is called, how each outcome is called, and what each finding means, in one sentence each. */
export type CheckText = {
  readonly name: Readonly<Record<CheckName, string>>;
  readonly outcome: Readonly<Record<CheckState, string>>;
  readonly finding: Readonly<Record<CheckCode, string>>;
};

/** How a finding is shown: its outcome, but a measure and an unfinished recording are shown as what they are. */
export type CheckState = Outcome | "found" | "pending";

type CheckInWords = { readonly state: CheckState; readonly word: string; readonly sentence: string };

export const checkText: InEveryLanguage<CheckText> = {
  it: checkTextIt,
  en: checkTextEn,
  de: checkTextDe,
  fr: checkTextFr,
};

const shownAs: Readonly<Partial<Record<CheckCode, CheckState>>> = {
  "measures/suspended": "found",
  "measures/withdrawn": "found",
  "measures/recalled": "found",
  "finality/not-final": "pending",
};

/** Gives how a check is shown, the word for that, and the sentence of what it found. */
export function checkInWords({ code, outcome }: Check, text: CheckText): CheckInWords {
  const state = shownAs[code] ?? outcome;
  return { state, word: text.outcome[state], sentence: text.finding[code] };
}
