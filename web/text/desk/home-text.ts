import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the first pages: sign-in, the choice of an actor, and an actor's home. */
export type HomeText = {
  readonly title: string;
  readonly lead: (actor: string) => string;
  readonly seals: {
    readonly heading: string;
    readonly caption: string;
    readonly step: string;
    readonly created: string;
    readonly batches: string;
    readonly total: string;
    readonly state: string;
    readonly waits: string;
    readonly product: string;
    readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  };
};

export const homeText: InEveryDeskLanguage<HomeText> = {
  it: {
    title: "Pagina iniziale",
    lead: (actor) => `Che cosa aspetta, e chi deve agire, per ${actor}.`,
    seals: {
      heading: "Sigilli recenti",
      caption: "Gli ultimi sigilli, dal più recente",
      step: "leggere i sigilli recenti",
      created: "Preparato",
      batches: "Lotti",
      total: "Quantità",
      state: "Stato",
      waits: "Che cosa aspetta",
      product: "Prodotto e sigillo",
      empty: {
        what: "Nessun sigillo",
        why: "Un sigillo nasce quando un operatore registra uno o più lotti.",
        next: "Quando ne nascerà uno che ti riguarda, lo troverai qui.",
      },
    },
  },
  en: {
    title: "Home",
    lead: (actor) => `What is waiting, and who must act, for ${actor}.`,
    seals: {
      heading: "Recent seals",
      caption: "The newest seals first",
      step: "reading the recent seals",
      created: "Prepared",
      batches: "Batches",
      total: "Quantity",
      state: "State",
      waits: "What it waits for",
      product: "Product and seal",
      empty: {
        what: "No seals",
        why: "A seal comes into being when an operator registers one or more batches.",
        next: "As soon as there is one that concerns you, it will be here.",
      },
    },
  },
};
