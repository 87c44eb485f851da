import type { AnswerText } from "./answer-text.ts";
import { checkTextFr } from "./check-text-fr.ts";
import { measureTextFr } from "./measure-text.ts";
import { phoneTextFr } from "./phone-text-fr.ts";
import { verdictNameFr, verdictTextFr } from "./verdict-text-fr.ts";
import { wordsTextFr } from "./words-text.ts";

export const answerTextFr: AnswerText = {
  language: "fr",
  verdict: verdictTextFr,
  verdictName: verdictNameFr,
  check: checkTextFr,
  measure: measureTextFr,
  words: wordsTextFr,
  phone: phoneTextFr,
};
