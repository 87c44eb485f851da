import { expect } from "chai";
import * as z from "zod/mini";
import { checkDigit, Gtin, parseGtin } from "../../../core/label/gtin.ts";
import { Lot, parseLot } from "../../../core/label/lot.ts";
import { Serial } from "../../../core/label/serial.ts";

describe("parseGtin", () => {
  const padded: readonly (readonly [string, string])[] = [
    ["96385074", "00000096385074"],
    ["614141000036", "00614141000036"],
    ["4006381333931", "04006381333931"],
    ["12345678901231", "12345678901231"],
    ["00000000000000", "00000000000000"],
  ];
  for (const [text, gtin14] of padded) {
    it(`reads ${text} as ${gtin14}`, () => {
      expect(parseGtin(text)).to.deep.equal({ ok: true, value: gtin14 });
      expect(z.parse(Gtin, text)).to.equal(gtin14);
    });
  }

  it("gives one number to every spelling of one GTIN", () => {
    const spellings = ["96385074", "000096385074", "0000096385074", "00000096385074"];
    expect(new Set(spellings.map((text) => z.parse(Gtin, text)))).to.have.property("size", 1);
  });

  it("says which last digit was expected, for every wrong one", () => {
    for (let digit = 0; digit < 10; digit++) {
      const parsed = parseGtin(`400638133393${digit}`);
      expect(parsed.ok).to.equal(digit === 1);
      if (!parsed.ok)
        expect(parsed.expected).to.equal(`expected 1 as the last digit of GTIN 400638133393${digit}; found ${digit}`);
    }
    expect(checkDigit("400638133393")).to.equal(1);
  });

  for (const text of [
    "",
    "1234567",
    "123456789",
    "12345678901",
    "123456789012345",
    "4006381333931 ",
    "４００６３８１３３３９３１",
    "400638133393x",
    "-4006381333931",
  ]) {
    it(`refuses ${JSON.stringify(text)}, and says what was expected`, () => {
      const parsed = parseGtin(text);
      expect(parsed)
        .to.have.property("expected")
        .that.includes("8, 12, 13 or 14 digits")
        .and.includes(JSON.stringify(text));
      expect(z.safeParse(Gtin, text).error?.issues[0]?.message).to.equal((parsed as { expected: string }).expected);
    });
  }
});

describe("parseLot", () => {
  const set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  it("accepts the 82 characters of GS1's set, and of ASCII no other", () => {
    expect(set82).to.have.length(82);
    for (let code = 0; code < 128; code++) {
      const character = String.fromCharCode(code);
      expect(parseLot(`L${character}`).ok, character).to.equal(set82.includes(character));
    }
  });

  it("accepts 1 to 20 characters, as they are", () => {
    expect(parseLot("A".repeat(20))).to.deep.equal({ ok: true, value: "A".repeat(20) });
    expect(parseLot("a")).to.deep.equal({ ok: true, value: "a" });
    expect(parseLot("A".repeat(21)))
      .to.have.property("expected")
      .that.includes("1 to 20 characters; found 21");
    expect(parseLot("")).to.have.property("expected").that.includes("found 0");
  });

  it("refuses what a web address cannot carry as a segment of its path", () => {
    expect(parseLot(".").ok).to.equal(false);
    expect(parseLot("..").ok).to.equal(false);
    expect(parseLot("...").ok).to.equal(true);
  });

  it("says what was expected, in the schemas too", () => {
    expect(z.safeParse(Lot, "è").error?.issues[0]?.message).to.match(/^expected a lot number of letters.*found "è"$/);
    expect(z.safeParse(Serial, "a b").error?.issues[0]?.message).to.match(/^expected a serial number of letters/);
    expect(z.safeParse(Lot, 5).error?.issues[0]?.message).to.equal("expected a lot number as text");
  });
});
