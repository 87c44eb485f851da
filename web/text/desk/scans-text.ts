import { beforeDay } from "../before-day.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the page of scans. */
export type ScansText = {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly filters: { heading: string; from: string; to: string };
  readonly total: (count: string, from: string, to: string) => string;
  readonly days: { heading: string; caption: string; day: string; count: string; bar: string };
  readonly batches: { heading: string; caption: string; batch: string; count: string };
  readonly places: {
    heading: string;
    caption: string;
    place: string;
    count: string;
    none: string;
    fewer: (count: number) => string;
  };
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
};

export const scansText: InEveryDeskLanguage<ScansText> = {
  it: {
    title: "Scansioni",
    lead: "Quante volte sono state aperte le pagine dei lotti. Non si registra chi le apre: nessun indirizzo, nessun dispositivo, nessuna persona.",
    step: "leggere le scansioni",
    filters: { heading: "Periodo", from: "Dal giorno", to: "Al giorno" },
    total: (count, from, to) => `${count} aperture ${beforeDay("dal", from)} ${beforeDay("al", to)}.`,
    days: { heading: "Per giorno", caption: "Aperture per giorno", day: "Giorno", count: "Aperture", bar: "Quante" },
    batches: { heading: "Per lotto", caption: "I lotti più aperti", batch: "Lotto", count: "Aperture" },
    places: {
      heading: "Per comune",
      caption: "Aperture per comune, dove l'indirizzo del codice ne indica uno",
      place: "Comune",
      count: "Aperture",
      none: "Nessun codice di questo periodo indica un comune. Un cartello in un negozio può farlo, con «?m=» e il codice ISTAT in fondo all'indirizzo.",
      fewer: (count) =>
        count === 1
          ? "Un comune con meno di cinque aperture non è mostrato."
          : `${count} comuni con meno di cinque aperture non sono mostrati.`,
    },
    empty: {
      what: "Nessuna apertura in questo periodo",
      why: "Si contano le pagine dei lotti aperte da persone; i programmi non si contano.",
      next: "Scegli un altro periodo, o torna quando le etichette saranno in giro.",
    },
  },
  en: {
    title: "Scans",
    lead: "How often the batches' pages were opened. Who opens them is not recorded: no address, no device, no person.",
    step: "reading the scans",
    filters: { heading: "Period", from: "From day", to: "To day" },
    total: (count, from, to) => `${count} views from ${from} to ${to}.`,
    days: { heading: "By day", caption: "Views by day", day: "Day", count: "Views", bar: "How many" },
    batches: { heading: "By batch", caption: "The batches opened most", batch: "Batch", count: "Views" },
    places: {
      heading: "By municipality",
      caption: "Views by municipality, where the code's address names one",
      place: "Municipality",
      count: "Views",
      none: "No code of this period names a municipality. A sign in a shop can, with “?m=” and the ISTAT code at the end of the address.",
      fewer: (count) =>
        count === 1
          ? "One municipality with fewer than five views is not shown."
          : `${count} municipalities with fewer than five views are not shown.`,
    },
    empty: {
      what: "No view in this period",
      why: "What is counted are pages of batches that people opened; programs are not counted.",
      next: "Choose another period, or come back when the labels are out.",
    },
  },
};
