import { expect } from "chai";
import { chooseLanguage } from "../../../web/text/choose-language.ts";

const cases: readonly (readonly [unknown, string | undefined, string])[] = [
  [null, undefined, "it"],
  [null, "", "it"],
  [null, "en-GB,en;q=0.9,it;q=0.8", "en"],
  [null, "es-ES,es;q=0.9,en;q=0.3,it;q=0.2", "en"],
  [null, "de-AT,de;q=0.9,en;q=0.3,it;q=0.2", "de"],
  [null, "fr-CH, fr;q=0.9, de;q=0.8", "fr"],
  [null, "fr;q=0.5, de;q=0.8", "de"],
  ["fr", "de", "fr"],
  [null, "it;q=0.1, en;q=0", "it"],
  [null, "zh", "it"],
  [null, "EN-us", "en"],
  [null, "en;q=nonsense", "it"],
  [null, `${"x,".repeat(10_000)}en`, "it"],
  ["en", "it", "en"],
  ["xx", "en", "en"],
  ["constructor", undefined, "it"],
];

describe("chooseLanguage", () => {
  for (const [asked, accepted, language] of cases) {
    it(`gives ${language} for lang=${asked} and Accept-Language ${accepted?.slice(0, 40)}`, () => {
      expect(chooseLanguage(asked, accepted)).to.equal(language);
    });
  }
});
