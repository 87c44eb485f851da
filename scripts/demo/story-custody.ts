import { demoId } from "../../core/demo/derivations.ts";
import { cast } from "./cast.ts";
import { gtins } from "./gtins.ts";
import { interval } from "./story-certificates.ts";
import type { StoryBatch, StoryCertificate, StoryCustody } from "./story-types.ts";

const common = { controlBody: cast.body, ...interval } as const;

/** The certificates of the chain of custody. Quotas: 100 t of grapes, 800 hl of must, 700 hl of wine. */
export const custodyCertificates = {
  grapes: {
    id: demoId("certificate/grapes"),
    operator: cast.grower,
    product: "uva-del-verdicchio-dei-castelli-di-jesi-doc",
    quota: "100000000",
    ...common,
  },
  must: {
    id: demoId("certificate/must"),
    operator: cast.cellar,
    product: "mosto-del-verdicchio-dei-castelli-di-jesi-doc",
    quota: "80000000",
    ...common,
  },
  bulkWine: {
    id: demoId("certificate/bulk-wine"),
    operator: cast.cellar,
    product: "vino-sfuso-verdicchio-dei-castelli-di-jesi-doc",
    quota: "70000000",
    ...common,
  },
  bottledWine: {
    id: demoId("certificate/bottled-wine"),
    operator: cast.cellar,
    product: "verdicchio-dei-castelli-di-jesi-doc",
    quota: "70000000",
    ...common,
  },
} as const satisfies Record<string, StoryCertificate>;

/** From the vineyard to the shelf: 10 t of grapes, 78 hl of must, 68 hl of wine, 9,000 bottles. */
export const custodyBatches = {
  grapes: {
    gtin: gtins.grapes,
    lot: "UV25-07",
    quantity: "10000000",
    producedOn: "2025-09-18",
    municipality: "042013",
    fields: { "vineyard/plot": "Foglio 14, particella 203", "yield/tonnesPerHectare": "11.5", variety: "Verdicchio" },
  },
  must: {
    gtin: gtins.must,
    lot: "MO25-03",
    quantity: "7800000",
    producedOn: "2025-09-19",
    municipality: "042021",
    fields: { "analysis/sugar": "214" },
  },
  bulkWine: {
    gtin: gtins.bulkWine,
    lot: "VS25-03",
    quantity: "6800000",
    producedOn: "2025-11-28",
    municipality: "042021",
    fields: { "analysis/alcohol": "12.60" },
  },
  bottledWine: {
    gtin: gtins.docWine,
    lot: "VJ26-01",
    quantity: "6750000",
    producedOn: "2026-03-04",
    municipality: "042021",
    fields: {
      size: "750 ml",
      variety: "Verdicchio",
      vintage: "2025",
      "wine/type": "classico",
      "grapes/verdicchio": "100",
      "analysis/alcohol": "12.60",
      "analysis/acidity": "5.80",
      "story/it": "Uve di un solo vigneto, pigiate il giorno dopo la vendemmia.",
      "story/en": "Grapes of a single vineyard, pressed the day after the harvest.",
    },
  },
} as const satisfies Record<string, StoryBatch>;

/** What an operator gives of a batch, in the order of the way. */
const of = (batch: StoryBatch, quantity = batch.quantity) => ({ gtin: batch.gtin, lot: batch.lot, quantity });

/** The chain of custody: grapes are grown, handed to a cellar, pressed, fermented, bottled, and handed to a shop. */
export const storyCustody: StoryCustody = {
  certificates: Object.values(custodyCertificates),
  /** Units of output per million units of input: 80 l of must per 100 kg, 88 l of wine per hl of must; bottling as it comes. */
  yields: [
    { output: custodyCertificates.must.product, input: custodyCertificates.grapes.product, ppm: 800_000 },
    { output: custodyCertificates.bulkWine.product, input: custodyCertificates.must.product, ppm: 880_000 },
    { output: custodyCertificates.bottledWine.product, input: custodyCertificates.bulkWine.product, ppm: 1_000_000 },
  ],
  processed: [
    custodyCertificates.must.product,
    custodyCertificates.bulkWine.product,
    custodyCertificates.bottledWine.product,
  ],
  steps: [
    { kind: "register", name: "grapes", certificate: custodyCertificates.grapes, batch: custodyBatches.grapes },
    { kind: "hand-over", name: "grapes-to-cellar", from: cast.grower, to: cast.cellar, ...of(custodyBatches.grapes) },
    {
      kind: "transform",
      name: "pressing",
      certificate: custodyCertificates.must,
      inputs: [of(custodyBatches.grapes)],
      batch: custodyBatches.must,
    },
    {
      kind: "transform",
      name: "fermenting",
      certificate: custodyCertificates.bulkWine,
      inputs: [of(custodyBatches.must)],
      batch: custodyBatches.bulkWine,
    },
    {
      kind: "transform",
      name: "bottling",
      certificate: custodyCertificates.bottledWine,
      inputs: [of(custodyBatches.bulkWine)],
      batch: custodyBatches.bottledWine,
    },
    {
      kind: "hand-over",
      name: "bottles-to-shop",
      from: cast.cellar,
      to: cast.shop,
      ...of(custodyBatches.bottledWine, "4500000"),
    },
  ],
};
