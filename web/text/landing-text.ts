import { landingTextDe } from "./landing-text-de.ts";
import { landingTextEn } from "./landing-text-en.ts";
import { landingTextFr } from "./landing-text-fr.ts";
import { landingTextIt } from "./landing-text-it.ts";
import type { InEveryLanguage } from "./language.ts";

/** The sentences of the first page and of the page for a code that is badly written. */
export type LandingText = {
  readonly title: string;
  readonly intro: string;
  readonly scan: string;
  readonly form: {
    readonly heading: string;
    readonly gtin: string;
    readonly gtinHint: string;
    readonly lot: string;
    readonly lotHint: string;
    readonly submit: string;
  };
  readonly examples: string;
  readonly example: (verdict: string) => string;
  readonly wrong: {
    readonly title: string;
    readonly intro: string;
    readonly again: string;
    readonly gtinLength: (found: number) => string;
    readonly gtinCharacters: string;
    readonly gtinDigit: (last: string, expected: number) => string;
    readonly lotEmpty: string;
    readonly lotLength: (found: number) => string;
    readonly lotCharacters: (found: string) => string;
    readonly serialLength: (found: number) => string;
    readonly serialCharacters: (found: string) => string;
    readonly advice: string;
  };
};

export const landingText: InEveryLanguage<LandingText> = {
  it: landingTextIt,
  en: landingTextEn,
  de: landingTextDe,
  fr: landingTextFr,
};
