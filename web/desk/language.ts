import type { DeskLanguage } from "../text/language.ts";
import { deskLanguages } from "../text/language.ts";

/** The language of the desk at its start: as the address says, else as the server chose by cookie and browser. */
export function startLanguage(): DeskLanguage {
  const asked = new URLSearchParams(location.search).get("lang") ?? document.documentElement.lang;
  return deskLanguages.find((language) => language === asked) ?? "it";
}

/** Speaks a language from now on, and on this browser's next visit: a cookie, so that the server's page speaks it too. */
export function rememberLanguage(language: DeskLanguage): void {
  document.documentElement.lang = language;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that the desk is made for.
  document.cookie = `filigrana-language=${language}; path=/desk; max-age=31536000; samesite=lax`;
}
