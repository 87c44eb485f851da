import { expect } from "chai";
import { dayInWords, dayOf, decimalInWords, quantityInWords, timeOf } from "../../../web/text/format.ts";
import { languages } from "../../../web/text/language.ts";

/** Spaces inside a number's unit do not break; tests write plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("quantityInWords", () => {
  it("uses kilograms and litres from a thousand on", () => {
    expect(plain(quantityInWords(999n, "gram", "it"))).to.equal("999 g");
    expect(plain(quantityInWords(1000n, "gram", "it"))).to.equal("1 kg");
    expect(plain(quantityInWords(3_750_500n, "millilitre", "it"))).to.equal("3.750,5 litri");
    expect(plain(quantityInWords(3_750_500n, "millilitre", "de"))).to.equal("3.750,5 Liter");
    expect(plain(quantityInWords(3_750_500n, "millilitre", "fr"))).to.equal("3 750,5 litres");
    expect(plain(quantityInWords(3_750_500n, "millilitre", "en"))).to.equal("3,750.5 litres");
  });

  it("counts pieces in the singular and the plural", () => {
    expect(quantityInWords(1n, "piece", "it")).to.equal("1 pezzo");
    expect(quantityInWords(1200n, "piece", "it")).to.equal("1.200 pezzi");
    expect(quantityInWords(1n, "piece", "fr")).to.equal("1 pièce");
    expect(quantityInWords(1200n, "piece", "de")).to.equal("1.200 Stück");
  });

  it("loses nothing of the largest quantity", () => {
    expect(plain(quantityInWords(2n ** 63n - 1n, "gram", "en"))).to.equal("9,223,372,036,854,775.807 kg");
  });
});

describe("decimalInWords", () => {
  it("writes the comma or the point of the language, and leaves other texts alone", () => {
    expect(languages.map((language) => decimalInWords("12.50", language))).to.deep.equal([
      "12,50",
      "12.50",
      "12,50",
      "12,50",
    ]);
    expect(decimalInWords("v1.2.3", "de")).to.equal("v1.2.3");
  });
});

describe("days and times", () => {
  it("are Italian, across midnight and daylight saving", () => {
    expect(dayOf(new Date("2026-06-30T22:30:00Z"), "it")).to.equal("1 luglio 2026");
    expect(dayOf(new Date("2026-06-30T22:30:00Z"), "de")).to.equal("1. Juli 2026");
    expect(dayOf(new Date("2026-06-29T22:30:00Z"), "fr")).to.equal("30 juin 2026");
    expect(timeOf(new Date("2026-06-30T22:30:00Z"), "it")).to.equal("00:30");
    expect(timeOf(new Date("2026-12-01T13:03:00Z"), "en")).to.equal("14:03");
  });

  it("leaves a calendar day where it is and what is no day as it came", () => {
    expect(dayInWords("2025-02-28", "it")).to.equal("28 febbraio 2025");
    expect(dayInWords("2025-13-01", "it")).to.equal("2025-13-01");
    expect(dayInWords("presto", "it")).to.equal("presto");
  });
});
