import type { TraceKind } from "../../../core/trace/trace-event.ts";
import type { InEveryDeskLanguage } from "../language.ts";

/** The words of the page of a batch's journey. */
export type JourneyText = {
  readonly title: (lot: string) => string;
  readonly lead: string;
  readonly step: string;
  readonly link: string;
  readonly directions: Readonly<Record<"both" | "back" | "forward", string>>;
  readonly directionsLabel: string;
  readonly graph: string;
  readonly graphSays: (batches: number, steps: number) => string;
  readonly scroll: string;
  readonly self: string;
  readonly tooMany: (count: number) => string;
  readonly unknownProduct: string;
  readonly empty: { readonly what: string; readonly why: string; readonly next: string };
  readonly batches: string;
  readonly batchesCaption: string;
  readonly batch: string;
  readonly side: string;
  readonly sides: Readonly<Record<"self" | "back" | "forward" | "both", string>>;
  readonly steps: string;
  readonly holders: string;
  readonly noHolders: string;
  readonly events: string;
  readonly eventsCaption: string;
  readonly when: string;
  readonly what: string;
  readonly kinds: Readonly<Record<TraceKind, string>>;
  readonly inputs: string;
  readonly outputs: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly basis: string;
  readonly recorded: string;
  readonly claimed: string;
  readonly noQuantity: string;
  readonly measures: Readonly<Record<"suspension" | "withdrawal" | "recall", string>>;
  readonly standing: string;
  readonly noMeasure: string;
};

export const journeyText: InEveryDeskLanguage<JourneyText> = {
  it: {
    title: (lot) => `Percorso del lotto ${lot}`,
    lead: "Da che cosa viene, che cosa ne è stato fatto e chi l'ha avuto, fin dove ti è permesso vedere.",
    step: "ricostruire il percorso",
    link: "Percorso",
    directions: { both: "Tutto", back: "Indietro, verso il campo", forward: "Avanti, verso lo scaffale" },
    directionsLabel: "Quale parte del percorso",
    graph: "Grafo",
    graphSays: (batches, steps) =>
      `Il grafo ha ${batches} tappe e ${steps} passaggi, dall'alto in basso nel tempo; le tabelle sotto dicono le stesse cose.`,
    scroll: "Grafo del percorso, da scorrere",
    self: "questo lotto",
    tooMany: (count) => `Il percorso ha ${count} tappe, troppe per un disegno leggibile: guarda le tabelle.`,
    unknownProduct: "Prodotto non sul registro",
    empty: {
      what: "Nessun passaggio",
      why: "Del lotto non risulta ancora alcun movimento in questa direzione.",
      next: "Guarda l'altra direzione, o torna dopo la prima consegna.",
    },
    batches: "Lotti",
    batchesCaption: "I lotti del percorso",
    batch: "Lotto",
    side: "Dove",
    sides: { self: "questo lotto", back: "prima", forward: "dopo", both: "prima e dopo" },
    steps: "Trasformazioni di distanza",
    holders: "Presso chi",
    noHolders: "nessuno ne ha più, o non ti è permesso vederlo",
    events: "Passaggi",
    eventsCaption: "I passaggi del percorso, nel tempo",
    when: "Quando",
    what: "Che cosa",
    kinds: {
      commission: "Prodotto",
      transform: "Trasformato",
      transfer: "Consegnato",
      loss: "Perso",
      aggregate: "Messo insieme",
      disaggregate: "Separato",
      observe: "Osservato",
    },
    inputs: "Entra",
    outputs: "Esce",
    from: "Da",
    to: "A",
    place: "Luogo",
    basis: "Fonte",
    recorded: "registro",
    claimed: "dichiarazione",
    noQuantity: "quantità non detta",
    measures: { suspension: "Sospeso", withdrawal: "Ritirato", recall: "Richiamato" },
    standing: "Provvedimento",
    noMeasure: "nessuno",
  },
  en: {
    title: (lot) => `Journey of batch ${lot}`,
    lead: "What it came from, what was made of it and who had it, as far as you may see it.",
    step: "tracing the journey",
    link: "Journey",
    directions: { both: "All", back: "Back to the field", forward: "Forward to the shelf" },
    directionsLabel: "Which part of the journey",
    graph: "Graph",
    graphSays: (batches, steps) =>
      `The graph has ${batches} stages and ${steps} steps, from top to bottom in time; the tables below say the same.`,
    scroll: "Graph of the journey, to be scrolled",
    self: "this batch",
    tooMany: (count) => `The journey has ${count} stages, too many for a drawing that can be read: see the tables.`,
    unknownProduct: "Product not on record",
    empty: {
      what: "No steps",
      why: "Nothing has moved of the batch in this direction yet.",
      next: "Look in the other direction, or come back after the first handover.",
    },
    batches: "Batches",
    batchesCaption: "The batches of the journey",
    batch: "Batch",
    side: "Where",
    sides: { self: "this batch", back: "before", forward: "after", both: "before and after" },
    steps: "Transformations away",
    holders: "With whom",
    noHolders: "nobody has any left, or it is not for you to see",
    events: "Steps",
    eventsCaption: "The steps of the journey, in time",
    when: "When",
    what: "What",
    kinds: {
      commission: "Made",
      transform: "Transformed",
      transfer: "Handed over",
      loss: "Lost",
      aggregate: "Put together",
      disaggregate: "Taken apart",
      observe: "Observed",
    },
    inputs: "In",
    outputs: "Out",
    from: "From",
    to: "To",
    place: "Place",
    basis: "Source",
    recorded: "record",
    claimed: "claim",
    noQuantity: "quantity not told",
    measures: { suspension: "Suspended", withdrawal: "Withdrawn", recall: "Recalled" },
    standing: "Measure",
    noMeasure: "none",
  },
};
