import type { InEveryDeskLanguage } from "../language.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** What the pages about the forwarding of events to other programs say. */
export type ForwardingText = {
  readonly title: string;
  readonly lead: string;
  readonly list: {
    readonly heading: string;
    readonly step: string;
    readonly caption: string;
    readonly name: string;
    readonly asks: string;
    readonly everything: string;
    readonly empty: Emptiness;
  };
  readonly form: {
    readonly heading: string;
    readonly name: string;
    readonly nameHint: string;
    readonly nameWrong: string;
    readonly dest: string;
    readonly destHint: string;
    readonly destWrong: string;
    readonly destRefused: string;
    readonly step: string;
    readonly anyStep: string;
    readonly gtin: string;
    readonly lot: string;
    readonly lotWrong: string;
    readonly when: string;
    readonly stream: string;
    readonly streamHint: string;
    readonly hourly: string;
    readonly hourlyHint: string;
    readonly daily: string;
    readonly dailyHint: string;
    readonly reportIfEmpty: string;
    readonly send: string;
    readonly queryStep: string;
    readonly subscribeStep: string;
    readonly made: (name: string) => string;
    readonly once: string;
    readonly secret: string;
    readonly theSecret: string;
    readonly open: string;
  };
  readonly query: {
    readonly step: string;
    readonly heading: string;
    readonly caption: string;
    readonly dest: string;
    readonly when: string;
    readonly last: string;
    readonly state: string;
    readonly actions: string;
    readonly fine: string;
    readonly trouble: string;
    readonly never: string;
    readonly deliveries: string;
    readonly deliveriesOf: (dest: string) => string;
    readonly remove: string;
    readonly removeOf: (dest: string) => string;
    readonly empty: Emptiness;
    readonly forget: string;
    readonly removed: string;
  };
  readonly remove: {
    readonly title: (dest: string) => string;
    readonly what: string;
    readonly action: string;
    readonly step: string;
  };
  readonly forget: {
    readonly title: (name: string) => string;
    readonly what: string;
    readonly action: string;
    readonly step: string;
  };
  readonly deliveries: {
    readonly title: string;
    readonly step: string;
    readonly facts: string;
    readonly heading: string;
    readonly listStep: string;
    readonly caption: string;
    readonly number: string;
    readonly when: string;
    readonly events: string;
    readonly attempts: string;
    readonly state: string;
    readonly waiting: string;
    readonly acknowledged: string;
    readonly nextAttempt: string;
    readonly answered: (status: number) => string;
    readonly created: string;
    readonly since: string;
    readonly lastError: string;
    readonly empty: Emptiness;
    readonly refresh: string;
  };
};

