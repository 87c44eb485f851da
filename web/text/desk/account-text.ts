import type { InEveryDeskLanguage } from "../language.ts";

/** What the pages about the signed-in person say. */
export type AccountText = {
  readonly title: string;
  readonly lead: string;
  readonly person: {
    readonly heading: string;
    readonly name: string;
    readonly email: string;
    readonly noEmail: string;
    readonly assurance: string;
    readonly level: (level: number) => string;
    readonly from: string;
  };
  readonly actors: {
    readonly heading: string;
    readonly caption: string;
    readonly actor: string;
    readonly role: string;
    readonly may: string;
    readonly since: string;
    readonly actions: string;
    readonly leave: string;
    readonly leaveOf: (actor: string) => string;
    readonly leaveTitle: (actor: string) => string;
    readonly leaveWhat: (actor: string) => string;
    readonly leaveStep: string;
    readonly left: (actor: string) => string;
    readonly empty: { readonly what: string; readonly why: string; readonly next: string };
    readonly invited: string;
  };
  readonly sessions: {
    readonly heading: string;
    readonly caption: string;
    readonly step: string;
    readonly begun: string;
    readonly lastUsed: string;
    readonly ends: string;
    readonly level: string;
    readonly actions: string;
    readonly current: string;
    readonly idle: (minutes: number) => string;
    readonly end: string;
    readonly endOf: (begun: string) => string;
    readonly endStep: string;
    readonly ended: string;
    readonly everywhere: string;
    readonly everywhereStep: string;
  };
  readonly invitation: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly codeHint: string;
    readonly codeMissing: string;
    readonly read: string;
    readonly readStep: string;
    readonly heading: (actor: string) => string;
    readonly actor: string;
    readonly may: string;
    readonly email: string;
    readonly until: string;
    readonly you: string;
    readonly accept: (actor: string) => string;
    readonly acceptStep: string;
    readonly accepted: (actor: string) => string;
    readonly begin: string;
  };
};

export const accountText: InEveryDeskLanguage<AccountText> = {
  it: {
    title: "Il mio profilo",
    lead: "Chi sei per questo servizio, per chi puoi agire, e dove sei collegato.",
    person: {
      heading: "I tuoi dati",
      name: "Nome",
      email: "E-mail",
      noEmail: "non comunicata dal gestore di identità",
      assurance: "Accesso di adesso",
      level: (level) => `livello ${level} di SPID`,
      from: "Nome ed e-mail arrivano dal tuo gestore di identità a ogni accesso: si correggono lì.",
    },
    actors: {
      heading: "Per chi puoi agire",
      caption: "I soggetti per cui puoi agire e che cosa puoi fare",
      actor: "Soggetto",
      role: "Ruolo",
      may: "Compito",
      since: "Dal",
      actions: "Azioni",
      leave: "Rinuncia",
      leaveOf: (actor) => `Rinuncia ad agire per ${actor}`,
      leaveTitle: (actor) => `Rinunciare ad agire per ${actor}?`,
      leaveWhat: (actor) => `Da subito non potrai più agire per ${actor}. Per tornare ti servirà un invito nuovo.`,
      leaveStep: "rinunciare",
      left: (actor) => `Non agisci più per ${actor}.`,
      empty: {
        what: "Non agisci ancora per nessuno",
        why: "Nessuno ti ha autorizzato finora.",
        next: "Se hai ricevuto un invito, aprilo qui.",
      },
      invited: "Ho un invito",
    },
    sessions: {
      heading: "Dove sei collegato",
      caption: "Le tue sessioni aperte, dalla più recente",
      step: "leggere le sessioni",
      begun: "Iniziata",
      lastUsed: "Usata l'ultima volta",
      ends: "Finisce",
      level: "Livello",
      actions: "Azioni",
      current: "questa",
      idle: (minutes) => `Una sessione finisce da sola dopo ${minutes} minuti senza uso.`,
      end: "Chiudi",
      endOf: (begun) => `Chiudi la sessione iniziata ${begun}`,
      endStep: "chiudere la sessione",
      ended: "La sessione è chiusa.",
      everywhere: "Esci da tutti i dispositivi",
      everywhereStep: "uscire da tutti i dispositivi",
    },
    invitation: {
      title: "Accetta un invito",
      lead: "Con un invito una persona responsabile ti autorizza ad agire per il suo soggetto.",
      code: "Codice dell'invito",
      codeHint: "Comincia con inv_. Se hai aperto il collegamento che hai ricevuto, è già scritto.",
      codeMissing: "Incolla il codice dell'invito.",
      read: "Leggi l'invito",
      readStep: "leggere l'invito",
      heading: (actor) => `Invito di ${actor}`,
      actor: "Soggetto",
      may: "Che cosa potrai fare",
      email: "Era destinato a",
      until: "Vale fino al",
      you: "Accetti come",
      accept: (actor) => `Accetta e agisci per ${actor}`,
      acceptStep: "accettare l'invito",
      accepted: (actor) => `Ora puoi agire per ${actor}`,
      begin: "Comincia",
    },
  },
  en: {
    title: "My account",
    lead: "Who you are to this service, for whom you may act, and where you are signed in.",
    person: {
      heading: "About you",
      name: "Name",
      email: "E-mail",
      noEmail: "not given by the identity provider",
      assurance: "This sign-in",
      level: (level) => `SPID level ${level}`,
      from: "Name and e-mail come from your identity provider at each sign-in: that is where they are corrected.",
    },
    actors: {
      heading: "For whom you may act",
      caption: "The actors for whom you may act, and what you may do",
      actor: "Actor",
      role: "Role",
      may: "You",
      since: "Since",
      actions: "Actions",
      leave: "Leave",
      leaveOf: (actor) => `Leave ${actor}`,
      leaveTitle: (actor) => `Leave ${actor}?`,
      leaveWhat: (actor) => `From now on you cannot act for ${actor}. To come back you will need a new invitation.`,
      leaveStep: "leaving",
      left: (actor) => `You do not act for ${actor} any more.`,
      empty: {
        what: "You act for nobody yet",
        why: "Nobody has authorised you so far.",
        next: "If you got an invitation, open it here.",
      },
      invited: "I have an invitation",
    },
    sessions: {
      heading: "Where you are signed in",
      caption: "Your open sessions, the newest first",
      step: "reading the sessions",
      begun: "Begun",
      lastUsed: "Last used",
      ends: "Ends",
      level: "Level",
      actions: "Actions",
      current: "this one",
      idle: (minutes) => `A session ends by itself after ${minutes} minutes without use.`,
      end: "End",
      endOf: (begun) => `End the session begun ${begun}`,
      endStep: "ending the session",
      ended: "The session has ended.",
      everywhere: "Sign out everywhere",
      everywhereStep: "signing out everywhere",
    },
    invitation: {
      title: "Accept an invitation",
      lead: "With an invitation an owner authorises you to act for their actor.",
      code: "The invitation's code",
      codeHint: "It begins with inv_. If you opened the link that you got, it is filled in.",
      codeMissing: "Paste the invitation's code.",
      read: "Read the invitation",
      readStep: "reading the invitation",
      heading: (actor) => `Invitation of ${actor}`,
      actor: "Actor",
      may: "What you will be allowed to do",
      email: "It was meant for",
      until: "Good until",
      you: "You accept as",
      accept: (actor) => `Accept and act for ${actor}`,
      acceptStep: "accepting the invitation",
      accepted: (actor) => `You may act for ${actor} now`,
      begin: "Begin",
    },
  },
};
