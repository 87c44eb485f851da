import type { LabelSpec } from "../../../../core/label/label-spec.ts";

/** What a label of the tests looks like: one of 21 on a sheet for printers in offices. */
export const labelSpec: LabelSpec = {
  format: "pdf",
  sheet: "a4-3x7-63.5x38.1",
  size: { width: 63.5, height: 38.1 },
  dpi: 300,
  startAt: 1,
  language: "it",
  facts: {
    gtin: "09521234200017",
    lot: "PU26/031",
    product: "Pasta",
    operator: "Pastificio",
    bestBefore: "2027-08-02",
  },
  publicUrl: "https://filigrana.example",
  orderedAt: "2026-03-01T10:00:00.000Z",
};
