/** The languages of the pages that anybody may open. Adding one here makes every table of their sentences ask for it. */
export const languages = ["it", "en", "de", "fr"] as const;
export type Language = (typeof languages)[number];

/** A table of sentences of one shape in every language of the pages. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;

/** Makes a table from what `make` gives for each language. */
export function inEveryLanguage<T>(make: (language: Language) => T): InEveryLanguage<T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}

/** The languages of the desk, and of all that only those read who sign in or program: fewer than the pages speak. */
export const deskLanguages = ["it", "en"] as const satisfies readonly Language[];
export type DeskLanguage = (typeof deskLanguages)[number];

/** A table of sentences of one shape in every language of the desk. */
export type InEveryDeskLanguage<T> = Readonly<Record<DeskLanguage, T>>;

/** Each language as it calls itself. */
export const languageNames = {
  it: "Italiano",
  en: "English",
  de: "Deutsch",
  fr: "Français",
} satisfies InEveryLanguage<string>;

/** Tells whether `text` is the code of a language that the pages speak. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}
