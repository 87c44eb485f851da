import type { InEveryDeskLanguage } from "../language.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** What the pages about the links of an operator's products say. */
export type LinksText = {
  readonly title: string;
  readonly lead: string;
  readonly list: {
    readonly step: string;
    readonly caption: string;
    readonly search: string;
    readonly gtin: string;
    readonly product: string;
    readonly operator: string;
    readonly links: string;
    readonly empty: Emptiness;
    readonly emptyFiltered: Emptiness;
  };
  readonly page: {
    readonly title: (gtin: string) => string;
    readonly lead: string;
    readonly step: string;
    readonly own: string;
    readonly caption: string;
    readonly empty: Emptiness;
    readonly add: string;
    readonly type: string;
    readonly target: string;
    readonly holds: string;
    readonly actions: string;
    readonly everyLot: string;
    readonly oneLot: (lot: string) => string;
    readonly change: string;
    readonly changeOf: (title: string) => string;
    readonly remove: string;
    readonly removeOf: (title: string) => string;
    readonly kept: (title: string) => string;
    readonly removed: (title: string) => string;
    readonly restore: string;
    readonly restored: (title: string) => string;
    readonly restoreStep: string;
  };
  readonly form: {
    readonly add: string;
    readonly change: (title: string) => string;
    readonly linkType: string;
    readonly linkTypeEmpty: string;
    readonly linkTypeHint: string;
    readonly linkTypeMissing: string;
    readonly href: string;
    readonly hrefHint: string;
    readonly hrefWrong: string;
    readonly name: string;
    readonly nameHint: string;
    readonly nameMissing: string;
    readonly lot: string;
    readonly lotHint: string;
    readonly lotWrong: string;
    readonly hreflang: string;
    readonly hreflangHint: string;
    readonly hreflangWrong: string;
    readonly type: string;
    readonly typeEmpty: string;
    readonly context: string;
    readonly contextHint: string;
    readonly contextWrong: string;
    readonly refused: string;
    readonly send: string;
    readonly cancel: string;
    readonly step: string;
    readonly tooMany: (most: number) => string;
  };
  readonly remove: {
    readonly title: (title: string) => string;
    readonly what: string;
    readonly action: string;
    readonly step: string;
  };
  readonly scan: {
    readonly heading: string;
    readonly lead: string;
    readonly step: string;
    readonly code: string;
    readonly opens: string;
    readonly opensWhat: string;
    readonly caption: string;
    readonly asked: string;
    readonly gives: string;
    readonly setBy: string;
    readonly byUs: string;
    readonly byOperator: string;
    readonly none: string;
  };
  readonly given: { readonly heading: string; readonly lead: string };
};

