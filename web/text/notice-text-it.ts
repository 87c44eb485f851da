import { beforeDay } from "./before-day.ts";
import type { NoticeTexts } from "./notice-text.ts";

const measures: Readonly<Record<string, string>> = {
  suspension: "sospensione",
  reinstatement: "revoca del provvedimento",
  withdrawal: "ritiro dalla vendita",
  recall: "richiamo",
};
const measureWord = (code: string): string => measures[code] ?? code;

/** "1 lotto", "12 lotti". */
const batches = (count: string): string => (count === "1" ? "1 lotto" : `${count} lotti`);

/** Somebody's own words before our full stop. */
const said = (words: string): string => words.replace(/[.\s]+$/, "");

export const noticeTextIt: NoticeTexts = {
  "seal-awaiting": {
    about: "Lotti in attesa della tua controfirma",
    title: () => "Un sigillo attende la controfirma",
    sentence: ({ operator, product, count }) =>
      `${operator} ha firmato ${batches(count)} di ${product}. Controfirmali o rimandali indietro con un motivo.`,
  },
  "seal-countersigned": {
    about: "Lotti controfirmati",
    title: () => "I lotti sono controfirmati",
    sentence: ({ controlBody, product, count }) =>
      `${controlBody} ha controfirmato ${batches(count)} di ${product}. Appena registrati puoi stampare le etichette.`,
  },
  "seal-sent-back": {
    about: "Lotti rimandati indietro",
    title: () => "I tuoi lotti sono stati rimandati indietro",
    sentence: ({ controlBody, product, count, reason }) =>
      `${controlBody} ha rimandato indietro ${batches(count)} di ${product}. Motivo: ${said(reason)}. Correggili e registrali di nuovo.`,
  },
  "seal-refused": {
    about: "Registrazioni che il registro non ha accettato",
    title: () => "Il registro non ha accettato i tuoi lotti",
    sentence: ({ product, count }) =>
      `${batches(count)} di ${product}: la registrazione non è riuscita. Apri la pagina per vedere perché e che cosa fare.`,
  },
  "application-submitted": {
    about: "Nuove domande di certificazione",
    title: () => "È arrivata una domanda di certificazione",
    sentence: ({ operator, product }) => `${operator} chiede di essere certificato per ${product}.`,
  },
  "application-assigned": {
    about: "Domande assegnate",
    title: () => "Una domanda è stata assegnata",
    sentence: ({ operator, product, assignee }) => `La domanda di ${operator} per ${product} è di ${assignee}.`,
  },
  "application-completion-requested": {
    about: "Richieste di completare una domanda",
    title: () => "La tua domanda va completata",
    sentence: ({ controlBody, product, missing, due }) =>
      `Per la domanda su ${product} ${controlBody} chiede: ${said(missing)}. Rispondi entro ${beforeDay("il", due)}.`,
  },
  "application-completed": {
    about: "Domande completate",
    title: () => "Una domanda è stata completata",
    sentence: ({ operator, product }) => `${operator} ha completato la domanda per ${product}.`,
  },
  "application-granted": {
    about: "Domande accolte",
    title: () => "La tua domanda è accolta",
    sentence: ({ controlBody, product }) =>
      `${controlBody} ti certifica per ${product}. Appena il certificato è registrato puoi registrare lotti.`,
  },
  "application-refused": {
    about: "Domande respinte",
    title: () => "La tua domanda è respinta",
    sentence: ({ controlBody, product, reason }) =>
      `${controlBody} non ti certifica per ${product}. Motivo: ${said(reason)}. Puoi presentare una nuova domanda.`,
  },
  "application-withdrawn": {
    about: "Domande ritirate",
    title: () => "Una domanda è stata ritirata",
    sentence: ({ operator, product }) => `${operator} ha ritirato la domanda per ${product}.`,
  },
  "application-due": {
    about: "Domande vicine al termine",
    title: () => "Una domanda è vicina al termine",
    sentence: ({ operator, product, due }) =>
      `La domanda di ${operator} per ${product} va decisa entro ${beforeDay("il", due)}.`,
  },
  "certificate-amended": {
    about: "Modifiche ai certificati",
    title: () => "Un tuo certificato è cambiato",
    sentence: ({ controlBody, product, change }) =>
      `${controlBody} ha cambiato il certificato per ${product}: ${change}.`,
  },
  "certificate-expiring": {
    about: "Certificati in scadenza",
    title: () => "Un certificato sta per scadere",
    sentence: ({ product, until }) =>
      `Il certificato per ${product} vale fino ${beforeDay("al", until)}. Chiedi per tempo il rinnovo.`,
  },
  "measure-placed": {
    about: "Sospensioni, ritiri e richiami",
    title: ({ measure }) => `È stato deciso: ${measureWord(measure)}`,
    sentence: ({ author, measure, subject, reasonIt }) =>
      `${author} ha deciso: ${measureWord(measure)} di ${subject}. Motivo: ${said(reasonIt)}.`,
  },
  "handover-proposed": {
    about: "Consegne da accettare",
    title: () => "Una consegna aspetta la tua risposta",
    sentence: ({ partner, product, lot }) => `${partner} vuole consegnarti ${product}, lotto ${lot}.`,
  },
  "handover-accepted": {
    about: "Consegne accettate",
    title: () => "Una consegna è stata accettata",
    sentence: ({ partner, product, lot }) => `${partner} ha accettato ${product}, lotto ${lot}.`,
  },
  "handover-refused": {
    about: "Consegne rifiutate",
    title: () => "Una consegna è stata rifiutata",
    sentence: ({ partner, product, lot, reason }) =>
      `${partner} ha rifiutato ${product}, lotto ${lot}. Motivo: ${said(reason)}.`,
  },
  "handover-withdrawn": {
    about: "Consegne ritirate",
    title: () => "Una proposta di consegna è stata ritirata",
    sentence: ({ partner, product, lot, reason }) =>
      `${partner} ha ritirato la proposta per ${product}, lotto ${lot}.${reason === "" ? "" : ` Motivo: ${said(reason)}.`}`,
  },
  "handover-expired": {
    about: "Consegne scadute senza risposta",
    title: () => "Una proposta di consegna è scaduta",
    sentence: ({ partner, product, lot }) =>
      `Nessuno ha risposto in tempo: la consegna di ${product}, lotto ${lot}, con ${partner} non c'è stata. Se la merce si è mossa, serve una nuova proposta.`,
  },
  "handover-failed": {
    about: "Consegne che il registro non ha accettato",
    title: () => "Il registro non ha accettato una consegna",
    sentence: ({ partner, product, lot }) =>
      `La consegna di ${product}, lotto ${lot}, con ${partner} non è riuscita. Apri la pagina per vedere perché e che cosa fare.`,
  },
  "recall-declared": {
    about: "Richiami di ciò che hai in magazzino",
    title: ({ measure }) => `Quello che hai è toccato da un provvedimento: ${measureWord(measure)}`,
    sentence: ({ author, count, lots, reasonIt }) =>
      `${author} ha deciso per ${batches(count)} che risultano presso di te: ${lots}. Motivo: ${said(reasonIt)}. Mettili da parte e non consegnarli.`,
  },
  "import-checked": {
    about: "File controllati",
    title: () => "Il tuo file è stato controllato",
    sentence: ({ file, good, wrong }) => `${file}: ${good} righe vanno bene, ${wrong} sono da correggere.`,
  },
};
