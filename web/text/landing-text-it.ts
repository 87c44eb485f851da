import type { LandingText } from "./landing-text.ts";

export const landingTextIt: LandingText = {
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
};