export const forwardingText: InEveryDeskLanguage<ForwardingText> = {
  it: {
    title: "Inoltri",
    lead: "Il registro può inviare gli eventi nuovi a un altro programma, firmati, appena accadono o a orari fissi (sottoscrizioni EPCIS).",
    list: {
      heading: "Inoltri attivi",
      step: "leggere gli inoltri",
      caption: "Gli inoltri, per nome",
      name: "Nome",
      asks: "Quali eventi",
      everything: "tutti quelli che puoi leggere",
      empty: {
        what: "Nessun inoltro",
        why: "Nessun programma riceve gli eventi di questo soggetto.",
        next: "Se un programma li deve ricevere, chiedi a chi lo gestisce l'indirizzo e compila il modulo.",
      },
    },
    form: {
      heading: "Nuovo inoltro",
      name: "Nome",
      nameHint: "Per riconoscerlo, per esempio «spedizioni-al-magazzino».",
      nameWrong: "Scrivi un nome, senza barre.",
      dest: "Indirizzo che riceve",
      destHint: "Comincia con https:// e si raggiunge da Internet. Lo dà chi gestisce il programma.",
      destWrong: "Scrivi un indirizzo intero, che comincia con https://.",
      destRefused: "A questo indirizzo non si può inviare: dev'essere pubblico, con https:// e senza nome utente.",
      step: "Attività",
      anyStep: "Tutte le attività",
      gtin: "GTIN",
      lot: "Lotto",
      lotWrong: "GTIN e lotto vanno insieme: scrivi tutti e due, come sull'etichetta, oppure nessuno.",
      when: "Quando",
      stream: "Appena accadono",
      streamHint: "Un invio per ogni gruppo di eventi nuovi.",
      hourly: "Ogni ora",
      hourlyHint: "Al minuto zero, gli eventi nuovi dall'ultima volta.",
      daily: "Ogni giorno",
      dailyHint: "Alle 4 di Greenwich (le 5 o le 6 in Italia), gli eventi nuovi dall'ultima volta.",
      reportIfEmpty: "Invia anche quando non c'è niente di nuovo",
      send: "Attiva l'inoltro",
      queryStep: "salvare quali eventi inoltrare",
      subscribeStep: "attivare l'inoltro",
      made: (name) => `L'inoltro «${name}» è attivo`,
      once: "Con questo segreto il programma che riceve controlla la firma di ogni invio. Si vede solo adesso: copialo là. Se lo perdi, elimina l'inoltro e fanne un altro.",
      secret: "Segreto",
      theSecret: "il segreto",
      open: "Vai all'inoltro",
    },
    query: {
      step: "leggere l'inoltro",
      heading: "Chi li riceve",
      caption: "Gli indirizzi che ricevono questi eventi",
      dest: "Indirizzo",
      when: "Quando",
      last: "Ultimo invio ricevuto",
      state: "Stato",
      actions: "Azioni",
      fine: "funziona",
      trouble: "un invio aspetta",
      never: "mai",
      deliveries: "Invii",
      deliveriesOf: (dest) => `Invii a ${dest}`,
      remove: "Elimina",
      removeOf: (dest) => `Elimina l'inoltro a ${dest}`,
      empty: {
        what: "Nessuno li riceve",
        why: "Per questi eventi non c'è più nessun indirizzo.",
        next: "Elimina questa voce, oppure attiva un inoltro nuovo con un altro nome.",
      },
      forget: "Elimina questa voce",
      removed: "L'inoltro è eliminato: non si invia più niente.",
    },
    remove: {
      title: (dest) => `Eliminare l'inoltro a ${dest}?`,
      what: "Da subito non si invia più niente, nemmeno gli invii che aspettano. Per riprendere ne servirà uno nuovo, con un segreto nuovo.",
      action: "Elimina l'inoltro",
      step: "eliminare l'inoltro",
    },
    forget: {
      title: (name) => `Eliminare «${name}»?`,
      what: "Si eliminano anche i suoi inoltri: da subito non si invia più niente.",
      action: "Elimina tutto",
      step: "eliminare la voce",
    },
    deliveries: {
      title: "Invii",
      step: "leggere l'inoltro",
      facts: "L'inoltro",
      heading: "Invii, dal più recente",
      listStep: "leggere gli invii",
      caption: "Gli invii con i tentativi fatti",
      number: "Invio",
      when: "Preparato",
      events: "Eventi",
      attempts: "Tentativi",
      state: "Esito",
      waiting: "in attesa",
      acknowledged: "ricevuto",
      nextAttempt: "nuovo tentativo",
      answered: (status) => `ha risposto ${status}`,
      created: "Attivato",
      since: "Eventi registrati a partire da",
      lastError: "Ultimo errore",
      empty: {
        what: "Nessun invio",
        why: "Da quando l'inoltro è attivo non ci sono stati eventi nuovi da inviare.",
        next: "Quando accade qualcosa, l'invio compare qui.",
      },
      refresh: "Aggiorna",
    },
  },
  en: {
    title: "Forwarding",
    lead: "The registry can send new events to another program, signed, as they happen or at fixed times (EPCIS subscriptions).",
    list: {
      heading: "What is forwarded",
      step: "reading what is forwarded",
      caption: "What is forwarded, by name",
      name: "Name",
      asks: "Which events",
      everything: "all that you may read",
      empty: {
        what: "Nothing is forwarded",
        why: "No program receives the events of this actor.",
        next: "If a program has to receive them, ask whoever runs it for its address and fill in the form.",
      },
    },
    form: {
      heading: "Forward events",
      name: "Name",
      nameHint: "To know it by, such as “shipments-to-warehouse”.",
      nameWrong: "Enter a name without slashes.",
      dest: "Address that receives",
      destHint: "Begins with https:// and is reached from the internet. Whoever runs the program has it.",
      destWrong: "Enter a whole address that begins with https://.",
      destRefused: "Nothing can be sent to this address: it must be public, with https:// and without user name.",
      step: "Activity",
      anyStep: "Every activity",
      gtin: "GTIN",
      lot: "Lot",
      lotWrong: "GTIN and lot go together: enter both, as on the label, or neither.",
      when: "When",
      stream: "As they happen",
      streamHint: "One delivery for each group of new events.",
      hourly: "Every hour",
      hourlyHint: "At minute zero, what is new since the last time.",
      daily: "Every day",
      dailyHint: "At 4 Greenwich time (5 or 6 in Italy), what is new since the last time.",
      reportIfEmpty: "Send also when there is nothing new",
      send: "Start forwarding",
      queryStep: "saving which events to forward",
      subscribeStep: "starting to forward",
      made: (name) => `“${name}” is being forwarded`,
      once: "With this secret the receiving program checks the signature of each delivery. It is shown only now: copy it there. If you lose it, delete the forwarding and make another.",
      secret: "Secret",
      theSecret: "the secret",
      open: "See the forwarding",
    },
    query: {
      step: "reading the forwarding",
      heading: "Who receives them",
      caption: "The addresses that receive these events",
      dest: "Address",
      when: "When",
      last: "Last delivery received",
      state: "State",
      actions: "Actions",
      fine: "works",
      trouble: "a delivery waits",
      never: "never",
      deliveries: "Deliveries",
      deliveriesOf: (dest) => `Deliveries to ${dest}`,
      remove: "Delete",
      removeOf: (dest) => `Delete the forwarding to ${dest}`,
      empty: {
        what: "Nobody receives them",
        why: "There is no address for these events any more.",
        next: "Delete this entry, or start a new forwarding under another name.",
      },
      forget: "Delete this entry",
      removed: "The forwarding is deleted: nothing is sent any more.",
    },
    remove: {
      title: (dest) => `Delete the forwarding to ${dest}?`,
      what: "Nothing is sent any more at once, not even deliveries that wait. To go on a new one is needed, with a new secret.",
      action: "Delete the forwarding",
      step: "deleting the forwarding",
    },
    forget: {
      title: (name) => `Delete “${name}”?`,
      what: "Its forwardings are deleted too: nothing is sent any more at once.",
      action: "Delete everything",
      step: "deleting the entry",
    },
    deliveries: {
      title: "Deliveries",
      step: "reading the forwarding",
      facts: "The forwarding",
      heading: "Deliveries, the newest first",
      listStep: "reading the deliveries",
      caption: "The deliveries with the attempts made",
      number: "Delivery",
      when: "Prepared",
      events: "Events",
      attempts: "Attempts",
      state: "Outcome",
      waiting: "waiting",
      acknowledged: "received",
      nextAttempt: "next attempt",
      answered: (status) => `answered ${status}`,
      created: "Started",
      since: "Events recorded since",
      lastError: "Last error",
      empty: {
        what: "No deliveries",
        why: "There were no new events to send since the forwarding was started.",
        next: "When something happens, the delivery appears here.",
      },
      refresh: "Refresh",
    },
  },
};
