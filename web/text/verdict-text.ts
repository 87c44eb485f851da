import type { Verdict } from "../../core/verify/verdict.ts";
import type { InEveryLanguage } from "./language.ts";
import { verdictNameDe, verdictTextDe } from "./verdict-text-de.ts";
import { verdictNameEn, verdictTextEn } from "./verdict-text-en.ts";
import { verdictNameFr, verdictTextFr } from "./verdict-text-fr.ts";
import { verdictNameIt, verdictTextIt } from "./verdict-text-it.ts";

/** What a person reads first: the answer, what it means, and what to do about it (one sentence each; none when all is well). */
export type VerdictText = { readonly title: string; readonly meaning: string; readonly advice: readonly string[] };

/**
 * The eight answers. They say what was found and never more: nothing is just "valid", and nobody is accused.
 * A suspension, a withdrawal and a recall may concern one batch or everything that a certificate covers.
 */
export type VerdictTexts = Readonly<Record<Verdict, VerdictText>>;

/** The verdict in two words, where there is no room for a sentence (a list, the title of a tab). */
export type VerdictName = Readonly<Record<Verdict, string>>;

export const verdictText: InEveryLanguage<VerdictTexts> = {
  it: verdictTextIt,
  en: verdictTextEn,
  de: verdictTextDe,
  fr: verdictTextFr,
};

export const verdictName: InEveryLanguage<VerdictName> = {
  it: verdictNameIt,
  en: verdictNameEn,
  de: verdictNameDe,
  fr: verdictNameFr,
};
