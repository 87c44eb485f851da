import type { LandingText } from "./landing-text.ts";

export const landingTextDe: LandingText = {
  title: "Halten Sie ein Erzeugnis gegen das Licht",
  intro:
    "„Filigrana“ ist italienisch und heißt Wasserzeichen: das Zeichen, das die Papiermacher von Fabriano in ihr Papier setzten. Um es zu sehen, genügt ein wenig Licht. Hier ist das Licht das Register.",
  scan: "Richten Sie die Kamera auf den QR-Code der Packung, oder schreiben Sie die beiden Codes ab, die auf dem Etikett stehen.",
  form: {
    heading: "Codes eingeben",
    gtin: "Strichcodenummer (GTIN)",
    gtinHint: "Die 8, 12, 13 oder 14 Ziffern unter dem Strichcode.",
    lot: "Charge (Los)",
    lotHint: "Beginnt oft mit L. Groß- und Kleinbuchstaben zählen.",
    submit: "Prüfen",
  },
  examples: "Codes zum Ausprobieren",
  example: (verdict) => `Beispiel für: ${verdict}`,
  wrong: {
    title: "Dieser Code ist falsch geschrieben",
    intro: "Wir haben nichts gesucht, denn einen solchen Code kann es nicht geben.",
    again: "Berichtigen und noch einmal versuchen",
    gtinLength: (found) => `Die Strichcodenummer muss 8, 12, 13 oder 14 Ziffern haben; hier sind es ${found} Zeichen.`,
    gtinCharacters: "Die Strichcodenummer besteht nur aus Ziffern: Hier steht noch etwas anderes.",
    gtinDigit: (last, expected) =>
      `In der Strichcodenummer ist eine Ziffer falsch oder vertauscht: Zu den übrigen Ziffern gehörte als letzte ${expected}, hier steht ${last}.`,
    lotEmpty: "Die Charge (das Los) fehlt.",
    lotLength: (found) => `Eine Chargennummer hat höchstens 20 Zeichen; hier sind es ${found}.`,
    lotCharacters: (found) => `Die Chargennummer enthält ein Zeichen, das auf Etiketten nicht verwendet wird: ${found}`,
    serialLength: (found) => `Die Packungsnummer hat 1 bis 20 Zeichen; hier sind es ${found}.`,
    serialCharacters: (found) =>
      `Die Packungsnummer enthält ein Zeichen, das auf Etiketten nicht verwendet wird: ${found}`,
    advice:
      "Schreiben Sie den Code noch einmal vom Etikett ab, Ziffer für Ziffer. Wenn ihn die Kamera gelesen hat, kann der QR-Code beschädigt sein oder nicht von uns stammen: Melden Sie es uns bitte.",
  },
};
