import { answerTextDe } from "./answer-text-de.ts";
import { answerTextEn } from "./answer-text-en.ts";
import { answerTextFr } from "./answer-text-fr.ts";
import { answerTextIt } from "./answer-text-it.ts";
import type { CheckText } from "./check-text.ts";
import type { InEveryLanguage, Language } from "./language.ts";
import type { MeasureText } from "./measure-text.ts";
import type { PhoneText } from "./phone-text.ts";
import type { VerdictName, VerdictTexts } from "./verdict-text.ts";
import type { WordsText } from "./words-text.ts";

/**
 * Every sentence of one language that an answer is told in: what the server writes into the page, and the phone after it.
 * A phone gets those of its page's language and no other, so this is passed on and never looked up by language there.
 */
export type AnswerText = {
  readonly language: Language;
  readonly verdict: VerdictTexts;
  readonly verdictName: VerdictName;
  readonly check: CheckText;
  readonly measure: MeasureText;
  readonly words: WordsText;
  readonly phone: PhoneText;
};

export const answerText: InEveryLanguage<AnswerText> = {
  it: answerTextIt,
  en: answerTextEn,
  de: answerTextDe,
  fr: answerTextFr,
};
