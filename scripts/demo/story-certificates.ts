import { demoId } from "../../core/demo/derivations.ts";
import { cast } from "./cast.ts";
import type { StoryCertificate } from "./story-types.ts";

/** Far enough for a demo to be started for years to come; a real certificate runs shorter. */
export const interval = { from: "2024-01-01T00:00:00Z", until: "2036-01-01T00:00:00Z" } as const;

/** The demo's certificates. Quotas: 4,000 hl of wine, 20 t of pasta, 12 t of cheese. */
export const certificates = {
  wine: {
    id: demoId("certificate/wine"),
    controlBody: cast.body,
    operator: cast.maker,
    product: "castelli-di-jesi-verdicchio-riserva-docg",
    ...interval,
    quota: "400000000",
  },
  pasta: {
    id: demoId("certificate/pasta"),
    controlBody: cast.body,
    operator: cast.pastaMaker,
    product: "pasta-all-uovo-qm",
    ...interval,
    quota: "20000000",
  },
  cheese: {
    id: demoId("certificate/cheese"),
    controlBody: cast.dairyBody,
    operator: cast.dairy,
    product: "casciotta-d-urbino-dop",
    ...interval,
    quota: "12000000",
  },
} as const satisfies Record<string, StoryCertificate>;
