import type { InEveryDeskLanguage } from "../language.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** The words of the pages of transformations. */
export type TransformationsText = {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly caption: string;
  readonly empty: Emptiness;
  readonly made: string;
  readonly from: string;
  readonly total: string;
  readonly when: string;
  readonly state: string;
  readonly begin: string;
  readonly more: (count: number) => string;
  readonly form: {
    title: string;
    lead: string;
    step: string;
    product: string;
    productLead: string;
    noCertificates: Emptiness;
    inputs: string;
    inputsLead: string;
    search: string;
    searchHint: string;
    noneFound: string;
    noInputs: Emptiness;
    take: (product: string, lot: string, available: string) => string;
    quantity: (product: string, lot: string) => string;
    quantityWrong: (available: string) => string;
    inputsMissing: string;
    outputs: string;
    output: (number: number) => string;
    another: string;
    removeOutput: (number: number) => string;
    balance: string;
    balanceCaption: string;
    balanceStep: string;
    balanceWaits: string;
    input: string;
    taken: string;
    available: string;
    allowed: string;
    notAllowed: string;
    remaining: string;
    missing: (quantity: string) => string;
    allowedInAll: string;
    quotaLeft: string;
    total: string;
    left: string;
    tooMuch: (quantity: string) => string;
    possible: string;
    impossible: string;
    action: string;
    confirm: (outputs: string) => string;
    actStep: string;
  };
};

export const transformationsText: InEveryDeskLanguage<TransformationsText> = {
  it: {
    title: "Trasformazioni",
    lead: "Lotti che diventano altri lotti: tagli, imbottigliamenti, porzionature. Non esce più di quanto le rese ammettono.",
    step: "leggere le trasformazioni",
    caption: "Trasformazioni",
    empty: {
      what: "Nessuna trasformazione",
      why: "Qui stanno i lotti ottenuti da altri lotti, con ciò che è stato usato.",
      next: "Iniziane una con i lotti che detieni.",
    },
    made: "Ottenuto",
    from: "Da",
    total: "Quantità",
    when: "Quando",
    state: "Stato",
    begin: "Trasforma dei lotti",
    more: (count) => (count === 1 ? "e un altro lotto" : `e altri ${count} lotti`),
    form: {
      title: "Trasformare dei lotti",
      lead: "Scegli che cosa entra e che cosa esce: il bilancio si aggiorna mentre scrivi.",
      step: "leggere le giacenze e il certificato",
      product: "Che cosa ottieni",
      productLead: "Scegli il certificato del prodotto che esce.",
      noCertificates: {
        what: "Nessun certificato in vigore",
        why: "Ciò che esce da una trasformazione è un lotto certificato.",
        next: "Chiedi un certificato al tuo organismo di controllo.",
      },
      inputs: "Che cosa entra",
      inputsLead: "I lotti che detieni e quanto ne usi.",
      search: "Cerca un lotto o un GTIN",
      searchHint: "Sono mostrati i lotti più recenti: gli altri si trovano cercandoli.",
      noneFound: "Nessun lotto disponibile corrisponde.",
      noInputs: {
        what: "Nessun lotto disponibile",
        why: "Si trasforma solo ciò che il registro dice che detieni e che nessun provvedimento ferma.",
        next: "Accetta una consegna in entrata, o registra un lotto.",
      },
      take: (product, lot, available) => `${product}, ${lot} (disponibili ${available})`,
      quantity: (product, lot) => `Quanto usi di ${product}, ${lot}`,
      quantityWrong: (available) => `Scrivi una quantità, al massimo ${available}.`,
      inputsMissing: "Scegli almeno un lotto che entra.",
      outputs: "Che cosa esce",
      output: (number) => `Lotto ${number} che esce`,
      another: "Aggiungi un lotto che esce",
      removeOutput: (number) => `Togli il lotto ${number}`,
      balance: "Bilancio",
      balanceCaption: "Il bilancio degli ingressi",
      balanceStep: "calcolare il bilancio",
      balanceWaits: "Il bilancio compare quando c'è almeno un ingresso con la sua quantità.",
      input: "Ingresso",
      taken: "Usato",
      available: "Disponibile",
      allowed: "Ne può uscire",
      notAllowed: "non ammesso per questo prodotto",
      remaining: "Ne resta",
      missing: (quantity) => `mancano ${quantity}`,
      allowedInAll: "Può uscire in tutto",
      quotaLeft: "Resta sul certificato",
      total: "Esce",
      left: "Può uscire ancora",
      tooMuch: (quantity) => `troppo, di ${quantity}`,
      possible: "Si può fare.",
      impossible: "Così non si può fare: guarda che cosa manca.",
      action: "Trasforma",
      confirm: (outputs) => `Gli ingressi sono consumati e nascono questi lotti: ${outputs}. Non si può annullare.`,
      actStep: "trasformare i lotti",
    },
  },
  en: {
    title: "Transformations",
    lead: "Batches that become other batches: blends, bottlings, portions. No more comes out than the yields allow.",
    step: "reading the transformations",
    caption: "Transformations",
    empty: {
      what: "No transformation",
      why: "Here are the batches made from other batches, with what was used.",
      next: "Begin one with the batches that you hold.",
    },
    made: "Made",
    from: "From",
    total: "Quantity",
    when: "When",
    state: "State",
    begin: "Transform batches",
    more: (count) => (count === 1 ? "and one more batch" : `and ${count} more batches`),
    form: {
      title: "Transforming batches",
      lead: "Choose what goes in and what comes out: the balance follows as you write.",
      step: "reading the holdings and the certificate",
      product: "What you make",
      productLead: "Choose the certificate of the product that comes out.",
      noCertificates: {
        what: "No certificate in force",
        why: "What comes out of a transformation is a certified batch.",
        next: "Ask your control body for a certificate.",
      },
      inputs: "What goes in",
      inputsLead: "The batches that you hold, and how much of them you use.",
      search: "Search for a lot or a GTIN",
      searchHint: "The newest batches are shown: the others are found by searching.",
      noneFound: "No batch that is available matches.",
      noInputs: {
        what: "No batch available",
        why: "Only what the record says that you hold, and that no measure stops, can be transformed.",
        next: "Accept an incoming handover, or register a batch.",
      },
      take: (product, lot, available) => `${product}, ${lot} (${available} available)`,
      quantity: (product, lot) => `How much you use of ${product}, ${lot}`,
      quantityWrong: (available) => `Write a quantity of at most ${available}.`,
      inputsMissing: "Choose at least one batch that goes in.",
      outputs: "What comes out",
      output: (number) => `Batch ${number} that comes out`,
      another: "Add a batch that comes out",
      removeOutput: (number) => `Remove batch ${number}`,
      balance: "Balance",
      balanceCaption: "The balance of what goes in",
      balanceStep: "weighing the balance",
      balanceWaits: "The balance appears once there is a batch going in with its quantity.",
      input: "Goes in",
      taken: "Used",
      available: "Available",
      allowed: "May come of it",
      notAllowed: "not allowed for this product",
      remaining: "Remains",
      missing: (quantity) => `${quantity} missing`,
      allowedInAll: "May come out altogether",
      quotaLeft: "Left on the certificate",
      total: "Comes out",
      left: "May still come out",
      tooMuch: (quantity) => `too much, by ${quantity}`,
      possible: "This can be done.",
      impossible: "This cannot be done as it is: see what is missing.",
      action: "Transform",
      confirm: (outputs) =>
        `What goes in is consumed, and these batches come to be: ${outputs}. This cannot be undone.`,
      actStep: "transforming the batches",
    },
  },
};
