import { expect } from "chai";
import { errorCodes } from "../../../core/errors/error-code.ts";
import { checkCodes } from "../../../core/verify/check-code.ts";
import { verdicts } from "../../../core/verify/verdict.ts";
import { answerText } from "../../../web/text/answer-text.ts";
import { errorText } from "../../../web/text/error-text.ts";
import { fieldName, fieldUnit } from "../../../web/text/field-text.ts";
import { landingText } from "../../../web/text/landing-text.ts";
import { deskLanguages, type Language, languageNames, languages } from "../../../web/text/language.ts";
import { pageErrorText } from "../../../web/text/page-error-text.ts";
import { pageText } from "../../../web/text/page-text.ts";
import { schemeName } from "../../../web/text/scheme-text.ts";

/** Every text of a table by its path; a sentence with gaps is filled with its own place, so that a lost gap shows. */
function textsOf(table: unknown, path = ""): Record<string, string> {
  if (typeof table === "string") return { [path]: table };
  if (typeof table === "function") return { [path]: String(table("gap0", "gap1", "gap2")) };
  if (typeof table !== "object" || table === null) return {};
  return Object.assign({}, ...Object.entries(table).map(([key, value]) => textsOf(value, `${path}/${key}`)));
}

const gapsOf = (text: string): string[] => [...new Set(text.match(/gap\d/g) ?? [])].sort();

/** What a page may say in `language`, but for the lists of advice: a language has as many as it needs. */
const everyTextIn = (language: Language): Record<string, string> => {
  const { language: _, ...answer } = answerText[language];
  const all = textsOf({ answer, page: pageText[language], landing: landingText[language] });
  return Object.fromEntries(Object.entries(all).filter(([path]) => !path.includes("/advice/")));
};

describe("the tables of sentences", () => {
  for (const language of languages) {
    it(`end every sentence in ${language}, and say something for every code`, () => {
      const { check, verdict } = answerText[language];
      const sentences = [
        ...errorCodes.flatMap((code) => pageErrorText(code, language)),
        ...checkCodes.map((code) => check.finding[code]),
        ...verdicts.flatMap((code) => [verdict[code].meaning, ...verdict[code].advice]),
      ];
      expect(sentences.filter((sentence) => !/^\p{Lu}.{8,}[.?]$/u.test(sentence))).to.deep.equal([]);
    });

    it(`have in ${language} every text that Italian has, with the same gaps, and none is empty`, () => {
      const [italian, texts] = [everyTextIn("it"), everyTextIn(language)];
      const gaps = (table: Record<string, string>) =>
        Object.fromEntries(Object.entries(table).map(([path, text]) => [path, gapsOf(text)]));
      expect(gaps(texts)).to.deep.equal(gaps(italian));
      expect(Object.entries(texts).filter(([, text]) => text.trim() === "")).to.deep.equal([]);
    });

    it(`keep the four words apart in ${language}, and a suspension, a withdrawal and a recall`, () => {
      const { words, measure, verdictName } = answerText[language];
      expect(new Set([words.record, words.intact, words.signed, words.standing]).size).to.equal(4);
      expect(new Set(Object.values(measure.kind)).size).to.equal(3);
      expect(new Set(Object.values(verdictName)).size).to.equal(verdicts.length);
    });
  }

  it("are translated: no sentence of one language stands in another's table", () => {
    const sentences = languages.flatMap((language) =>
      Object.values(everyTextIn(language)).flatMap((text) => (text.split(" ").length > 4 ? [{ language, text }] : [])),
    );
    const elsewhere = sentences.filter(({ language, text }) =>
      sentences.some((other) => other.text === text && other.language !== language),
    );
    expect(elsewhere).to.deep.equal([]);
  });

  it("say every error in the desk's languages", () => {
    for (const language of deskLanguages) {
      expect(Object.keys(errorText[language]).sort()).to.deep.equal([...errorCodes].sort());
    }
  });

  it("call each language by its own name", () => {
    expect(Object.values(languageNames)).to.deep.equal(["Italiano", "English", "Deutsch", "Français"]);
  });

  it("say for every verdict but good standing what to do", () => {
    for (const language of languages) {
      const silent = verdicts.filter((verdict) => answerText[language].verdict[verdict].advice.length === 0);
      expect(silent).to.deep.equal(["in-good-standing"]);
    }
  });
});

describe("fieldName", () => {
  it("knows the usual facts and their units", () => {
    expect([fieldName("ageing/months", "it"), fieldUnit("ageing/months", "it")]).to.deep.equal(["Affinamento", "mesi"]);
    expect([fieldName("ripening/days", "fr"), fieldUnit("ripening/days", "fr")]).to.deep.equal(["Affinage", "jours"]);
    expect(fieldName("input/2", "en")).to.equal("Raw material: 2");
    expect(fieldName("input/2", "de")).to.equal("Rohstoff: 2");
  });

  it("shows an unknown path by its own words, and takes nothing from an object's own names", () => {
    expect(fieldName("soilType/clay-share", "it")).to.equal("Soil type: clay share");
    expect(fieldName("constructor", "it")).to.equal("Constructor");
    expect(fieldUnit("constructor", "it")).to.equal(null);
    expect(schemeName("toString", "it")).to.equal("toString");
  });
});
