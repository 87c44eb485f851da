import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the template and of the corrected workbook. */
export type ImportSheetText = {
  readonly batches: string;
  readonly instructions: string;
  readonly errors: string;
  readonly lead: readonly string[];
  readonly heads: readonly [column: string, needed: string, how: string, example: string];
  readonly needed: string;
  readonly optional: string;
  readonly example: string;
  readonly proposal: (value: string) => string;
  readonly ignore: string;
  readonly moreFlaws: (shown: number, all: number) => string;
  readonly how: {
    readonly gtin: string;
    readonly lot: string;
    readonly quantity: (unit: string) => string;
    readonly day: string;
    readonly municipality: string;
    readonly number: string;
    readonly text: string;
    readonly oneOf: (values: string) => string;
  };
};

export const importSheetText: InEveryDeskLanguage<ImportSheetText> = {
  it: {
    batches: "Lotti",
    instructions: "Istruzioni",
    errors: "Errori",
    lead: [
      "Scrivi un lotto per riga nel foglio «Lotti», sotto i nomi delle colonne. Le colonne facoltative si possono lasciare vuote o eliminare.",
      "Codici e date sono già in formato testo: se incolli da un altro foglio, usa «Incolla solo valori», altrimenti gli zeri iniziali si perdono.",
    ],
    heads: ["Colonna", "Serve", "Come si scrive", "Esempio"],
    needed: "sì",
    optional: "facoltativa",
    example: "Esempio",
    proposal: (value) => `Proposta: ${value}`,
    ignore: "Proposta: ignorare",
    moreFlaws: (shown, all) => `Sono segnati i primi ${shown} punti di ${all}.`,
    how: {
      gtin: "Il codice a barre: 8, 12, 13 o 14 cifre.",
      lot: "Come sta sull'etichetta: al più 20 caratteri senza accenti, maiuscole e minuscole contano.",
      quantity: (unit) => `Numero intero in ${unit}, solo cifre.`,
      day: "AAAA-MM-GG",
      municipality: "Sei cifre, o il nome di un comune delle Marche.",
      number: "Un numero, come 12.5.",
      text: "Testo libero.",
      oneOf: (values) => `Uno di: ${values}.`,
    },
  },
  en: {
    batches: "Batches",
    instructions: "Instructions",
    errors: "Errors",
    lead: [
      "Write one batch a row on the sheet “Batches”, below the names of the columns. Optional columns may stay empty or be deleted.",
      "Codes and dates are typed as text: when you paste from another sheet, paste values only, or zeros on the left are lost.",
    ],
    heads: ["Column", "Needed", "How to write it", "Example"],
    needed: "yes",
    optional: "optional",
    example: "Example",
    proposal: (value) => `Proposal: ${value}`,
    ignore: "Proposal: pass it over",
    moreFlaws: (shown, all) => `The first ${shown} of ${all} remarks are marked.`,
    how: {
      gtin: "The bar code: 8, 12, 13 or 14 digits.",
      lot: "As it stands on the label: at most 20 characters without accents; case matters.",
      quantity: (unit) => `A whole number of ${unit}, digits only.`,
      day: "YYYY-MM-DD",
      municipality: "Six digits, or the name of a municipality of the Marche.",
      number: "A number, such as 12.5.",
      text: "Free text.",
      oneOf: (values) => `One of: ${values}.`,
    },
  },
};
