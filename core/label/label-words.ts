/** The languages that a label is printed in. */
export const labelLanguages = ["it", "en"] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

/** The words on a label, beside names and numbers. */
export const labelWords = {
  it: {
    lot: "Lotto",
    bestBefore: "Da consumarsi preferibilmente entro il",
    item: "Confezione",
    test: "PROVA: tacche ogni 10 mm",
  },
  en: { lot: "Lot", bestBefore: "Best before", item: "Package", test: "TEST: marks every 10 mm" },
} as const satisfies Record<LabelLanguage, Record<string, string>>;
