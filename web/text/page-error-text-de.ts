import type { PageErrorText } from "./page-error-text.ts";

export const pageErrorTextDe: PageErrorText = {
  "request/invalid": ["In der Adresse fehlt etwas oder passt nicht.", "Berichtigen Sie sie und versuchen Sie es neu."],
  "request/not-acceptable": [
    "In dem verlangten Format können wir nicht antworten.",
    "Verlangen Sie eines der Formate, die in der Dokumentation stehen.",
  ],
  "request/rate-limited": [
    "In kurzer Zeit sind zu viele Anfragen gekommen.",
    "Warten Sie eine Minute und versuchen Sie es noch einmal.",
  ],
  "route/not-found": ["Diese Seite gibt es nicht.", "Prüfen Sie die Adresse, oder gehen Sie zurück zur ersten Seite."],
  "route/method-not-allowed": [
    "Das ist unter dieser Adresse nicht vorgesehen.",
    "In der Dokumentation steht, was die Adresse annimmt.",
  ],
  "identity/token-missing": ["Diese Seite ist nur für angemeldete Personen.", "Melden Sie sich an."],
  "identity/token-unknown": ["Diese Anmeldung ist nicht bekannt oder wurde beendet.", "Melden Sie sich neu an."],
  "identity/not-permitted": [
    "Ihre Rolle erlaubt das nicht.",
    "Wenden Sie sich an eine Person mit der passenden Rolle.",
  ],
  "actor/not-found": ["Dieser Teilnehmer steht nicht im Register.", "Prüfen Sie die Kennung in der Adresse."],
  "product/not-found": ["Dieses Erzeugnis steht nicht im Verzeichnis.", "Wählen Sie eines aus dem Verzeichnis."],
  "specification/not-found": [
    "Diese Fassung der Produktspezifikation gibt es nicht.",
    "Wählen Sie eine Fassung aus dem Verzeichnis.",
  ],
  "certificate/not-found": ["Dieses Zertifikat steht nicht im Register.", "Prüfen Sie die Kennung in der Adresse."],
  "seal/not-found": ["Dieses Siegel steht nicht im Register.", "Prüfen Sie die Kennung in der Adresse."],
  "link/malformed": [
    "Dieser Code ist nicht lesbar.",
    "Prüfen Sie die Adresse, oder scannen Sie das Etikett noch einmal.",
  ],
  "link/not-found": [
    "Mit diesem Code ist nichts verknüpft.",
    "Öffnen Sie den Code, ohne nach einer bestimmten Seite zu fragen.",
  ],
  "batch/not-found": [
    "Diese Charge steht nicht im Register.",
    "Vergleichen Sie Strichcodenummer und Charge mit dem Etikett.",
  ],
  other: [
    "Diese Anfrage wurde nicht ausgeführt.",
    "Gehen Sie zurück, oder fragen Sie uns und nennen Sie den Code, der hier unten steht.",
  ],
};
