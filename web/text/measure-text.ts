import type { SubjectKind } from "../../core/chain/facts.ts";
import type { InEveryLanguage } from "./language.ts";

/** A measure that can stand, as the page names it. */
export type StandingMeasure = "suspension" | "withdrawal" | "recall";

/** What a measure is called, and what it is placed on. */
export const measureText = {
  it: {
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
  },
  en: {
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
  },
} as const satisfies InEveryLanguage<{
  kind: Record<StandingMeasure, string>;
  subject: Record<SubjectKind, string>;
  reason: string;
  decidedOn: string;
  at: (day: string, time: string) => string;
  decidedBy: string;
  whatToDo: string;
  reasonWithheld: string;
}>;
