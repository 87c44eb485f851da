import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the notices and of the choice of what comes by e-mail. */
export type NoticesText = {
  readonly title: string;
  readonly lead: (actor: string) => string;
  readonly step: string;
  readonly list: string;
  readonly unread: string;
  readonly read: string;
  readonly open: (title: string) => string;
  readonly markRead: string;
  readonly markStep: string;
  readonly choose: string;
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly tile: { readonly heading: string; readonly none: string; readonly all: string };
  readonly preferences: {
    readonly title: string;
    readonly lead: string;
    readonly step: string;
    readonly saveStep: string;
    readonly to: (email: string) => string;
    readonly noAddress: string;
    readonly mailIsOff: string;
    readonly language: string;
    readonly languages: Readonly<Record<"it" | "en", string>>;
    readonly kinds: string;
    readonly save: string;
    readonly saved: string;
  };
};

export const noticesText: InEveryDeskLanguage<NoticesText> = {
  it: {
    title: "Avvisi",
    lead: (actor) => `Che cosa è successo e riguarda ${actor}, dal più recente.`,
    step: "leggere gli avvisi",
    list: "Gli avvisi, dal più recente",
    unread: "Nuovo",
    read: "Letto",
    open: (title) => `Apri: ${title}`,
    markRead: "Segna tutti come letti",
    markStep: "segnare gli avvisi come letti",
    choose: "Scegli che cosa ricevere per e-mail",
    empty: {
      what: "Nessun avviso",
      why: "Un avviso arriva quando qualcuno decide o chiede qualcosa che ti riguarda.",
      next: "Non c'è nulla da fare: quando arriverà lo troverai qui e, se vuoi, per e-mail.",
    },
    tile: { heading: "Avvisi nuovi", none: "Nessun avviso nuovo.", all: "Tutti gli avvisi" },
    preferences: {
      title: "Avvisi per e-mail",
      lead: "Gli avvisi si trovano sempre nella scrivania; qui scegli quali ricevere anche per e-mail.",
      step: "leggere le tue scelte",
      saveStep: "salvare le tue scelte",
      to: (email) => `I messaggi vanno a ${email}, l'indirizzo dato dal tuo gestore di identità.`,
      noAddress: "Il tuo gestore di identità non ha dato un indirizzo: gli avvisi restano nella scrivania.",
      mailIsOff: "Questa installazione non invia e-mail: le scelte valgono appena lo farà.",
      language: "Lingua dei messaggi",
      languages: { it: "Italiano", en: "Inglese" },
      kinds: "Che cosa ricevere",
      save: "Salva le scelte",
      saved: "Le scelte sono salvate.",
    },
  },
  en: {
    title: "Notices",
    lead: (actor) => `What happened and concerns ${actor}, newest first.`,
    step: "reading the notices",
    list: "The notices, newest first",
    unread: "New",
    read: "Read",
    open: (title) => `Open: ${title}`,
    markRead: "Mark all as read",
    markStep: "marking the notices as read",
    choose: "Choose what comes by e-mail",
    empty: {
      what: "No notices",
      why: "A notice comes when somebody decides or asks something that concerns you.",
      next: "There is nothing to do: when one comes it will be here and, if you want, in your e-mail.",
    },
    tile: { heading: "New notices", none: "No new notices.", all: "All notices" },
    preferences: {
      title: "Notices by e-mail",
      lead: "Notices always stand in the desk; here you choose which of them come by e-mail too.",
      step: "reading your choices",
      saveStep: "saving your choices",
      to: (email) => `Messages go to ${email}, the address that your identity provider gave.`,
      noAddress: "Your identity provider gave no address: notices stay in the desk.",
      mailIsOff: "This installation sends no e-mail: your choices count as soon as it does.",
      language: "Language of the messages",
      languages: { it: "Italian", en: "English" },
      kinds: "What to receive",
      save: "Save the choices",
      saved: "Your choices are saved.",
    },
  },
};
