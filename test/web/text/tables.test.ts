import { expect } from "chai";
import { errorCodes } from "../../../core/errors/error-code.ts";
import { checkCodes } from "../../../core/verify/check-code.ts";
import { verdicts } from "../../../core/verify/verdict.ts";
import { checkText } from "../../../web/text/check-text.ts";
import { errorText } from "../../../web/text/error-text.ts";
import { fieldName, fieldUnit } from "../../../web/text/field-text.ts";
import { languages } from "../../../web/text/language.ts";
import { schemeName } from "../../../web/text/scheme-text.ts";
import { verdictText } from "../../../web/text/verdict-text.ts";

describe("the tables of sentences", () => {
  for (const language of languages) {
    it(`end every sentence in ${language}, and say something for every code`, () => {
      const sentences = [
        ...errorCodes.flatMap((code) => errorText[language][code]),
        ...checkCodes.map((code) => checkText[language].finding[code]),
        ...verdicts.flatMap((verdict) => [
          verdictText[language][verdict].meaning,
          ...verdictText[language][verdict].advice,
        ]),
      ];
      expect(sentences.filter((sentence) => !/^\p{Lu}.{8,}[.?]$/u.test(sentence))).to.deep.equal([]);
    });
  }

  it("say for every verdict but good standing what to do", () => {
    const silent = verdicts.filter((verdict) => verdictText.it[verdict].advice.length === 0);
    expect(silent).to.deep.equal(["in-good-standing"]);
  });
});

describe("fieldName", () => {
  it("knows the usual facts and their units", () => {
    expect([fieldName("ageing/months", "it"), fieldUnit("ageing/months", "it")]).to.deep.equal(["Affinamento", "mesi"]);
    expect(fieldName("input/2", "en")).to.equal("Raw material: 2");
  });

  it("shows an unknown path by its own words, and takes nothing from an object's own names", () => {
    expect(fieldName("soilType/clay-share", "it")).to.equal("Soil type: clay share");
    expect(fieldName("constructor", "it")).to.equal("Constructor");
    expect(fieldUnit("constructor", "it")).to.equal(null);
    expect(schemeName("toString", "it")).to.equal("toString");
  });
});
