import type { VerdictName, VerdictTexts } from "./verdict-text.ts";

export const verdictTextIt: VerdictTexts = {
  "in-good-standing": {
    title: "Questo lotto è in regola",
    meaning:
      "È sul registro, i suoi dati sono intatti, è firmato da chi ne risponde e nessun provvedimento lo riguarda.",
    advice: [],
  },
  "being-recorded": {
    title: "La registrazione è in corso",
    meaning:
      "Il lotto è firmato e sta entrando nel registro. Non è ancora definitivo: di solito basta meno di un minuto.",
    advice: ["Ricarica questa pagina fra poco."],
  },
  suspended: {
    title: "La certificazione è sospesa",
    meaning:
      "Chi controlla ha fermato la certificazione per accertamenti. Finché la sospensione dura, il lotto non è in regola.",
    advice: [
      "La sospensione non è un richiamo: non vuol dire che il prodotto faccia male.",
      "Se non l'hai ancora comprato, puoi aspettare che gli accertamenti finiscano.",
      "Se hai dubbi, chiedi al negozio o a chi ha preso la decisione.",
    ],
  },
  recalled: {
    title: "Prodotto richiamato: non consumarlo",
    meaning: "Questo lotto è stato richiamato da chi controlla. Il richiamo è definitivo.",
    advice: [
      "Non mangiarlo e non berlo, anche se ti sembra buono.",
      "Riportalo dove l'hai comprato.",
      "Se lo hai già consumato e non ti senti bene, chiama il medico e tieni la confezione.",
    ],
  },
  withdrawn: {
    title: "Prodotto ritirato dalla vendita",
    meaning: "Questo lotto è stato ritirato da chi controlla e non deve più essere venduto.",
    advice: [
      "Se lo trovi ancora in vendita, avvisa il personale del negozio.",
      "Se lo hai già a casa, leggi il motivo qui sotto; nel dubbio non consumarlo e riportalo al negozio.",
    ],
  },
  "does-not-match": {
    title: "I dati non tornano",
    meaning:
      "Uno dei controlli non torna: quello che ci risulta non coincide con quello che è stato firmato. Qui sotto vedi quale.",
    advice: [
      "Può essere un errore nostro: non ricavarne che il prodotto non sia genuino.",
      "Non fidarti di questi dati finché non è chiarito, e segnalacelo: bastano pochi minuti.",
    ],
  },
  "not-found": {
    title: "Questo codice non è sul registro",
    meaning:
      "Il codice è scritto bene, ma con questo lotto non ci risulta nulla. Può essere una copia, può essere un errore nostro.",
    advice: [
      "Confronta il lotto con l'etichetta, lettera per lettera: maiuscole e minuscole contano.",
      "Se è scritto uguale, segnalacelo: ci aiuta a capire che cosa è successo.",
    ],
  },
  "cannot-check": {
    title: "In questo momento non possiamo controllare",
    meaning: "Non siamo riusciti a leggere il registro. Dipende da noi o dalla rete, non dal prodotto.",
    advice: ["Riprova fra qualche minuto.", "Conserva l'etichetta: il codice resta buono."],
  },
};

export const verdictNameIt: VerdictName = {
  "in-good-standing": "in regola",
  "being-recorded": "registrazione in corso",
  suspended: "sospeso",
  recalled: "richiamato",
  withdrawn: "ritirato",
  "does-not-match": "dati non corrispondenti",
  "not-found": "non sul registro",
  "cannot-check": "non controllabile ora",
};
