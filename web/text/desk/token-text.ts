import type { InEveryDeskLanguage } from "../language.ts";

/** What the page about the access codes of programs says. */
export type TokenText = {
  readonly title: string;
  readonly lead: string;
  readonly ownersOnly: { readonly what: string; readonly why: string; readonly next: string };
  readonly create: {
    readonly heading: string;
    readonly label: string;
    readonly labelHint: string;
    readonly labelMissing: string;
    readonly send: string;
    readonly step: string;
    readonly made: (label: string) => string;
    readonly once: string;
    readonly code: string;
    readonly theCode: string;
  };
  readonly list: {
    readonly heading: string;
    readonly caption: string;
    readonly step: string;
    readonly label: string;
    readonly createdAt: string;
    readonly createdBy: string;
    readonly byInstallation: string;
    readonly lastUsed: string;
    readonly state: string;
    readonly actions: string;
    readonly active: string;
    readonly revoked: string;
    readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  };
  readonly revoke: {
    readonly action: string;
    readonly of: (label: string) => string;
    readonly title: (label: string) => string;
    readonly what: string;
    readonly step: string;
    readonly done: (label: string) => string;
  };
};

export const tokenText: InEveryDeskLanguage<TokenText> = {
  it: {
    title: "Codici di accesso",
    lead: "Con un codice di accesso un programma (il gestionale, il laboratorio) lavora al posto tuo, con gli stessi permessi di un responsabile.",
    ownersOnly: {
      what: "Solo una persona responsabile vede i codici di accesso",
      why: "Chi ha un codice può fare tutto quello che può fare questo soggetto.",
      next: "Se ti serve un codice, chiedilo a una persona responsabile: le trovi alla voce Persone.",
    },
    create: {
      heading: "Crea un codice",
      label: "A che cosa serve",
      labelHint:
        "Il nome del programma, per esempio «Gestionale di cantina». Uno per ogni programma: così ne revochi uno solo.",
      labelMissing: "Scrivi a che cosa serve il codice.",
      send: "Crea il codice",
      step: "creare il codice di accesso",
      made: (label) => `Il codice per «${label}» è pronto`,
      once: "Si vede solo adesso: copialo nel programma. Se lo perdi, revocalo e creane un altro.",
      code: "Codice di accesso",
      theCode: "il codice di accesso",
    },
    list: {
      heading: "Codici di questo soggetto",
      caption: "I codici di accesso, dal più recente",
      step: "leggere i codici di accesso",
      label: "Serve a",
      createdAt: "Creato il",
      createdBy: "Creato da",
      byInstallation: "chi gestisce il servizio",
      lastUsed: "Usato l'ultima volta",
      state: "Stato",
      actions: "Azioni",
      active: "attivo",
      revoked: "revocato",
      empty: {
        what: "Nessun codice di accesso",
        why: "Nessun programma lavora per questo soggetto.",
        next: "Se vuoi collegare il tuo gestionale, crea un codice qui sopra.",
      },
    },
    revoke: {
      action: "Revoca",
      of: (label) => `Revoca il codice «${label}»`,
      title: (label) => `Revocare il codice «${label}»?`,
      what: "Il programma che lo usa smette subito di funzionare. Un codice revocato non si può riattivare.",
      step: "revocare il codice",
      done: (label) => `Il codice «${label}» è revocato.`,
    },
  },
  en: {
    title: "Access codes",
    lead: "With an access code a program (your ERP, the laboratory) works in your place, and may do what an owner may.",
    ownersOnly: {
      what: "Only an owner sees the access codes",
      why: "Whoever has a code can do everything that this actor can.",
      next: "If you need a code, ask an owner: you find them under People.",
    },
    create: {
      heading: "Make a code",
      label: "What it is for",
      labelHint:
        "The program's name, such as “Cellar software”. One for each program, so that you can revoke just one.",
      labelMissing: "Enter what the code is for.",
      send: "Make the code",
      step: "making the access code",
      made: (label) => `The code for “${label}” is ready`,
      once: "It is shown only now: copy it into the program. If you lose it, revoke it and make another.",
      code: "Access code",
      theCode: "the access code",
    },
    list: {
      heading: "Codes of this actor",
      caption: "The access codes, the newest first",
      step: "reading the access codes",
      label: "For",
      createdAt: "Made on",
      createdBy: "Made by",
      byInstallation: "whoever runs the service",
      lastUsed: "Last used",
      state: "State",
      actions: "Actions",
      active: "active",
      revoked: "revoked",
      empty: {
        what: "No access codes",
        why: "No program works for this actor.",
        next: "If you want to connect your ERP, make a code above.",
      },
    },
    revoke: {
      action: "Revoke",
      of: (label) => `Revoke the code “${label}”`,
      title: (label) => `Revoke the code “${label}”?`,
      what: "The program that uses it stops working at once. A revoked code cannot be revived.",
      step: "revoking the code",
      done: (label) => `The code “${label}” is revoked.`,
    },
  },
};
