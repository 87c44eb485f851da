import { beforeDay } from "./before-day.ts";
import type { PageText } from "./page-text.ts";

export const pageTextIt: PageText = {
  brand: {
    tagline: "Il registro dei prodotti tipici delle Marche",
    home: "Filigrana: controlla un altro codice",
    skip: "Vai al risultato",
    languages: "Lingua",
    demo: "Dimostrazione: è tutto inventato.",
  },
  label: {
    heading: "Confronta con l'etichetta",
    hint: "Quello che leggi qui deve essere uguale a quello che hai in mano.",
    product: "Prodotto",
    lot: "Lotto",
    serial: "Numero della confezione",
    size: "Formato",
    quantity: "Quantità del lotto",
    bestBefore: "Da consumare entro",
    gtin: "Codice a barre",
    asked: "Il codice che hai chiesto",
  },
  certified: {
    heading: "Chi lo certifica",
    by: "Organismo di controllo",
    producer: "Produttore",
    until: (day) => `certificato fino ${beforeDay("al", day)}`,
    certificate: "Certificato",
    certificateFrom: (from, until) => `${beforeDay("dal", from)} ${beforeDay("al", until)}`,
    countersigned: "Ha firmato questo lotto.",
    notCountersigned: "Certifica il produttore; per questo prodotto la firma su ogni lotto non è chiesta.",
  },
  checked: {
    at: (time, day) => `Controllato alle ${time} ${beforeDay("del", day)}`,
    tried: (time, day) => `Abbiamo provato a controllare alle ${time} ${beforeDay("del", day)}`,
    final: "definitivo",
    notFinal: "non ancora definitivo",
    lastKnown: (verdict, day, time) =>
      `L'ultima volta che abbiamo potuto controllare, ${beforeDay("il", day)} alle ${time}, risultava: ${verdict}.`,
    age: (minutes) => `Questa informazione ha ${age(minutes)}.`,
    neverKnown: "Di questo codice non abbiamo nemmeno un controllo precedente.",
  },
  facts: {
    heading: "Com'è fatto",
    intro: "Sono le dichiarazioni del produttore: la firma garantisce che nessuno le ha cambiate dopo.",
    producedOn: "Data di produzione",
    place: "Luogo",
    specification: "Disciplinare",
    version: (version) => `versione ${version}`,
    scheme: "Marchio",
    withheld: (count) =>
      count === 1
        ? "Un altro dato è riservato a chi controlla."
        : `Altri ${count} dati sono riservati a chi controlla.`,
    erased: (count) =>
      count === 1
        ? "Un dato è stato cancellato su richiesta; il resto torna lo stesso."
        : `${count} dati sono stati cancellati su richiesta; il resto torna lo stesso.`,
    yes: "sì",
    no: "no",
  },
  journey: {
    heading: "Il percorso",
    produced: "Prodotto",
    signed: (name) => `Firmato da ${name}`,
    countersigned: (name) => `Firmato anche da ${name}`,
    sealed: "Scritto nel registro",
    final: "Registrazione definitiva",
    notFinal: "Registrazione non ancora definitiva",
    at: (day, time) => `${day}, ore ${time}`,
    itself: "Questo lotto",
  },
  way: {
    heading: "Da dove viene",
    proven:
      "Nel registro è provato chi ha firmato ogni passaggio, in quale giorno, e che nessuna lavorazione ha reso più del consentito. Luogo e data di produzione li dichiara chi ha firmato. Questo elenco lo legge per te il nostro server.",
    steps: {
      made: (operator) => `Prodotto e firmato da ${operator}`,
      transformed: (operator) => `Lavorato e firmato da ${operator}`,
      moved: (operator) => `Consegnato a ${operator}, con la firma di tutti e due`,
    },
    declared: (placeAndDay) => `Dichiarato: ${placeAndDay}`,
    recorded: (day) => `Nel registro ${beforeDay("dal", day)}`,
    unnamed: "Un ingrediente",
    more: (count) => (count === 1 ? "E un altro passaggio." : `E altri ${count} passaggi.`),
    notRead: "Adesso non riusciamo a mostrarlo: è troppo lungo o non si può leggere. I controlli non ne risentono.",
  },
  proofs: {
    heading: "Le prove",
    intro: "Non devi crederci sulla parola: ogni controllo si può rifare senza di noi.",
    checks: "I controlli, uno per uno",
    checksByServer: "Li ha fatti il nostro server.",
    evidence: "Scarica le prove",
    evidenceHint: "Un file con cui chiunque può rifare tutti i controlli.",
    print: "Stampa",
    seal: "Sigillo",
    transaction: "Transazione",
  },
  report: {
    heading: "Qualcosa non ti convince?",
    body: "Se l'etichetta è diversa, se il sigillo è rotto o se il prezzo ti sembra impossibile, dillo a chi controlla. Non devi essere sicuro.",
    link: "Segnala un dubbio",
    subject: (lot) => `Dubbio sul lotto ${lot}`,
  },
  footer: {
    privacy: "Questa pagina non usa cookie, non ti segue e non conserva il tuo indirizzo.",
    register: "Il registro di questa pagina",
  },
};

function age(minutes: number): string {
  if (minutes < 2) return "circa un minuto";
  if (minutes < 120) return `${minutes} minuti`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} ore` : `${Math.floor(minutes / 1440)} giorni`;
}
