import type { AnswerText } from "./answer-text.ts";
import { checkTextEn } from "./check-text-en.ts";
import { measureTextEn } from "./measure-text.ts";
import { phoneTextEn } from "./phone-text-en.ts";
import { verdictNameEn, verdictTextEn } from "./verdict-text-en.ts";
import { wordsTextEn } from "./words-text.ts";

export const answerTextEn: AnswerText = {
  language: "en",
  verdict: verdictTextEn,
  verdictName: verdictNameEn,
  check: checkTextEn,
  measure: measureTextEn,
  words: wordsTextEn,
  phone: phoneTextEn,
};
