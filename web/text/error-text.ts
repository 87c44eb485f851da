import type { ErrorCode } from "../../core/errors/error-code.ts";
import { errorTextEn } from "./error-text-en.ts";
import { errorTextIt } from "./error-text-it.ts";
import type { InEveryDeskLanguage } from "./language.ts";

/** What went wrong, and what the reader can do about it. */
export type ErrorText = readonly [problem: string, whatToDo: string];

/** The sentences of every error code: a code without sentences does not compile. */
export const errorText: InEveryDeskLanguage<Readonly<Record<ErrorCode, ErrorText>>> = {
  it: errorTextIt,
  en: errorTextEn,
};
