import type { ImportsText } from "./imports-text.ts";

/** The words of the pages about files of batches, in Italian. */
export const importsTextIt: ImportsText = {
  title: "Lotti da file",
  lead: "Registra molti lotti con un foglio di calcolo: il file viene controllato riga per riga e non si registra niente finché non lo decidi tu.",
  send: {
    heading: "Invia un file",
    certificate: "Certificato",
    choose: "Scegli il certificato",
    certificateHint: "Tutti i lotti del file sono di un solo certificato.",
    certificateStep: "leggere i certificati",
    noCertificate: {
      what: "Nessun certificato in vigore",
      why: "Per registrare lotti serve un certificato rilasciato dall'organismo di controllo.",
      next: "Chiedilo con una domanda di certificazione.",
    },
    template: "Scarica il modello Excel",
    templateHint:
      "Il modello ha le colonne giuste per questo prodotto, già in formato testo, e un foglio con le istruzioni.",
    templateStep: "scaricare il modello",
    csvTemplate: "Scarica il modello CSV",
    file: "File dei lotti",
    fileHint: "Scegli il file, oppure trascinalo su questo campo.",
    formats: "Excel (.xlsx) o CSV",
    action: "Invia e controlla",
    sending: "Invio in corso…",
    step: "inviare il file",
    certificateMissing: "Scegli il certificato",
    fileMissing: "Scegli il file dei lotti",
    fileTooLarge: "Il file è troppo grande: dividilo in più file",
    left: (quantity) => `Quantità ancora disponibile: ${quantity}.`,
  },
  list: {
    heading: "File inviati",
    caption: "I file inviati, dal più recente",
    step: "leggere i file inviati",
    file: "File",
    sent: "Inviato",
    rows: "Righe",
    wrong: "Con errori",
    state: "Stato",
    empty: {
      what: "Nessun file",
      why: "Qui trovi i file che invii, con quello che è stato trovato.",
      next: "Scarica il modello, compilalo e invialo.",
    },
  },
  states: {
    reading: "In lettura",
    checked: "Controllato",
    registering: "In registrazione",
    registered: "Registrato",
    undone: "Annullato",
    failed: "Non leggibile",
  },
  one: {
    step: "leggere il file",
    reading: (done, total) => `Controllate ${done} righe su ${total}`,
    opening: "Il file viene aperto…",
    registering: "I lotti vengono registrati sotto un solo sigillo…",
    again: "Invia un altro file",
    facts: {
      heading: "Che cosa c'è nel file",
      sent: "Inviato",
      rows: "Righe",
      good: "Da registrare",
      registered: "Registrate",
      wrong: "Con errori",
      known: "Già registrate, identiche",
      repaired: "Correzioni fatte",
      warnings: "Segnalazioni del disciplinare",
      total: "Quantità totale",
      left: "Disponibile nel certificato",
      after: "Disponibile dopo",
      read: "Letto come",
    },
    layout: (sheet, encoding, separator) =>
      sheet === null
        ? `CSV ${encoding ?? ""}, celle separate da ${separator === "\t" ? "tabulazioni" : `«${separator ?? ""}»`}`
        : `foglio «${sheet}»`,
    allGood: "Tutte le righe sono a posto: puoi registrare i lotti.",
    someWrong: (wrong, words) =>
      `${wrong === 1 ? "Una riga ha errori: correggila" : `${words} righe hanno errori: correggile`} e invia di nuovo il file. Non è stato registrato niente.`,
    nothingNew: "Tutti i lotti di questo file sono già registrati, con gli stessi dati: non c'è niente da fare.",
    rules: (notMet, notDocumented) => {
      const values = notMet === 1 ? "Un valore non rispetta" : `${notMet} valori non rispettano`;
      const rules =
        notDocumented === 1 ? "una regola non è documentata" : `${notDocumented} regole non sono documentate`;
      const said = [
        ...(notMet === 0 ? [] : [`${values} il disciplinare`]),
        ...(notDocumented === 0 ? [] : [`${rules} in qualche riga`]),
      ].join(", e ");
      return `${said[0]?.toUpperCase() ?? ""}${said.slice(1)}. I lotti si possono registrare: decide chi controfirma, che lo vedrà.`;
    },
    undone: "Questo file è stato annullato: puoi inviarlo di nuovo.",
    failed: "Il file non si può leggere",
    refused: "I lotti non sono stati registrati",
    otherFile: "Non è stato registrato niente. Salva il file come indicato e invialo di nuovo.",
    reasons: {
      "old-excel": "È un vecchio file .xls, o è protetto da password: salvalo come .xlsx senza password.",
      "open-document": "È un file OpenDocument (.ods): salvalo come .xlsx o come CSV.",
      "not-a-workbook": "Non è un file Excel.",
      damaged: "Il file è danneggiato o incompleto: salvalo di nuovo.",
      "too-many-rows": "Ci sono più di 20.000 righe: dividi il file.",
      "too-many-cells": "Ci sono troppe celle: tieni solo il foglio dei lotti.",
      "too-many-columns": "Ci sono più di 200 colonne: tieni solo quelle dei lotti.",
      "too-large-unpacked": "Il contenuto del file è troppo grande: tieni solo il foglio dei lotti.",
      "no-sheet": "Nel file non c'è nessun foglio visibile.",
      empty: "Sotto i nomi delle colonne non c'è nessuna riga.",
      "encoding-unknown": "Non si capisce con quale codifica è scritto: salvalo come «CSV UTF-8» o come .xlsx.",
      "open-quote": "Delle virgolette restano aperte: correggile, oppure salva il file come .xlsx.",
    },
  },
  findings: {
    heading: "Che cosa è stato trovato",
    kinds: {
      flaw: "Errori",
      warning: "Disciplinare",
      repair: "Corretti",
      known: "Già registrati",
    },
    caption: {
      flaw: "Gli errori, per riga e cella",
      warning: "Quello che il disciplinare segnala, per riga e cella",
      repair: "Quello che è stato corretto senza dubbi, per riga e cella",
      known: "I lotti che sono già sul registro con gli stessi dati",
    },
    none: {
      flaw: { what: "Nessun errore", why: "Ogni riga è come deve essere.", next: "Puoi registrare i lotti." },
      warning: {
        what: "Nessuna segnalazione",
        why: "Le regole del disciplinare che si possono controllare sono tutte rispettate.",
        next: "Non c'è niente da controllare.",
      },
      repair: {
        what: "Nessuna correzione",
        why: "Qui trovi quello che si è potuto correggere senza dubbi.",
        next: "Non c'è niente da controllare.",
      },
      known: {
        what: "Nessun lotto già registrato",
        why: "I lotti del file non sono ancora sul registro.",
        next: "Non c'è niente da fare.",
      },
    },
    step: "leggere gli errori",
    place: "Dove",
    row: (row) => `Riga ${row}`,
    cell: (cell, row) => `${cell}${row}`,
    value: "C'è scritto",
    emptyValue: "(vuota)",
    what: "Che cosa non va",
    proposal: "Proposta",
    noProposal: "–",
    passOver: "ignorare",
    corrected: "Scarica il file con gli errori segnati",
    correctedHint:
      "È il tuo file: le celle sbagliate sono in rosso e quelle che il disciplinare segnala in giallo, con un commento che dice che cosa serve.",
    correctedStep: "scaricare il file",
    kept: (kept, all) => `Sono elencati i primi ${kept} di ${all}.`,
  },
  accept: {
    heading: "Accetta le proposte",
    lead: "Se una proposta è quella giusta in tutto il file, puoi accettarla qui senza toccare il foglio. Controlla prima le righe: vale per tutte.",
    one: (name, count) => `${name} (${count})`,
    action: "Accetta e ricontrolla",
    none: "Scegli almeno una proposta",
    step: "accettare le proposte",
  },
  register: {
    action: "Registra i lotti",
    title: "Registrare questi lotti?",
    lead: (count, words, total) =>
      count === 1
        ? `Un lotto, ${total}, viene firmato con la chiave del tuo operatore sotto un sigillo.`
        : `${words} lotti, in tutto ${total}, vengono firmati con la chiave del tuo operatore sotto un solo sigillo.`,
    left: (left) => `Nel certificato restano poi ${left}.`,
    over: (missing) =>
      `Nel certificato mancano ${missing}: chiedi un aumento all'organismo di controllo, o registra meno lotti.`,
    countersigned: "Poi tocca all'organismo di controllo controfirmare: fino ad allora puoi annullare.",
    notCountersigned: "Il sigillo parte subito per il registro: dopo non si può più annullare.",
    confirm: "Firma e registra",
    step: "registrare i lotti",
  },
  seal: {
    heading: "Il sigillo",
    step: "leggere il sigillo",
    stages: ["Firmato da te", "Controfirmato", "Sul registro", "Definitivo"],
    progress: (stage, waits) => `${stage}. ${waits}`,
  },
  undo: {
    discard: "Scarta il file",
    withdraw: "Annulla la registrazione",
    putAside: "Metti da parte il file",
    discardTitle: "Scartare questo file?",
    withdrawTitle: "Annullare la registrazione?",
    discardLead: "Non è stato registrato niente. Il file si può sempre inviare di nuovo.",
    withdrawLead: "Il sigillo viene ritirato per sempre e i suoi lotti tornano liberi: si possono registrare di nuovo.",
    tooLate:
      "Il sigillo è firmato da chi doveva: ora solo un provvedimento, o l'organismo di controllo, può intervenire sui lotti.",
    step: "annullare",
  },
  live: {
    on: "Aggiornamento dal vivo",
    off: "Aggiornamento dal vivo interrotto: la pagina rilegge ogni pochi secondi",
  },
};
