/** The languages that the product speaks. Adding one here makes every table of sentences ask for it. */
export const languages = ["it", "en"] as const;
export type Language = (typeof languages)[number];

/** A table of sentences of one shape in every language. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;

/** Each language as it calls itself. */
export const languageNames = { it: "Italiano", en: "English" } satisfies InEveryLanguage<string>;

/** Tells whether `text` is the code of a language that the product speaks. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}
