import { beforeDay } from "../before-day.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the page where a body says how it handles applications. */
export type ProceduresText = {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly notAccredited: string;
  readonly usual: string;
  readonly updated: (by: string, day: string) => string;
  readonly decideDays: string;
  readonly decideHint: string;
  readonly completeDays: string;
  readonly remindDays: string;
  readonly days: (least: number, most: number) => string;
  readonly required: string;
  readonly save: string;
  readonly saved: string;
  readonly saveStep: string;
  readonly ownersOnly: string;
};

export const proceduresText: InEveryDeskLanguage<ProceduresText> = {
  it: {
    title: "Procedimenti",
    lead: "Come il tuo organismo tratta le domande, regime per regime: termini e documenti. Vale per le domande inviate da ora in poi.",
    step: "leggere i procedimenti",
    empty: {
      what: "Nessun accreditamento",
      why: "Un organismo riceve domande per i regimi per cui la Regione lo ha accreditato.",
      next: "Quando la Regione ti accredita per un regime, lo trovi qui.",
    },
    notAccredited: "L'accreditamento per questo regime non è in vigore adesso: non arrivano domande.",
    usual: "Sono i valori proposti: puoi cambiarli.",
    updated: (by, day) => `Cambiato da ${by} ${beforeDay("il", day)}.`,
    decideDays: "Giorni per decidere",
    decideHint: "Dall'invio della domanda; mentre aspetti un'integrazione il tempo non corre.",
    completeDays: "Giorni per completare",
    remindDays: "Giorni di preavviso prima di un termine",
    days: (least, most) => `Scrivi un numero intero da ${least} a ${most}.`,
    required: "Documenti richiesti",
    save: "Salva il procedimento",
    saved: "Salvato.",
    saveStep: "salvare il procedimento",
    ownersOnly: "Può cambiarlo chi è titolare dell'organismo.",
  },
  en: {
    title: "Procedures",
    lead: "How your body handles applications, scheme by scheme: terms and documents. It holds for applications submitted from now on.",
    step: "reading the procedures",
    empty: {
      what: "No accreditation",
      why: "A body receives applications under the schemes for which the Region has accredited it.",
      next: "As soon as the Region accredits you for a scheme, it will be here.",
    },
    notAccredited: "The accreditation for this scheme is not in force now: no applications arrive.",
    usual: "These are the values proposed: you can change them.",
    updated: (by, day) => `Changed by ${by} on ${day}.`,
    decideDays: "Days to decide",
    decideHint: "From the submission; while a completion is awaited the time does not run.",
    completeDays: "Days to complete",
    remindDays: "Days of warning before a term ends",
    days: (least, most) => `Write a whole number from ${least} to ${most}.`,
    required: "Documents required",
    save: "Save the procedure",
    saved: "Saved.",
    saveStep: "saving the procedure",
    ownersOnly: "An owner of the body can change it.",
  },
};
