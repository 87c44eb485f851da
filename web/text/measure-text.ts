import type { SubjectKind } from "../../core/chain/facts.ts";
import type { InEveryLanguage } from "./language.ts";

/** A measure that can stand, as the page names it. */
export type StandingMeasure = "suspension" | "withdrawal" | "recall";

/** What a measure is called, and what it is placed on. */
export type MeasureText = {
  readonly kind: Readonly<Record<StandingMeasure, string>>;
  readonly subject: Readonly<Record<SubjectKind, string>>;
  readonly reason: string;
  readonly decidedOn: string;
  readonly at: (day: string, time: string) => string;
  readonly decidedBy: string;
  readonly whatToDo: string;
  readonly reasonWithheld: string;
};

export const measureTextIt: MeasureText = {
  kind: { suspension: "Sospensione", withdrawal: "Ritiro dalla vendita", recall: "Richiamo" },
  subject: {
    batch: "Riguarda questo lotto.",
    seal: "Riguarda tutti i lotti registrati insieme a questo.",
    certificate: "Riguarda tutto ciò che il produttore fa con questo certificato.",
    actor: "Riguarda tutta l'attività di chi ha firmato.",
  },
  reason: "Motivo",
  decidedOn: "Deciso il",
  at: (day, time) => `${day}, ore ${time}`,
  decidedBy: "Deciso da",
  whatToDo: "Che cosa fare",
  reasonWithheld: "Il motivo non è pubblico; puoi chiederlo a chi ha deciso.",
};

export const measureTextEn: MeasureText = {
  kind: { suspension: "Suspension", withdrawal: "Withdrawal from sale", recall: "Recall" },
  subject: {
    batch: "It concerns this batch.",
    seal: "It concerns all the batches recorded together with this one.",
    certificate: "It concerns everything that the producer makes under this certificate.",
    actor: "It concerns all the activity of one of the signatories.",
  },
  reason: "Reason",
  decidedOn: "Decided on",
  at: (day, time) => `${day}, ${time}`,
  decidedBy: "Decided by",
  whatToDo: "What to do",
  reasonWithheld: "The reason is not public; you can ask whoever took the decision.",
};

export const measureTextDe: MeasureText = {
  kind: { suspension: "Aussetzung", withdrawal: "Rücknahme vom Markt", recall: "Rückruf" },
  subject: {
    batch: "Die Maßnahme betrifft diese Charge.",
    seal: "Die Maßnahme betrifft alle Chargen, die zusammen mit dieser eingetragen wurden.",
    certificate: "Die Maßnahme betrifft alles, was der Erzeuger unter diesem Zertifikat herstellt.",
    actor: "Die Maßnahme betrifft die gesamte Tätigkeit eines der Unterzeichner.",
  },
  reason: "Grund",
  decidedOn: "Entschieden am",
  at: (day, time) => `${day}, ${time} Uhr`,
  decidedBy: "Entschieden von",
  whatToDo: "Was zu tun ist",
  reasonWithheld: "Der Grund ist nicht öffentlich; Sie können bei der Stelle nachfragen, die entschieden hat.",
};

export const measureTextFr: MeasureText = {
  kind: { suspension: "Suspension", withdrawal: "Retrait de la vente", recall: "Rappel" },
  subject: {
    batch: "La mesure vise ce lot.",
    seal: "La mesure vise tous les lots inscrits en même temps que celui-ci.",
    certificate: "La mesure vise tout ce que le producteur fait sous ce certificat.",
    actor: "La mesure vise toute l’activité de l’un des signataires.",
  },
  reason: "Motif",
  decidedOn: "Décidé le",
  at: (day, time) => `${day} à ${time}`,
  decidedBy: "Décidé par",
  whatToDo: "Que faire",
  reasonWithheld: "Le motif n’est pas public\u202f; vous pouvez le demander à l’autorité qui a décidé.",
};

export const measureText: InEveryLanguage<MeasureText> = {
  it: measureTextIt,
  en: measureTextEn,
  de: measureTextDe,
  fr: measureTextFr,
};
