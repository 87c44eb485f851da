import type { AnswerText } from "./answer-text.ts";
import { checkTextIt } from "./check-text-it.ts";
import { measureTextIt } from "./measure-text.ts";
import { phoneTextIt } from "./phone-text-it.ts";
import { verdictNameIt, verdictTextIt } from "./verdict-text-it.ts";
import { wordsTextIt } from "./words-text.ts";

export const answerTextIt: AnswerText = {
  language: "it",
  verdict: verdictTextIt,
  verdictName: verdictNameIt,
  check: checkTextIt,
  measure: measureTextIt,
  words: wordsTextIt,
  phone: phoneTextIt,
};
