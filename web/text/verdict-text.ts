import type { Verdict } from "../../core/verify/verdict.ts";
import type { InEveryLanguage } from "./language.ts";

/** What a person reads first: the answer, what it means, and what to do about it (one sentence each; none when all is well). */
export type VerdictText = { readonly title: string; readonly meaning: string; readonly advice: readonly string[] };

/**
 * The eight answers. They say what was found and never more: nothing is just "valid", and nobody is accused.
 * A suspension, a withdrawal and a recall may concern one batch or everything that a certificate covers.
 */
export const verdictText = {
  it: {
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
  },
  en: {
    "in-good-standing": {
      title: "This batch is in good standing",
      meaning:
        "It is on record, its data are intact, it is signed by those who answer for it, and no measure stands against it.",
      advice: [],
    },
    "being-recorded": {
      title: "This batch is being recorded",
      meaning:
        "The batch is signed and on its way into the register. It is not final yet: that usually takes less than a minute.",
      advice: ["Reload this page in a moment."],
    },
    suspended: {
      title: "The certification is suspended",
      meaning:
        "The certification has been paused by those who check it, while they look into it. Until that ends the batch is not in good standing.",
      advice: [
        "A suspension is not a recall: it does not mean that the product is harmful.",
        "If you have not bought it yet, you can wait until the enquiry is over.",
        "If in doubt, ask the shop or whoever took the decision.",
      ],
    },
    recalled: {
      title: "Recalled product: do not consume it",
      meaning: "This batch has been recalled by those who check it. A recall is final.",
      advice: [
        "Do not eat or drink it, even if it seems fine.",
        "Take it back to where you bought it.",
        "If you have already consumed it and feel unwell, call a doctor and keep the packaging.",
      ],
    },
    withdrawn: {
      title: "Product withdrawn from sale",
      meaning: "This batch has been withdrawn by those who check it: it must no longer be sold.",
      advice: [
        "If it is still on the shelf, tell the shop's staff.",
        "If you have it at home, read the reason below; if in doubt do not consume it and take it back to the shop.",
      ],
    },
    "does-not-match": {
      title: "The data do not match",
      meaning: "One of the checks fails: what we hold is not what was signed. You can see which one below.",
      advice: [
        "It may be our error: do not conclude from it that the product is not genuine.",
        "Do not rely on these data until it is cleared up, and please tell us: it takes a few minutes.",
      ],
    },
    "not-found": {
      title: "This code is not on record",
      meaning: "The code is well formed, but we hold nothing for this batch. It may be a copy, it may be our error.",
      advice: [
        "Compare the batch number with the label, letter by letter: capitals matter.",
        "If it is the same, please tell us: it helps us find out what happened.",
      ],
    },
    "cannot-check": {
      title: "We cannot check right now",
      meaning: "We could not read the register. That is our side or the network, not the product.",
      advice: ["Try again in a few minutes.", "Keep the label: the code stays good."],
    },
  },
} as const satisfies InEveryLanguage<Record<Verdict, VerdictText>>;

/** The verdict in two words, where there is no room for a sentence (a list, the title of a tab). */
export const verdictName = {
  it: {
    "in-good-standing": "in regola",
    "being-recorded": "registrazione in corso",
    suspended: "sospeso",
    recalled: "richiamato",
    withdrawn: "ritirato",
    "does-not-match": "dati non corrispondenti",
    "not-found": "non sul registro",
    "cannot-check": "non controllabile ora",
  },
  en: {
    "in-good-standing": "in good standing",
    "being-recorded": "being recorded",
    suspended: "suspended",
    recalled: "recalled",
    withdrawn: "withdrawn",
    "does-not-match": "does not match",
    "not-found": "not on record",
    "cannot-check": "cannot check now",
  },
} as const satisfies InEveryLanguage<Record<Verdict, string>>;
