import type { InEveryLanguage } from "./language.ts";

/** The four words and their states. */
export type WordsText = Readonly<Record<"heading" | "record" | "intact" | "signed" | "standing", string>> & {
  readonly state: Readonly<Record<"yes" | "no" | "pending" | "unknown", string>>;
};

export const wordsText: InEveryLanguage<WordsText> = {
  it: {
    heading: "In quattro parole",
    record: "Sul registro",
    intact: "Intatto",
    signed: "Firmato",
    standing: "In regola",
    state: { yes: "sì", no: "no", pending: "in corso", unknown: "non lo sappiamo" },
  },
  en: {
    heading: "In four words",
    record: "On record",
    intact: "Intact",
    signed: "Signed",
    standing: "In good standing",
    state: { yes: "yes", no: "no", pending: "in progress", unknown: "not known" },
  },
};
