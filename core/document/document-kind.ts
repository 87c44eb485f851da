/** What a document is about, as control bodies ask for it; `other` is anything else. */
export const documentKinds = [
  "vineyard-register",
  "company-file",
  "plot-map",
  "plant-plan",
  "self-control-plan",
  "analysis-report",
  "inspection-report",
  "power-of-attorney",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];
