import type { DifferenceKind } from "../../../core/dossier/differences.ts";
import type { InEveryDeskLanguage } from "../language.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** The words of a control body's queue of seals, and of one seal. */
export type CountersigningText = {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly caption: string;
  readonly empty: Emptiness;
  readonly columns: Readonly<
    Record<
      "choose" | "seal" | "operator" | "quantity" | "batches" | "waits" | "outcome" | "unlike" | "documents",
      string
    >
  >;
  readonly choose: (operator: string, product: string) => string;
  readonly chooseAll: string;
  readonly seeReview: string;
  readonly unlike: (differences: number) => string;
  readonly noDocuments: string;
  readonly moreDocuments: (more: number) => string;
  readonly chosen: (seals: number) => string;
  readonly approve: string;
  readonly sendBack: string;
  readonly decideStep: string;
  readonly approveDialog: { readonly title: string; readonly body: (seals: number) => string };
  readonly returnDialog: {
    readonly title: string;
    readonly body: (seals: number) => string;
    readonly because: string;
    readonly becauseNeeded: string;
  };
  readonly outcomes: {
    readonly heading: string;
    readonly done: (seals: number) => string;
    readonly failed: (seals: number) => string;
    readonly each: Readonly<Record<"countersigned" | "returned" | "failed", string>>;
  };
  readonly seal: {
    readonly title: string;
    readonly step: string;
    readonly batch: string;
    readonly compared: (batches: number) => string;
    readonly differences: string;
    readonly noDifferences: string;
    readonly details: (rules: number, differences: number) => string;
    readonly field: string;
    readonly usual: string;
    readonly now: string;
    readonly kind: Readonly<Record<DifferenceKind, string>>;
    readonly keeps: string;
    readonly quantity: string;
    readonly rulesMet: string;
    readonly whole: string;
    readonly summary: string;
  };
};

