import type { PhoneText } from "./phone-text.ts";

export const phoneTextDe: PhoneText = {
  heading: "Die Prüfung durch dieses Telefon",
  invitation:
    "Dieses Telefon kann alle Prüfungen selbst wiederholen, indem es das Register liest, ohne sich auf unsere Antwort zu verlassen.",
  withoutScript:
    "Dafür braucht es Skripte, die hier ausgeschaltet sind. Sie können die Nachweise herunterladen und mit einem anderen Werkzeug prüfen.",
  again: "Mit diesem Telefon noch einmal prüfen",
  steps: {
    directory: "Das Register wird gesucht…",
    evidence: "Die Nachweise werden geladen…",
    chain: "Das Register wird gelesen…",
    verify: "Es wird nachgerechnet…",
  },
  relay: "unsere Vermittlung",
  done: (endpoint) => `Dieses Telefon hat alles selbst nachgerechnet und das Register über ${endpoint} gelesen.`,
  block: (number, day, time) => `Letzter gelesener Block: ${number}, vom ${day} um ${time} Uhr.`,
  agrees: "Das Ergebnis ist dasselbe wie das des Servers.",
  differs: (server, phone) =>
    `Der Server hatte „${server}“ geantwortet; das Telefon hat „${phone}“ gefunden, und das zeigt die Seite jetzt.`,
  stands: (server, phone) =>
    `Über diese Adresse findet das Telefon „${phone}“, der Server aber sagt „${server}“. Im Zweifel gilt die vorsichtigere Antwort.`,
  checksByPhone: "Von diesem Telefon wiederholt.",
  trusted: (chainId, registry) => `Register: Vertrag ${registry} auf der Kette ${chainId}.`,
  trustNote:
    "Welches das richtige Register ist, sagt diese Website selbst. Wenn Sie davon nicht abhängen wollen, vergleichen Sie diese Adresse mit der von der Region veröffentlichten und lesen Sie das Register über einen eigenen Knoten.",
  failure: {
    offline: "Das Telefon ist nicht mit dem Netz verbunden und konnte deshalb nicht prüfen.",
    evidence: "Das Telefon konnte die Nachweise nicht laden und deshalb nicht prüfen.",
    directory: "Das Telefon konnte nicht erfahren, welches Register zu lesen ist, und hat deshalb nicht geprüft.",
    endpoint: "Das Register hat dem Telefon nicht geantwortet, das deshalb nicht prüfen konnte.",
    unexpected: "In diesem Telefon ist etwas schiefgegangen, es konnte deshalb nicht prüfen.",
  },
  failureNote: "Das besagt nichts gegen das Erzeugnis: Die Antwort des Servers bleibt bestehen.",
  endpoint: {
    summary: "Das Register über eine andere Adresse lesen",
    label: "JSON-RPC-Adresse eines Knotens, dem Sie vertrauen",
    hint: "Zum Beispiel https://knoten.beispiel.org; der Knoten muss Anfragen von anderen Websites annehmen (CORS). Die Seite lädt neu und fragt Sie, bevor sie ihn verwendet.",
    submit: "Auswählen",
    use: (origin) => `Über ${origin} prüfen`,
    refused: "Diese Adresse lässt sich nicht verwenden: Es muss eine vollständige https-Adresse sein.",
  },
};
