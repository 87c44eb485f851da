import { expect } from "chai";
import fc from "fast-check";
import { bytesInWords, type Measure, measures, parseQuantity, quantityText } from "../../../web/desk/quantity.ts";
import { deskLanguages } from "../../../web/text/language.ts";

describe("parseQuantity", () => {
  for (const [text, measure, language, quantity] of [
    ["12", "kg", "it", 12_000n],
    ["12,5", "kg", "it", 12_500n],
    ["12.5", "kg", "it", 12_500n],
    ["1.250", "kg", "it", 1_250_000n],
    ["1.250", "kg", "en", 1_250n],
    ["1,250", "kg", "en", 1_250_000n],
    ["1.250.000,5", "l", "it", 1_250_000_500n],
    ["1 250", "l", "it", 1_250_000n],
    ["0,001", "kg", "it", 1n],
    ["0,0010", "kg", "it", 1n],
    ["2,5", "hl", "it", 250_000n],
    ["750", "piece", "en", 750n],
    ["0,0001", "kg", "it", null],
    ["0", "kg", "it", null],
    ["-1", "kg", "it", null],
    ["1,5", "piece", "it", null],
    ["1.25.0", "kg", "it", null],
    ["12 kg", "kg", "it", null],
    ["", "kg", "it", null],
    ["1e3", "kg", "it", null],
  ] as const) {
    it(`reads «${text}» ${measure} in ${language} as ${quantity}`, () => {
      expect(parseQuantity(text, measure, language)).to.equal(quantity);
    });
  }

  it("gives back whatever quantityText wrote", () => {
    const measure = fc.constantFrom(...(Object.keys(measures) as Measure[]));
    const quantity = fc.bigInt(1n, 2n ** 63n - 1n);
    fc.assert(
      fc.property(quantity, measure, fc.constantFrom(...deskLanguages), (given, unit, language) => {
        expect(parseQuantity(quantityText(given, unit, language), unit, language)).to.equal(given);
      }),
    );
  });
});

describe("bytesInWords", () => {
  it("says kilobytes, and megabytes from a million bytes on", () => {
    expect([bytesInWords(999_000, "it"), bytesInWords(1_500_000, "it")]).to.deep.equal(["999 kB", "1,5 MB"]);
  });
});