export const countersigningText: InEveryDeskLanguage<CountersigningText> = {
  it: {
    title: "Controfirme",
    lead: "I sigilli che aspettano la vostra controfirma, da quello che aspetta da più tempo.",
    step: "leggere i sigilli in attesa",
    caption: "Sigilli in attesa di controfirma",
    empty: {
      what: "Nessun sigillo in attesa",
      why: "Tutto ciò che chiedeva la vostra controfirma è stato deciso.",
      next: "Quando un operatore ne registrerà uno, lo troverai qui.",
    },
    columns: {
      choose: "Scegli",
      seal: "Prodotto",
      operator: "Operatore",
      quantity: "Quantità",
      batches: "Lotti",
      waits: "Aspetta dal",
      outcome: "Disciplinare",
      unlike: "Rispetto ai precedenti",
      documents: "Documenti",
    },
    choose: (operator, product) => `Scegli ${product} di ${operator}`,
    chooseAll: "Scegli tutti",
    seeReview: "Da vedere nel dettaglio",
    unlike: (differences) =>
      differences === 0 ? "Come i precedenti" : differences === 1 ? "1 differenza" : `${differences} differenze`,
    noDocuments: "Nessuno",
    moreDocuments: (more) => (more === 1 ? "e un altro" : `e altri ${more}`),
    chosen: (seals) => (seals === 1 ? "1 sigillo scelto" : `${seals} sigilli scelti`),
    approve: "Controfirma",
    sendBack: "Rinvia all'operatore",
    decideStep: "decidere sui sigilli",
    approveDialog: {
      title: "Controfirmare?",
      body: (seals) =>
        `${seals === 1 ? "Il sigillo scelto va" : `I ${seals} sigilli scelti vanno`} sul registro con la vostra firma: da lì non si ${seals === 1 ? "cancella" : "cancellano"}.`,
    },
    returnDialog: {
      title: "Rinviare all'operatore?",
      body: (seals) =>
        `${seals === 1 ? "Il sigillo scelto torna" : `I ${seals} sigilli scelti tornano`} all'operatore, che potrà correggere e registrare di nuovo.`,
      because: "Motivo, per l'operatore",
      becauseNeeded: "Scrivi il motivo: l'operatore deve sapere che cosa correggere.",
    },
    outcomes: {
      heading: "Esito delle decisioni",
      done: (seals) => (seals === 1 ? "1 sigillo deciso." : `${seals} sigilli decisi.`),
      failed: (seals) =>
        seals === 1
          ? "1 sigillo non deciso: è rimasto com'era."
          : `${seals} sigilli non decisi: sono rimasti com'erano.`,
      each: { countersigned: "Controfirmato", returned: "Rinviato", failed: "Non deciso" },
    },
    seal: {
      title: "Sigillo da esaminare",
      step: "leggere il sigillo",
      batch: "Lotto",
      compared: (batches) =>
        batches === 0
          ? "Non ci sono lotti precedenti con cui confrontare."
          : `Confronto con ${batches === 1 ? "1 lotto precedente" : `${batches} lotti precedenti`} dello stesso operatore e prodotto.`,
      differences: "Differenze rispetto ai lotti precedenti",
      noDifferences: "Nessuna differenza rispetto ai lotti precedenti.",
      details: (rules, differences) => `Regole da guardare: ${rules}. Differenze: ${differences}.`,
      field: "Dato",
      usual: "Di solito",
      now: "Ora",
      kind: { value: "valore mai visto", number: "fuori dal solito", missing: "manca", new: "nuovo" },
      keeps: "Durata, in giorni",
      quantity: "Quantità",
      rulesMet: "Tutte le regole controllabili sono rispettate.",
      whole: "Fascicolo completo",
      summary: "Il sigillo",
    },
  },
  en: {
    title: "Countersigning",
    lead: "The seals that wait for your countersignature, the longest waiting first.",
    step: "reading the waiting seals",
    caption: "Seals awaiting a countersignature",
    empty: {
      what: "No seals waiting",
      why: "Everything that asked for your countersignature is decided.",
      next: "As soon as an operator registers one, it will be here.",
    },
    columns: {
      choose: "Choose",
      seal: "Product",
      operator: "Operator",
      quantity: "Quantity",
      batches: "Batches",
      waits: "Waiting since",
      outcome: "Specification",
      unlike: "Compared with earlier ones",
      documents: "Documents",
    },
    choose: (operator, product) => `Choose ${product} of ${operator}`,
    chooseAll: "Choose all",
    seeReview: "To be seen in detail",
    unlike: (differences) =>
      differences === 0 ? "Like the earlier ones" : differences === 1 ? "1 difference" : `${differences} differences`,
    noDocuments: "None",
    moreDocuments: (more) => (more === 1 ? "and another" : `and ${more} more`),
    chosen: (seals) => (seals === 1 ? "1 seal chosen" : `${seals} seals chosen`),
    approve: "Countersign",
    sendBack: "Send back to the operator",
    decideStep: "deciding on the seals",
    approveDialog: {
      title: "Countersign?",
      body: (seals) =>
        `${seals === 1 ? "The seal chosen goes" : `The ${seals} seals chosen go`} on record with your signature, and cannot be deleted from there.`,
    },
    returnDialog: {
      title: "Send back to the operator?",
      body: (seals) =>
        `${seals === 1 ? "The seal chosen goes" : `The ${seals} seals chosen go`} back to the operator, who can correct and register again.`,
      because: "Reason, for the operator",
      becauseNeeded: "Enter the reason: the operator has to know what to correct.",
    },
    outcomes: {
      heading: "Outcome of the decisions",
      done: (seals) => (seals === 1 ? "1 seal decided." : `${seals} seals decided.`),
      failed: (seals) =>
        seals === 1 ? "1 seal not decided: it is as it was." : `${seals} seals not decided: they are as they were.`,
      each: { countersigned: "Countersigned", returned: "Sent back", failed: "Not decided" },
    },
    seal: {
      title: "Seal to be examined",
      step: "reading the seal",
      batch: "Batch",
      compared: (batches) =>
        batches === 0
          ? "There are no earlier batches to compare with."
          : `Compared with ${batches === 1 ? "1 earlier batch" : `${batches} earlier batches`} of the same operator and product.`,
      differences: "Differences to earlier batches",
      noDifferences: "No differences to earlier batches.",
      details: (rules, differences) => `Rules to look at: ${rules}. Differences: ${differences}.`,
      field: "Fact",
      usual: "Usually",
      now: "Now",
      kind: { value: "never so before", number: "out of the usual", missing: "missing", new: "new" },
      keeps: "Keeps, in days",
      quantity: "Quantity",
      rulesMet: "All rules that can be checked are met.",
      whole: "Whole dossier",
      summary: "The seal",
    },
  },
};
