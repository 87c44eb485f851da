import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { digitalLink, labelOf, parseDigitalLink } from "../../../core/label/digital-link.ts";
import { checkDigit } from "../../../core/label/gtin.ts";

const gtin = "09521234100010";
const set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const text = fc
  .string({ unit: fc.constantFrom(...set82), minLength: 1, maxLength: 20 })
  .filter((t) => !/^\.\.?$/.test(t));
const anyGtin = fc.stringMatching(/^[0-9]{13}$/).map((digits) => `${digits}${checkDigit(digits)}`);

describe("digitalLink and parseDigitalLink", () => {
  it("are each other's inverse for every label, through a browser's own reading of the address", () => {
    fc.assert(
      fc.property(anyGtin, text, fc.option(text), (code, lot, serial) => {
        const link = digitalLink({ baseUrl: "https://filigrana.example/", gtin: code, lot, serial });
        const expected = { ok: true, value: { gtin: code, lot, serial } };
        expect(parseDigitalLink(link)).to.deep.equal(expected);
        expect(parseDigitalLink(new URL(link).href)).to.deep.equal(expected);
        expect(parseDigitalLink(new URL(link).pathname)).to.deep.equal(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("encodes what GS1 reserves, and nothing else", () => {
    expect(digitalLink({ baseUrl: "https://a.example", gtin, lot: "A/b%+-._" })).to.equal(
      `https://a.example/01/${gtin}/10/A%2Fb%25%2B-._`,
    );
    expect(digitalLink({ baseUrl: "https://a.example", gtin, lot: "!\"&'()*,", serial: ":;<=>?" })).to.equal(
      `https://a.example/01/${gtin}/10/%21%22%26%27%28%29%2A%2C/21/%3A%3B%3C%3D%3E%3F`,
    );
  });

  const read: readonly (readonly [string, string])[] = [
    ["a query and a fragment", `https://a.example/01/${gtin}/10/L1?17=261231#x`],
    ["a path of the host's own", `https://a.example/shop/it/01/${gtin}/10/L1`],
    ["a slash at the end", `/01/${gtin}/10/L1/`],
    ["a GTIN-13", "http://a.example/01/9521234100010/10/L1"],
    ["characters that need no encoding, encoded", `/01/${gtin}/10/%4C%31`],
    ["lower-case escapes", `/01/${gtin}/10/L%31`],
  ];
  for (const [what, link] of read) {
    it(`reads a link with ${what}`, () => {
      expect(parseDigitalLink(link)).to.deep.equal({ ok: true, value: { gtin, lot: "L1", serial: null } });
    });
  }

  const refused: readonly (readonly [string, string, string])[] = [
    ["no lot", `https://a.example/01/${gtin}`, "a GS1 Digital Link"],
    ["an empty lot", `/01/${gtin}/10/`, "found 0"],
    ["a wrong check digit", "/01/09521234100011/10/L1", "expected 0 as the last digit"],
    ["a lot of 21 characters", `/01/${gtin}/10/${"A".repeat(21)}`, "1 to 20 characters"],
    ["a lot with a space", `/01/${gtin}/10/A%20B`, "letters without accents"],
    ["a lot with an accent", `/01/${gtin}/10/%C3%A8`, "letters without accents"],
    ["a broken escape", `/01/${gtin}/10/A%2`, "a GS1 Digital Link"],
    ["an empty serial", `/01/${gtin}/10/L1/21/`, "1 to 20 characters"],
    ["the parts in another order", `/01/${gtin}/21/1/10/L1`, "a GS1 Digital Link"],
    ["another scheme", `ftp://a.example/01/${gtin}/10/L1`, "a GS1 Digital Link"],
    ["no slash", `01/${gtin}/10/L1`, "a GS1 Digital Link"],
    ["nothing", "", "a GS1 Digital Link"],
  ];
  for (const [what, link, expected] of refused) {
    it(`refuses ${what}, and says what was expected`, () => {
      expect(parseDigitalLink(link)).to.have.property("expected").that.includes(expected);
    });
  }

  it("never throws, and takes no time over long nonsense", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (link) => typeof parseDigitalLink(link).ok === "boolean"),
      { seed: 2 },
    );
    expect(parseDigitalLink(`/${"01/".repeat(50_000)}`).ok).to.equal(false);
  });
});

describe("labelOf", () => {
  it("reads the parts as they were typed", () => {
    expect(labelOf({ gtin: "9521234100010", lot: "L1", serial: "s" })).to.deep.equal({
      ok: true,
      value: { gtin, lot: "L1", serial: "s" },
    });
    expect(labelOf({ gtin, lot: "L1", serial: "" }).ok).to.equal(false);
  });
});

describe("GS1's own vectors for Digital Link", () => {
  const folder = process.env["FILIGRANA_TEST_DATA"] ?? join(import.meta.dirname, "../../../../shared/data");
  const file = join(folder, "gs1/generateDLuri.jsonl");

  it(
    existsSync(file)
      ? "with GTIN and lot give the same address, and are read back"
      : `are not at ${file}: nothing was compared`,
    () => {
      const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
      const vectors = lines.map(
        (line) => JSON.parse(line) as { valid: boolean; stem: string | null; bracketed: string; uri: string },
      );
      for (const { valid, stem, bracketed, uri } of vectors) {
        const parts = /^\(01\)([^(]+)\(10\)([^(]+)(?:\(21\)([^(]+))?(?:\([0-9]{2,4}\)[^(]+)*$/.exec(bracketed);
        if (!valid || stem === null || parts === null) continue;
        const label = { gtin: parts[1] ?? "", lot: parts[2] ?? "", serial: parts[3] ?? null };
        expect(digitalLink({ baseUrl: stem, ...label })).to.equal(uri.split("?")[0]);
        expect(parseDigitalLink(uri)).to.deep.equal({ ok: true, value: label });
      }
    },
  );
});
