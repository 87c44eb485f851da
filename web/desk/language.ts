import type { DeskLanguage } from "../text/language.ts";
import { deskLanguages } from "../text/language.ts";

/** The language of the desk at its start: as the address says, else as chosen before, else as the server took from the browser. */
export function startLanguage(): DeskLanguage {
  // A page kept for a time without a connection may be older than the choice.
  const chosen = /(?:^|;\s*)filigrana-language=([a-z]{2})(?:;|$)/.exec(document.cookie)?.[1];
  const asked = new URLSearchParams(location.search).get("lang") ?? chosen ?? document.documentElement.lang;
  return deskLanguages.find((language) => language === asked) ?? "it";
}

/** Speaks a language from now on, and on this browser's next visit: a cookie, so that the server's page speaks it too. */
export function rememberLanguage(language: DeskLanguage): void {
  document.documentElement.lang = language;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that the desk is made for.
  document.cookie = `filigrana-language=${language}; path=/desk; max-age=31536000; samesite=lax`;
}
