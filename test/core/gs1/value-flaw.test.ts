import { expect } from "chai";
import fc from "fast-check";
import { applicationIdentifiers } from "../../../core/gs1/application-identifier.ts";
import { associationFlaws } from "../../../core/gs1/association-flaws.ts";
import { checkPair } from "../../../core/gs1/check-characters.ts";
import { countryLetters, countryNumbers, currencyNumbers, packageTypes } from "../../../core/gs1/code-lists.ts";
import { linters } from "../../../core/gs1/linters.ts";
import { valueFlaw } from "../../../core/gs1/value-flaw.ts";
import { sharedText } from "../../support/shared-data.ts";

describe("the table of application identifiers", () => {
  it("has every identifier of the dictionary, with its format", () => {
    const dictionary = sharedText("gs1/gs1-syntax-dictionary.txt") ?? "";
    const entries = dictionary.split("\n").filter((line) => /^\d/.test(line));
    for (const line of entries) {
      const [ais = "", ...words] = line.replace(/#.*/, "").trim().split(/\s+/);
      const [first = "", last = first] = ais.split("-");
      const described = words.filter((word) => /^\[?[NXYZ]/.test(word)).length;
      for (let ai = Number(first); ai <= Number(last); ai++) {
        const found = applicationIdentifiers.find((entry) => entry.ai === String(ai).padStart(first.length, "0"));
        expect(found?.components, ais).to.have.lengthOf(described);
        expect(found?.qualifiers !== null, ais).to.equal(/\bdlpkey\b/.test(line));
        expect(found?.attribute, ais).to.equal(/^\S+\s+\*?\?\s/.test(line));
      }
    }
  });

  it("names no check that there is none for, and every check is named", () => {
    const named = applicationIdentifiers.flatMap(({ components }) => components.flatMap((one) => one.linters));
    expect(Object.keys(linters)).to.have.members([...new Set(named)]);
  });

  it("has the lists of ISO and UN/ECE whole", () => {
    const regions = new Intl.DisplayNames("en", { type: "region" });
    for (const letters of countryLetters) expect(regions.of(letters)).to.not.equal(letters);
    expect([countryLetters.size, countryNumbers.has("380"), countryNumbers.has("381")]).to.deep.equal([
      249,
      true,
      false,
    ]);
    expect([currencyNumbers.has("978"), currencyNumbers.has("380")]).to.deep.equal([true, false]);
    expect([packageTypes.has("PX"), packageTypes.has("BO"), packageTypes.has("B0")]).to.deep.equal([true, true, false]);
  });
});

const cases: readonly (readonly [ai: string, good: readonly string[], bad: readonly string[]])[] = [
  [
    "00",
    ["340123451111111111"],
    ["340123451111111112", "34012345111111111", "3401234511111111110", "A40123451111111111"],
  ],
  ["01", ["09521234100010"], ["09521234100011", "0A521234100010"]],
  ["10", ["L1", "A".repeat(20), '!"%&'], ["", "A".repeat(21), "a b", "è", "a#b"]],
  ["17", ["240229", "261200", "991231"], ["230229", "261301", "260431", "26123"]],
  ["4326", ["261231"], ["261200", "260230"]],
  ["7250", ["20000229", "19991231"], ["19000229", "20001301"]],
  ["4324", ["2612312359"], ["2612312400", "2612312360", "2612310"]],
  ["8008", ["26123123", "2612312359", "261231235959"], ["26123124", "2612312360", "261231235960", "2612312"]],
  ["253", ["4012345000092PO-4711", "4012345000092"], ["4012345000093", "4012345000092è"]],
  ["255", ["9521234100010"], ["952123410001X", "9521234100011"]],
  ["8003", ["04012345000221334455"], ["14012345000221334455", "04012345000222"]],
  ["8004", ["4012345ABC"], ["ABCD", "401"]],
  ["8006", ["095212341000100102"], ["095212341000100302", "095212341000100002", "095212341000100200"]],
  ["8010", ["9521234-A/1#2"], ["9521234a", "9521234_"]],
  ["8011", ["1", "123456789012"], ["01", "1234567890123"]],
  ["8013", ["1987654Ad4X4bL5ttr2310c2K"], ["1987654Ad4X4bL5ttr2310c2X", "K"]],
  ["8014", [`9521234A${checkPair("9521234A")}`], [`95212341${checkPair("95212341")}`.replace(/[A-Z]/g, "2")]],
  ["8007", ["GB29NWBK60161331926819"], ["GB28NWBK60161331926819", "gb29NWBK60161331926819", "GB2"]],
  ["8001", ["12341234512310", "12341234512391"], ["00001234512310", "12341234512320"]],
  ["421", ["38061029"], ["38161029", "380"]],
  ["423", ["380", "380250", "380250276040756"], ["381", "38025", "380250276040756380"]],
  ["4307", ["IT"], ["XX", "it"]],
  ["4302", ["Via%20Roma", "100%25"], ["100%", "%zz"]],
  ["4309", ["18000000003600000000"], ["18000000010000000000", "00000000003600000001"]],
  ["4321", ["0", "1"], ["2"]],
  ["4330", ["000500", "000500-"], ["00050", "000500+"]],
  ["3910", ["978125"], ["380125", "978"]],
  ["7030", ["999X", "380IT-1"], ["998X", "380"]],
  ["7040", ["1AB-", "1ABC"], ["1AB.", "AABC"]],
  ["7041", ["PX", "8"], ["B0", "px"]],
  ["7241", ["01", "80"], ["00", "11", "79"]],
  ["7252", ["0", "9"], ["3"]],
  ["7258", ["1/1", "2/3"], ["3/2", "0/1", "1/0", "1-2"]],
  ["8030", ["QUJD_-", "QUI="], ["a+b", "===="]],
  ["8110", ["0123456123456112340123"], ["7123456123456112340123", "01234561234561123401"]],
  ["8112", ["001234561234560123456"], ["201234561234560123456", "0012345612345601234567", "0712345"]],
  ["999", [], ["1"]],
];

describe("valueFlaw", () => {
  for (const [ai, good, bad] of cases) {
    it(`takes (${ai}) as it has to be, and says what was expected of anything else`, () => {
      for (const value of good) expect(valueFlaw({ ai, value }), value).to.equal(null);
      for (const value of bad) expect(valueFlaw({ ai, value }), value).to.match(/^expected/);
    });
  }

  it("reads a coupon with its optional fields, and not with its days in the wrong order", () => {
    const begin = "01234566543213100110123";
    expect(valueFlaw({ ai: "8110", value: begin })).to.equal(null);
    expect(valueFlaw({ ai: "8110", value: `${begin}32612314261201` })).to.equal(null);
    expect(valueFlaw({ ai: "8110", value: `${begin}32612014261231` })).to.include("coupon");
    expect(valueFlaw({ ai: "8110", value: `${begin}90010` })).to.equal(null);
    expect(valueFlaw({ ai: "8110", value: `${begin}10120456921307890123456` })).to.equal(null);
    expect(valueFlaw({ ai: "8110", value: `${begin}50123456611234567` })).to.equal(null);
    expect(valueFlaw({ ai: "8110", value: `${begin}7` })).to.include("coupon");
  });

  it("never throws, and takes no time over long nonsense", () => {
    const ai = fc.constantFrom(...applicationIdentifiers.map((entry) => entry.ai));
    fc.assert(
      fc.property(ai, fc.string({ unit: "binary", maxLength: 90 }), (one, value) => {
        const flaw = valueFlaw({ ai: one, value });
        expect(flaw === null || flaw.startsWith("expected")).to.equal(true);
      }),
      { seed: 6, numRuns: 2000 },
    );
    expect(valueFlaw({ ai: "7258", value: "1".repeat(1_000_000) })).to.include("fewer characters");
  });
});

describe("associationFlaws", () => {
  const of = (...ais: string[]) => associationFlaws(ais.map((ai) => ({ ai, value: "" })));
  const rows: readonly (readonly [ais: string, flaws: readonly string[]])[] = [
    ["01 10 21", []],
    ["10", ["expected (10) together with 01 or 02 or 03 or 8006 or 8026"]],
    ["02", ["expected (02) together with 37"]],
    ["00 02 37", []],
    ["01 02 00 37", ["expected (01) without (37)", "expected (02) without (01)"]],
    ["01 255", ["expected (01) without (255)", "expected (255) without (01)"]],
    ["01 21 235", ["expected (21) without (235)"]],
    ["01 3100 3101", ["expected (3100) without (3101)", "expected (3101) without (3100)"]],
    ["01 21 250", []],
    ["01 250", ["expected (250) together with 21"]],
    ["01 21 8040", []],
    ["01 8040", ["expected (8040) together with 01 and 21"]],
    ["01 3922", ["expected (3922) together with 30 or 31nn or 32nn or 35nn or 36nn"]],
    ["01 3103 3922", []],
    ["8006 22", []],
    ["22", ["expected (22) together with 01"]],
    ["999", []],
  ];
  for (const [ais, flaws] of rows) {
    it(`says of ${ais}: ${flaws.length === 0 ? "nothing" : flaws.join("; ")}`, () => {
      expect(of(...ais.split(" "))).to.deep.equal(flaws);
    });
  }
});
