import { cast } from "./cast.ts";
import { gtins } from "./gtins.ts";
import { storyBatches } from "./story-batches.ts";
import { certificates } from "./story-certificates.ts";
import { storyLot } from "./story-csv.ts";
import type { StoryBatch, StoryMeasure } from "./story-types.ts";

const labelOf = ({ gtin, lot }: StoryBatch) => ({ gtin, lot });

/** The lot of the thousand that is recalled. */
export const recalledLot = storyLot(417);

/** What inspector and control bodies decided, in order. */
export const storyMeasures: readonly StoryMeasure[] = [
  {
    name: "suspend-batch",
    author: cast.inspector,
    subject: labelOf(storyBatches.suspended),
    kind: "suspension",
    reason: {
      code: "analysis-pending",
      it: "Campione prelevato al controllo ufficiale: si attende l'esito delle analisi. Non consumare il prodotto fino ad allora.",
      en: "A sample was taken at an official control and its analysis is awaited. Do not eat the product until then.",
    },
  },
  {
    name: "suspend-batch-lifted-later",
    author: cast.inspector,
    subject: labelOf(storyBatches.reinstated),
    kind: "suspension",
    reason: {
      code: "analysis-pending",
      it: "Campione prelevato al controllo ufficiale: si attende l'esito delle analisi.",
      en: "A sample was taken at an official control and its analysis is awaited.",
    },
  },
  {
    name: "reinstate-batch",
    author: cast.inspector,
    subject: labelOf(storyBatches.reinstated),
    kind: "reinstatement",
    reason: {
      code: "analysis-conforming",
      it: "Analisi conformi: la sospensione è revocata.",
      en: "The analysis conforms: the suspension is lifted.",
    },
  },
  {
    name: "withdraw-batch",
    author: cast.body,
    subject: labelOf(storyBatches.withdrawn),
    kind: "withdrawal",
    reason: {
      code: "net-quantity",
      it: "Peso netto inferiore al dichiarato: lotto ritirato dalla vendita. Il punto vendita rimborsa il prodotto.",
      en: "The net weight is below the one declared: the batch is withdrawn from sale. The shop refunds the product.",
    },
  },
  {
    name: "recall-batch",
    author: cast.inspector,
    subject: { gtin: gtins.wine, lot: recalledLot },
    kind: "recall",
    reason: {
      code: "glass-fragments",
      it: "Possibile presenza di frammenti di vetro. Non consumare il prodotto e riportarlo al punto vendita.",
      en: "Glass fragments may be present. Do not consume the product; take it back to the shop.",
    },
  },
  {
    name: "suspend-certificate",
    author: cast.inspector,
    subject: { certificate: certificates.cheese.id },
    kind: "suspension",
    reason: {
      code: "documents-incomplete",
      it: "Documentazione sull'origine del latte incompleta: certificato sospeso fino all'integrazione.",
      en: "The documents on the origin of the milk are incomplete: the certificate is suspended until they are completed.",
    },
  },
];
