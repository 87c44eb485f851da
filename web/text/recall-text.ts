import type { InEveryDeskLanguage } from "./language.ts";

/** What the public notices of recall say around their facts. */
export type RecallText = {
  readonly listTitle: string;
  readonly listIntro: string;
  readonly none: string;
  readonly kinds: Readonly<Record<"withdrawal" | "recall", string>>;
  readonly meaning: Readonly<Record<"withdrawal" | "recall", string>>;
  readonly terms: Readonly<
    Record<
      | "productName"
      | "trademark"
      | "lots"
      | "plantMark"
      | "producer"
      | "seat"
      | "useBy"
      | "weight"
      | "reason"
      | "warnings"
      | "photo"
      | "authority"
      | "declaredAt",
      string
    >
  >;
  readonly beingRecorded: string;
  readonly openData: string;
  readonly all: string;
};

/** The words of the form of note 47556/2016, and what stands around them. */
export const recallText: InEveryDeskLanguage<RecallText> = {
  it: {
    listTitle: "Richiami e ritiri",
    listIntro: "I provvedimenti che toccano lotti sul registro, dal più recente.",
    none: "Nessun richiamo e nessun ritiro è in corso.",
    kinds: { withdrawal: "Ritiro dalla vendita", recall: "Richiamo" },
    meaning: {
      withdrawal: "Questi lotti non si possono più vendere.",
      recall: "Non consumare questi lotti: riportali dove li hai comprati.",
    },
    terms: {
      productName: "Denominazione di vendita",
      trademark: "Marchio del prodotto",
      lots: "Lotti di produzione",
      plantMark: "Marchio di identificazione dello stabilimento",
      producer: "Nome del produttore",
      seat: "Sede dello stabilimento",
      useBy: "Data di scadenza o termine minimo di conservazione",
      weight: "Peso o volume dell'unità di vendita",
      reason: "Motivo del richiamo",
      warnings: "Avvertenze",
      photo: "Foto del prodotto",
      authority: "Deciso da",
      declaredAt: "Data",
    },
    beingRecorded: "registrazione in corso",
    openData: "Dati aperti",
    all: "Tutti i richiami",
  },
  en: {
    listTitle: "Recalls and withdrawals",
    listIntro: "The measures that concern batches on the register, the newest first.",
    none: "There is no recall and no withdrawal.",
    kinds: { withdrawal: "Withdrawal from sale", recall: "Recall" },
    meaning: {
      withdrawal: "These batches must not be sold any more.",
      recall: "Do not use these batches: take them back to where you bought them.",
    },
    terms: {
      productName: "Name of the food",
      trademark: "Trademark",
      lots: "Lots",
      plantMark: "Identification mark of the plant",
      producer: "Name of the producer",
      seat: "Seat of the plant",
      useBy: "Use-by or best-before date",
      weight: "Weight or volume of a sales unit",
      reason: "Reason of the recall",
      warnings: "Warnings",
      photo: "Photo of the product",
      authority: "Decided by",
      declaredAt: "Date",
    },
    beingRecorded: "being recorded",
    openData: "Open data",
    all: "All recalls",
  },
};
