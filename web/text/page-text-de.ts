import type { PageText } from "./page-text.ts";

export const pageTextDe: PageText = {
  brand: {
    tagline: "Das Register der typischen Erzeugnisse der Region Marken",
    home: "Filigrana: einen anderen Code prüfen",
    skip: "Zum Ergebnis",
    languages: "Sprache",
    demo: "Vorführung: alles erfunden.",
  },
  label: {
    heading: "Mit dem Etikett vergleichen",
    hint: "Was Sie hier lesen, muss dasselbe sein wie auf der Packung in Ihrer Hand.",
    product: "Erzeugnis",
    lot: "Charge (Los)",
    serial: "Packungsnummer",
    size: "Packung",
    quantity: "Menge der Charge",
    bestBefore: "Mindestens haltbar bis",
    gtin: "Strichcode",
    asked: "Der Code, nach dem Sie gefragt haben",
  },
  certified: {
    heading: "Wer es zertifiziert",
    by: "Kontrollstelle",
    producer: "Erzeuger",
    until: (day) => `zertifiziert bis ${day}`,
    certificate: "Zertifikat",
    certificateFrom: (from, until) => `von ${from} bis ${until}`,
    countersigned: "Sie hat diese Charge unterschrieben.",
    notCountersigned:
      "Sie zertifiziert den Erzeuger; für dieses Erzeugnis wird ihre Unterschrift nicht auf jeder Charge verlangt.",
  },
  checked: {
    at: (time, day) => `Geprüft um ${time} Uhr am ${day} (italienische Zeit)`,
    tried: (time, day) => `Wir haben um ${time} Uhr am ${day} versucht zu prüfen (italienische Zeit)`,
    final: "endgültig",
    notFinal: "noch nicht endgültig",
    lastKnown: (verdict, day, time) =>
      `Als wir zuletzt prüfen konnten, am ${day} um ${time} Uhr, lautete die Antwort: ${verdict}.`,
    age: (minutes) => `Diese Auskunft ist ${age(minutes)} alt.`,
    neverKnown: "Auch eine frühere Prüfung dieses Codes liegt uns nicht vor.",
  },
  facts: {
    heading: "Wie es gemacht ist",
    intro: "Das sind die Angaben des Erzeugers: Die Unterschrift stellt sicher, dass sie danach niemand geändert hat.",
    producedOn: "Hergestellt am",
    place: "Ort",
    specification: "Produkt\u00adspezifikation",
    version: (version) => `Fassung ${version}`,
    scheme: "Qualitäts\u00adregelung",
    withheld: (count) =>
      count === 1
        ? "Eine weitere Angabe ist der Kontrolle vorbehalten."
        : `${count} weitere Angaben sind der Kontrolle vorbehalten.`,
    erased: (count) =>
      count === 1
        ? "Eine Angabe wurde auf Antrag gelöscht; das Übrige stimmt trotzdem."
        : `${count} Angaben wurden auf Antrag gelöscht; das Übrige stimmt trotzdem.`,
    yes: "ja",
    no: "nein",
  },
  journey: {
    heading: "Der Weg",
    produced: "Hergestellt",
    signed: (name) => `Unterschrieben von ${name}`,
    countersigned: (name) => `Auch unterschrieben von ${name}`,
    sealed: "In das Register geschrieben",
    final: "Die Eintragung ist endgültig",
    notFinal: "Die Eintragung ist noch nicht endgültig",
    at: (day, time) => `${day}, ${time} Uhr`,
    itself: "Diese Charge",
  },
  way: {
    heading: "Woher es kommt",
    proven:
      "Das Register beweist, wer jeden Schritt unterschrieben hat, an welchem Tag, und dass keine Verarbeitung mehr ergab als erlaubt. Ort und Tag der Herstellung gibt an, wer unterschrieben hat. Diese Liste hat unser Server für Sie gelesen.",
    steps: {
      made: (operator) => `Hergestellt und unterschrieben von ${operator}`,
      transformed: (operator) => `Verarbeitet und unterschrieben von ${operator}`,
      moved: (operator) => `Übergeben an ${operator}, von beiden unterschrieben`,
    },
    declared: (placeAndDay) => `Angegeben: ${placeAndDay}`,
    recorded: (day) => `Im Register seit ${day}`,
    unnamed: "Eine Zutat",
    more: (count) => (count === 1 ? "Und ein weiterer Schritt." : `Und ${count} weitere Schritte.`),
    notRead:
      "Wir können es gerade nicht zeigen: Es ist zu lang oder nicht lesbar. Die Prüfungen sind davon nicht betroffen.",
  },
  proofs: {
    heading: "Die Nachweise",
    intro: "Sie müssen uns nicht einfach glauben: Jede Prüfung lässt sich ohne uns wiederholen.",
    checks: "Die Prüfungen, eine nach der anderen",
    checksByServer: "Von unserem Server gemacht.",
    evidence: "Nachweise herunterladen",
    evidenceHint: "Eine Datei, mit der jeder alle Prüfungen wiederholen kann.",
    print: "Drucken",
    seal: "Siegel",
    transaction: "Transaktion",
  },
  report: {
    heading: "Kommt Ihnen etwas seltsam vor?",
    body: "Wenn das Etikett anders ist, der Verschluss beschädigt ist oder der Preis unmöglich scheint, sagen Sie es denen, die kontrollieren. Sie müssen nicht sicher sein.",
    link: "Zweifel melden",
    subject: (lot) => `Zweifel an der Charge ${lot}`,
  },
  footer: {
    privacy: "Diese Seite verwendet keine Cookies, verfolgt Sie nicht und speichert Ihre Adresse nicht.",
    register: "Das Register hinter dieser Seite",
  },
};

function age(minutes: number): string {
  if (minutes < 2) return "etwa eine Minute";
  if (minutes < 120) return `${minutes} Minuten`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} Stunden` : `${Math.floor(minutes / 1440)} Tage`;
}
