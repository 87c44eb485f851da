import type { ErrorCode } from "../../core/errors/error-code.ts";
import { type ErrorText, errorText } from "./error-text.ts";
import { type DeskLanguage, deskLanguages, type Language } from "./language.ts";
import { pageErrorTextDe } from "./page-error-text-de.ts";
import { pageErrorTextFr } from "./page-error-text-fr.ts";

/** The errors that somebody meets who only opens addresses of the site in a browser. */
export type PageErrorCode = Extract<
  ErrorCode,
  | "request/invalid"
  | "request/not-acceptable"
  | "request/rate-limited"
  | "route/not-found"
  | "route/method-not-allowed"
  | "identity/token-missing"
  | "identity/token-unknown"
  | "identity/not-permitted"
  | "actor/not-found"
  | "product/not-found"
  | "specification/not-found"
  | "certificate/not-found"
  | "seal/not-found"
  | "batch/not-found"
  | "link/malformed"
  | "link/not-found"
>;

/** Their sentences, and those for every other error: that something was refused, and its code to ask about. */
export type PageErrorText = Readonly<Record<PageErrorCode | "other", ErrorText>>;

const table: Readonly<Record<Exclude<Language, DeskLanguage>, PageErrorText>> = {
  de: pageErrorTextDe,
  fr: pageErrorTextFr,
};

/**
 * Gives what a page says of an error. The desk's languages have a sentence for every error; the others for those that are
 * met outside the desk, and a common one for the rest.
 */
export function pageErrorText(code: ErrorCode, language: Language): ErrorText {
  if (isDeskLanguage(language)) return errorText[language][code];
  const text: Readonly<Partial<Record<ErrorCode, ErrorText>>> = table[language];
  return text[code] ?? table[language].other;
}

function isDeskLanguage(language: Language): language is DeskLanguage {
  return deskLanguages.some((known) => known === language);
}
