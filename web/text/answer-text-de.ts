import type { AnswerText } from "./answer-text.ts";
import { checkTextDe } from "./check-text-de.ts";
import { measureTextDe } from "./measure-text.ts";
import { phoneTextDe } from "./phone-text-de.ts";
import { verdictNameDe, verdictTextDe } from "./verdict-text-de.ts";
import { wordsTextDe } from "./words-text.ts";

export const answerTextDe: AnswerText = {
  language: "de",
  verdict: verdictTextDe,
  verdictName: verdictNameDe,
  check: checkTextDe,
  measure: measureTextDe,
  words: wordsTextDe,
  phone: phoneTextDe,
};
