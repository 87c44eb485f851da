import type { InEveryLanguage } from "./language.ts";
import { pageTextDe } from "./page-text-de.ts";
import { pageTextEn } from "./page-text-en.ts";
import { pageTextFr } from "./page-text-fr.ts";
import { pageTextIt } from "./page-text-it.ts";

/** Everything that stands on the consumer's page beside verdicts, checks and measures. */
export type PageText = {
  readonly brand: { tagline: string; home: string; skip: string; languages: string; demo: string };
  readonly label: {
    heading: string;
    hint: string;
    product: string;
    lot: string;
    serial: string;
    size: string;
    quantity: string;
    bestBefore: string;
    gtin: string;
    asked: string;
  };
  readonly certified: {
    heading: string;
    by: string;
    producer: string;
    until: (day: string) => string;
    certificate: string;
    certificateFrom: (from: string, until: string) => string;
    countersigned: string;
    notCountersigned: string;
  };
  readonly checked: {
    at: (time: string, day: string) => string;
    tried: (time: string, day: string) => string;
    final: string;
    notFinal: string;
    lastKnown: (verdict: string, day: string, time: string) => string;
    age: (minutes: number) => string;
    neverKnown: string;
  };
  readonly facts: {
    heading: string;
    intro: string;
    producedOn: string;
    place: string;
    specification: string;
    version: (version: string) => string;
    scheme: string;
    withheld: (count: number) => string;
    erased: (count: number) => string;
    yes: string;
    no: string;
  };
  readonly journey: {
    heading: string;
    produced: string;
    signed: (name: string) => string;
    countersigned: (name: string) => string;
    sealed: string;
    final: string;
    notFinal: string;
    at: (day: string, time: string) => string;
    /** Over the steps of the batch itself, where its way is told before them. */
    itself: string;
  };
  readonly way: {
    heading: string;
    /** What of it is proven by the chain, what is only declared, and who tells it. */
    proven: string;
    steps: Readonly<Record<"made" | "transformed" | "moved", (operator: string) => string>>;
    declared: (placeAndDay: string) => string;
    recorded: (day: string) => string;
    unnamed: string;
    more: (count: number) => string;
    notRead: string;
  };
  readonly proofs: {
    heading: string;
    intro: string;
    checks: string;
    checksByServer: string;
    evidence: string;
    evidenceHint: string;
    print: string;
    seal: string;
    transaction: string;
  };
  readonly report: { heading: string; body: string; link: string; subject: (lot: string) => string };
  readonly footer: { privacy: string; register: string };
};

export const pageText: InEveryLanguage<PageText> = {
  it: pageTextIt,
  en: pageTextEn,
  de: pageTextDe,
  fr: pageTextFr,
};