export const deskLinksText: InEveryDeskLanguage<LinksText> = {
  it: {
    title: "Collegamenti",
    lead: "Le pagine a cui portano i codici dei tuoi prodotti (GS1 Digital Link): ricette, valori nutrizionali, video, il tuo sito.",
    list: {
      step: "leggere i GTIN",
      caption: "I GTIN, in ordine di numero",
      search: "GTIN o nome del prodotto",
      gtin: "GTIN",
      product: "Prodotto",
      operator: "Operatore",
      links: "Collegamenti",
      empty: {
        what: "Nessun GTIN",
        why: "Un GTIN compare qui quando con esso è stato registrato il primo lotto.",
        next: "Registra un lotto alla voce Lotti: poi qui potrai collegare le tue pagine.",
      },
      emptyFiltered: {
        what: "Nessun GTIN con queste parole",
        why: "La ricerca guarda il numero e il nome del prodotto.",
        next: "Cambia le parole o cancellale.",
      },
    },
    page: {
      title: (gtin) => `Collegamenti del GTIN ${gtin}`,
      lead: "Chi scansiona apre sempre la pagina del registro. Questi collegamenti li riceve chi chiede proprio quel tipo di pagina, e stanno nell'elenco che ogni programma può leggere.",
      step: "leggere i collegamenti",
      own: "Collegamenti che decidi tu",
      caption: "I collegamenti di questo GTIN, nell'ordine in cui valgono",
      empty: {
        what: "Nessun collegamento",
        why: "Per questo GTIN rispondono solo le pagine del registro.",
        next: "Aggiungi, per esempio, la pagina del prodotto sul tuo sito.",
      },
      add: "Aggiungi un collegamento",
      type: "Tipo",
      target: "Pagina",
      holds: "Vale per",
      actions: "Azioni",
      everyLot: "tutti i lotti",
      oneLot: (lot) => `il lotto ${lot}`,
      change: "Modifica",
      changeOf: (title) => `Modifica il collegamento «${title}»`,
      remove: "Togli",
      removeOf: (title) => `Togli il collegamento «${title}»`,
      kept: (title) => `Il collegamento «${title}» è attivo.`,
      removed: (title) => `Il collegamento «${title}» è stato tolto.`,
      restore: "Rimetti il collegamento",
      restored: (title) => `Il collegamento «${title}» è di nuovo attivo.`,
      restoreStep: "rimettere il collegamento",
    },
    form: {
      add: "Aggiungi un collegamento",
      change: (title) => `Modifica il collegamento «${title}»`,
      linkType: "Che cosa si trova nella pagina",
      linkTypeEmpty: "Scegli",
      linkTypeHint: "I tipi sono quelli del vocabolario GS1.",
      linkTypeMissing: "Scegli che cosa si trova nella pagina.",
      href: "Indirizzo della pagina",
      hrefHint: "Comincia con https:// e porta a un sito tuo, non a questo.",
      hrefWrong: "Scrivi un indirizzo che comincia con https://, senza nome utente e password.",
      name: "Titolo",
      nameHint: "Quello che legge chi sceglie fra più pagine, per esempio «Ricette con la Casciotta».",
      nameMissing: "Scrivi un titolo.",
      lot: "Lotto",
      lotHint: "Lascia vuoto se vale per tutti i lotti del GTIN.",
      lotWrong: "Scrivi il lotto come sull'etichetta: da 1 a 20 lettere, cifre o segni.",
      hreflang: "Lingue della pagina",
      hreflangHint: "I codici delle lingue, con spazi o virgole: it, en, de. Vuoto se non importa.",
      hreflangWrong: "Scrivi codici come it oppure en-GB, separati da virgole.",
      type: "Formato",
      typeEmpty: "Non dirlo",
      context: "Dove o per chi vale",
      contextHint: "Una parola per ogni contesto, per esempio la sigla di un Paese: IT, CH. Vuoto se vale ovunque.",
      contextWrong: "Scrivi parole di lettere, cifre, punti e trattini, separate da virgole.",
      refused: "Il servizio non accetta questo valore: correggilo.",
      send: "Salva il collegamento",
      cancel: "Lascia com'era",
      step: "salvare il collegamento",
      tooMany: (most) => `Un GTIN ha al massimo ${most} collegamenti: per aggiungerne uno, togline un altro.`,
    },
    remove: {
      title: (title) => `Togliere il collegamento «${title}»?`,
      what: "Chi chiede questo tipo di pagina non la trova più, da subito. Le etichette già stampate restano valide e continuano ad aprire la pagina del registro.",
      action: "Togli il collegamento",
      step: "togliere il collegamento",
    },
    scan: {
      heading: "Che cosa trova chi scansiona",
      lead: "Letto adesso dal risolutore pubblico, come lo riceve qualunque telefono o programma.",
      step: "leggere che cosa dà il codice",
      code: "Codice",
      opens: "Con una scansione si apre",
      opensWhat: "sempre la pagina del registro: nessun collegamento può prenderne il posto",
      caption: "Che cosa riceve chi chiede un tipo di pagina",
      asked: "Chi chiede",
      gives: "riceve",
      setBy: "Deciso da",
      byUs: "registro",
      byOperator: "operatore",
      none: "Non c'è ancora un lotto registrato: per ora il codice non porta da nessuna parte.",
    },
    given: {
      heading: "Collegamenti che dà il registro",
      lead: "Certificazione, richiami, tracciabilità, iscrizione e verifica li dà il registro da sé e non si possono cambiare: chi scansiona deve poter contare sul fatto che questi indirizzi portano alle prove, e non a una pagina scelta da chi vende. La pagina del prodotto la dà il registro finché non ne indichi una tua.",
    },
  },
  en: {
    title: "Links",
    lead: "The pages that the codes of your products lead to (GS1 Digital Link): recipes, nutrition, videos, your site.",
    list: {
      step: "reading the GTINs",
      caption: "The GTINs, by number",
      search: "GTIN or name of the product",
      gtin: "GTIN",
      product: "Product",
      operator: "Operator",
      links: "Links",
      empty: {
        what: "No GTINs",
        why: "A GTIN appears here once the first batch was registered with it.",
        next: "Register a batch under Batches: then you can link your pages here.",
      },
      emptyFiltered: {
        what: "No GTIN with these words",
        why: "The number and the name of the product are searched.",
        next: "Change the words or clear them.",
      },
    },
    page: {
      title: (gtin) => `Links of GTIN ${gtin}`,
      lead: "A scan always opens the registry's page. These links go to whoever asks for just that type of page, and stand in the list that any program can read.",
      step: "reading the links",
      own: "Links that you decide on",
      caption: "The links of this GTIN, in the order in which they count",
      empty: {
        what: "No links",
        why: "For this GTIN only the registry's pages answer.",
        next: "Add, for instance, the product's page on your site.",
      },
      add: "Add a link",
      type: "Type",
      target: "Page",
      holds: "Holds for",
      actions: "Actions",
      everyLot: "every lot",
      oneLot: (lot) => `lot ${lot}`,
      change: "Change",
      changeOf: (title) => `Change the link “${title}”`,
      remove: "Remove",
      removeOf: (title) => `Remove the link “${title}”`,
      kept: (title) => `The link “${title}” is active.`,
      removed: (title) => `The link “${title}” was removed.`,
      restore: "Put the link back",
      restored: (title) => `The link “${title}” is active again.`,
      restoreStep: "putting the link back",
    },
    form: {
      add: "Add a link",
      change: (title) => `Change the link “${title}”`,
      linkType: "What the page is about",
      linkTypeEmpty: "Choose",
      linkTypeHint: "The types are those of GS1's vocabulary.",
      linkTypeMissing: "Choose what the page is about.",
      href: "Address of the page",
      hrefHint: "Begins with https:// and leads to a site of yours, not to this one.",
      hrefWrong: "Enter an address that begins with https://, without user name and password.",
      name: "Title",
      nameHint: "What somebody reads who chooses between pages, such as “Recipes with Casciotta”.",
      nameMissing: "Enter a title.",
      lot: "Lot",
      lotHint: "Leave empty when it holds for every lot of the GTIN.",
      lotWrong: "Enter the lot as on the label: 1 to 20 letters, digits or marks.",
      hreflang: "Languages of the page",
      hreflangHint: "Codes of languages, with spaces or commas: it, en, de. Empty when it does not matter.",
      hreflangWrong: "Enter codes such as it or en-GB, separated by commas.",
      type: "Format",
      typeEmpty: "Do not say",
      context: "Where or for whom it holds",
      contextHint: "A word for each context, such as the letters of a country: IT, CH. Empty for everywhere.",
      contextWrong: "Enter words of letters, digits, dots and hyphens, separated by commas.",
      refused: "The service does not take this value: correct it.",
      send: "Save the link",
      cancel: "Leave as it was",
      step: "saving the link",
      tooMany: (most) => `A GTIN has at most ${most} links: to add one, remove another.`,
    },
    remove: {
      title: (title) => `Remove the link “${title}”?`,
      what: "Whoever asks for this type of page does not find it any more, at once. Labels already printed stay right and go on opening the registry's page.",
      action: "Remove the link",
      step: "removing the link",
    },
    scan: {
      heading: "What a scan gives",
      lead: "Read just now from the public resolver, as any phone or program gets it.",
      step: "reading what the code gives",
      code: "Code",
      opens: "A scan opens",
      opensWhat: "always the registry's page: no link can take its place",
      caption: "What somebody gets who asks for a type of page",
      asked: "Who asks for",
      gives: "gets",
      setBy: "Decided by",
      byUs: "registry",
      byOperator: "operator",
      none: "No batch is on record yet: for now the code leads nowhere.",
    },
    given: {
      heading: "Links that the registry gives",
      lead: "Certification, recalls, traceability, entry and verification are given by the registry itself and cannot be changed: whoever scans must be able to count on these addresses leading to the proofs, and not to a page chosen by the seller. The product page is the registry's until you name one of your own.",
    },
  },
};
