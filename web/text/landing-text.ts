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
  it: {
    title: "Controlla un prodotto in controluce",
    intro:
      "La filigrana è il segno che i cartai di Fabriano mettevano nella carta: per vederlo basta un po' di luce. Qui la luce è il registro.",
    scan: "Inquadra con la fotocamera il codice QR che trovi sulla confezione, oppure scrivi i due codici stampati in etichetta.",
    form: {
      heading: "Scrivi i codici",
      gtin: "Codice a barre (GTIN)",
      gtinHint: "Le 8, 12, 13 o 14 cifre sotto il codice a barre.",
      lot: "Lotto",
      lotHint: "Di solito comincia con L. Maiuscole e minuscole contano.",
      submit: "Controlla",
    },
    examples: "Codici di esempio",
    example: (verdict) => `esempio di: ${verdict}`,
    wrong: {
      title: "Questo codice è scritto male",
      intro: "Non abbiamo cercato nulla, perché il codice così com'è non può esistere.",
      again: "Correggi e riprova",
      gtinLength: (found) => `Il codice a barre deve avere 8, 12, 13 o 14 cifre; qui i caratteri sono ${found}.`,
      gtinCharacters: "Il codice a barre è fatto di sole cifre: qui c'è altro.",
      gtinDigit: (last, expected) =>
        `Nel codice a barre c'è una cifra sbagliata o scambiata: con le altre cifre l'ultima sarebbe ${expected}, qui è ${last}.`,
      lotEmpty: "Manca il lotto.",
      lotLength: (found) => `Il lotto ha al massimo 20 caratteri; qui sono ${found}.`,
      lotCharacters: (found) => `Il lotto contiene un carattere che in etichetta non si usa: ${found}`,
      serialLength: (found) => `Il numero della confezione ha da 1 a 20 caratteri; qui sono ${found}.`,
      serialCharacters: (found) =>
        `Il numero della confezione contiene un carattere che in etichetta non si usa: ${found}`,
      advice:
        "Ricopia il codice dall'etichetta, una cifra alla volta. Se l'hai letto con la fotocamera, il codice QR può essere rovinato o non essere nostro: segnalacelo.",
    },
  },
  en: {
    title: "Hold a product up to the light",
    intro:
      "Filigrana is Italian for watermark, the sign that Fabriano's papermakers put into their paper: a little light shows it. Here the light is the register.",
    scan: "Point your camera at the QR code on the package, or type the two codes printed on the label.",
    form: {
      heading: "Type the codes",
      gtin: "Barcode number (GTIN)",
      gtinHint: "The 8, 12, 13 or 14 digits under the barcode.",
      lot: "Batch (lot)",
      lotHint: "It often starts with L. Capitals matter.",
      submit: "Check",
    },
    examples: "Codes to try",
    example: (verdict) => `an example of: ${verdict}`,
    wrong: {
      title: "This code is not written correctly",
      intro: "We have not searched for anything, because a code like this cannot exist.",
      again: "Correct it and try again",
      gtinLength: (found) => `The barcode number must have 8, 12, 13 or 14 digits; this one has ${found} characters.`,
      gtinCharacters: "The barcode number is made of digits only: there is something else in it.",
      gtinDigit: (last, expected) =>
        `A digit of the barcode number is wrong or swapped: with the other digits the last would be ${expected}, here it is ${last}.`,
      lotEmpty: "The batch (lot) is missing.",
      lotLength: (found) => `A batch (lot) has at most 20 characters; this one has ${found}.`,
      lotCharacters: (found) => `The batch (lot) contains a character that labels do not use: ${found}`,
      serialLength: (found) => `The package number has 1 to 20 characters; this one has ${found}.`,
      serialCharacters: (found) => `The package number contains a character that labels do not use: ${found}`,
      advice:
        "Copy the code from the label again, one digit at a time. If your camera read it, the QR code may be damaged or not ours: tell us.",
    },
  },
};
