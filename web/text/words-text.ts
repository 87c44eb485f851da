import type { InEveryLanguage } from "./language.ts";

/** The four words and their states. */
export type WordsText = Readonly<Record<"heading" | "record" | "intact" | "signed" | "standing", string>> & {
  readonly state: Readonly<Record<"yes" | "no" | "pending" | "unknown", string>>;
};

export const wordsTextIt: WordsText = {
  heading: "In quattro parole",
  record: "Sul registro",
  intact: "Intatto",
  signed: "Firmato",
  standing: "In regola",
  state: { yes: "sì", no: "no", pending: "in corso", unknown: "non lo sappiamo" },
};

export const wordsTextEn: WordsText = {
  heading: "In four words",
  record: "On record",
  intact: "Intact",
  signed: "Signed",
  standing: "In good standing",
  state: { yes: "yes", no: "no", pending: "in progress", unknown: "not known" },
};

export const wordsTextDe: WordsText = {
  heading: "In vier Worten",
  record: "Im Register",
  intact: "Unverändert",
  signed: "Unterschrieben",
  standing: "Ordnungsgemäß",
  state: { yes: "ja", no: "nein", pending: "läuft", unknown: "nicht bekannt" },
};

export const wordsTextFr: WordsText = {
  heading: "En quatre mots",
  record: "Inscrit au registre",
  intact: "Intact",
  signed: "Signé",
  standing: "En règle",
  state: { yes: "oui", no: "non", pending: "en cours", unknown: "inconnu" },
};

export const wordsText: InEveryLanguage<WordsText> = {
  it: wordsTextIt,
  en: wordsTextEn,
  de: wordsTextDe,
  fr: wordsTextFr,
};
