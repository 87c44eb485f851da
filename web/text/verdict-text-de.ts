import type { VerdictName, VerdictTexts } from "./verdict-text.ts";

export const verdictTextDe: VerdictTexts = {
  "in-good-standing": {
    title: "Diese Charge ist ordnungs\u00adgemäß",
    meaning:
      "Sie steht im Register, ihre Daten sind unverändert, die Verantwortlichen haben sie unterschrieben, und keine Maßnahme betrifft sie.",
    advice: [],
  },
  "being-recorded": {
    title: "Die Eintragung läuft",
    meaning:
      "Die Charge ist unterschrieben und wird gerade in das Register eingetragen. Das ist noch nicht endgültig: Meist dauert es weniger als eine Minute.",
    advice: ["Laden Sie diese Seite in Kürze neu."],
  },
  suspended: {
    title: "Die Zertifizierung ist ausgesetzt",
    meaning:
      "Die für die Kontrolle zuständige Stelle hat die Zertifizierung für eine Überprüfung angehalten. Solange die Aussetzung dauert, ist die Charge nicht ordnungsgemäß.",
    advice: [
      "Eine Aussetzung ist kein Rückruf: Sie besagt nicht, dass das Erzeugnis schädlich ist.",
      "Wenn Sie es noch nicht gekauft haben, können Sie das Ende der Überprüfung abwarten.",
      "Fragen Sie im Zweifel im Geschäft nach oder bei der Stelle, die entschieden hat.",
    ],
  },
  recalled: {
    title: "Rückruf: bitte nicht verzehren",
    meaning:
      "Diese Charge wurde von der für die Kontrolle zuständigen Stelle zurückgerufen. Der Rückruf ist endgültig.",
    advice: [
      "Essen und trinken Sie nichts davon, auch wenn es einwandfrei wirkt.",
      "Bringen Sie das Erzeugnis dorthin zurück, wo Sie es gekauft haben.",
      "Wenn Sie schon davon verzehrt haben und sich unwohl fühlen, rufen Sie einen Arzt und bewahren Sie die Packung auf.",
    ],
  },
  withdrawn: {
    title: "Vom Markt genommen",
    meaning:
      "Diese Charge wurde von der für die Kontrolle zuständigen Stelle vom Markt genommen und darf nicht mehr verkauft werden.",
    advice: [
      "Wenn sie noch im Regal steht, sagen Sie bitte dem Personal Bescheid.",
      "Wenn Sie das Erzeugnis schon zu Hause haben, lesen Sie unten den Grund; verzehren Sie es im Zweifel nicht und bringen Sie es zurück ins Geschäft.",
    ],
  },
  "does-not-match": {
    title: "Die Daten stimmen nicht überein",
    meaning:
      "Eine der Prüfungen geht nicht auf: Was uns vorliegt, ist nicht das, was unterschrieben wurde. Welche es ist, steht hier unten.",
    advice: [
      "Es kann unser Fehler sein: Schließen Sie daraus nicht, dass mit dem Erzeugnis selbst etwas nicht stimmt.",
      "Verlassen Sie sich auf diese Daten nicht, bis das geklärt ist, und melden Sie es uns bitte: Es dauert nur wenige Minuten.",
    ],
  },
  "not-found": {
    title: "Dieser Code steht nicht im Register",
    meaning:
      "Der Code ist richtig geschrieben, aber zu dieser Charge liegt uns nichts vor. Es kann eine Kopie sein, es kann unser Fehler sein.",
    advice: [
      "Vergleichen Sie die Chargennummer Zeichen für Zeichen mit dem Etikett: Groß- und Kleinbuchstaben zählen.",
      "Wenn sie genau gleich ist, melden Sie es uns bitte: Das hilft uns herauszufinden, was geschehen ist.",
    ],
  },
  "cannot-check": {
    title: "Wir können im Augenblick nicht prüfen",
    meaning: "Wir konnten das Register nicht lesen. Das liegt an uns oder am Netz, nicht am Erzeugnis.",
    advice: [
      "Versuchen Sie es in einigen Minuten noch einmal.",
      "Heben Sie das Etikett auf: Der Code bleibt derselbe.",
    ],
  },
};

export const verdictNameDe: VerdictName = {
  "in-good-standing": "ordnungsgemäß",
  "being-recorded": "wird eingetragen",
  suspended: "ausgesetzt",
  recalled: "zurückgerufen",
  withdrawn: "vom Markt genommen",
  "does-not-match": "Daten stimmen nicht überein",
  "not-found": "nicht im Register",
  "cannot-check": "jetzt nicht prüfbar",
};
