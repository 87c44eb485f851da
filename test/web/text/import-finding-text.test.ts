import { expect } from "chai";
import { flawCodes, repairCodes, warningCodes } from "../../../core/spreadsheet/finding.ts";
import { findingName, findingSentence } from "../../../web/text/desk/import-finding-text.ts";
import { deskLanguages } from "../../../web/text/language.ts";

const values = {
  ...{ column: "Lotto", unit: "kg", most: 64, shown: "750", error: "#N/A", digits: 11, expected: 3, found: 4 },
  ...{ number: "123", day: "2026-05-01", length: 21, characters: "ò", decimal: "1,250", serial: "45123", name: "Jesi" },
  ...{ stored: "0.125", today: "2026-11-22", years: 50, producedOn: "2026-05-01", version: "2", row: 7 },
  ...{ differs: "batch/quantity", now: "750", rows: 3, article: "art. 2", boundIt: "≥ 85 %", boundEn: "≥ 85 %" },
  ...{
    fields: "grapes/verdicchio,vintage",
    nameIt: "Verdicchio",
    nameEn: "Verdicchio",
    valueIt: "84,9 %",
    valueEn: "84.9 %",
  },
};

describe("what is told about the places of a file", () => {
  for (const language of deskLanguages)
    it(`is a name and a whole sentence of each kind: ${language}`, () => {
      for (const code of [...flawCodes, ...warningCodes, ...repairCodes, "registered-already"] as const) {
        expect(findingName(code, language), code).to.match(/^\S.{3,}\S$/);
        const sentence = findingSentence({ code, values }, language);
        expect(sentence, code)
          .to.match(/^[^a-zàèéìòù].*[.?_]$/)
          .and.not.match(/\b(undefined|null|NaN)\b/);
      }
    });

  it("quotes what it is about", () => {
    expect(findingSentence({ code: "gtin-check-digit", values }, "it")).to.include("dovrebbe essere 3, non 4");
    expect(findingSentence({ code: "lot-twice", values }, "en")).to.include("row 7");
  });
});
