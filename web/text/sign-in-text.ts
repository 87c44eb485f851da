import type { InEveryLanguage } from "./language.ts";

/** What the pages of the sign-in say beside the error itself. */
export const signInText: InEveryLanguage<{ readonly again: string }> = {
  it: { again: "Ricomincia l'accesso" },
  en: { again: "Start the sign-in again" },
  de: { again: "Anmeldung neu beginnen" },
  fr: { again: "Recommencer la connexion" },
};
