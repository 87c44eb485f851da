import { expect } from "chai";
import fc from "fast-check";
import { identifierOf, primaryKeys } from "../../../core/gs1/application-identifier.ts";
import { buildDigitalLink, canonicalDigitalLink } from "../../../core/gs1/build-digital-link.ts";
import { parseDigitalLinkUri } from "../../../core/gs1/digital-link-uri.ts";
import type { Element } from "../../../core/gs1/element.ts";
import { sharedLines } from "../../support/shared-data.ts";

const elementsIn = (bracketed: string): Element[] =>
  [...bracketed.matchAll(/\((\d{2,4})\)([^(]*)/g)].map(([, ai = "", value = ""]) => ({ ai, value }));

type Vector = { valid: boolean; permitUnknownAIs: boolean; stem: string | null; bracketed: string; uri: string };

/** A value for each primary key and its qualifiers. */
const values: Readonly<Record<string, string>> = {
  "00": "340123451111111111",
  "01": "09521234100010",
  "253": "4012345000092PO-4711",
  "255": "9521234100010123",
  "401": "9521234ABC",
  "402": "95212341000109997",
  "414": "4012345000054",
  "415": "4012345000054",
  "417": "4012345000054",
  "8003": "04012345000221334455",
  "8004": "4012345ABC345",
  "8006": "095212341000100102",
  "8010": "9521234-A/1",
  "8013": "1987654Ad4X4bL5ttr2310c2K",
  "8017": "401234500000000074",
  "8018": "401234500000067657",
  "10": "L/1",
  "21": 'a"b',
  "22": "V",
  "235": "TP-1",
  "254": "9",
  "7040": "1ABC",
  "8011": "12",
  "8019": "7",
  "8020": "R-1",
};
const element = (ai: string): Element => ({ ai, value: values[ai] ?? "" });

describe("GS1's vectors for building Digital Links", () => {
  const vectors = sharedLines<Vector>("gs1/generateDLuri.jsonl");

  for (const [index, { valid, permitUnknownAIs, stem, bracketed, uri }] of vectors.entries()) {
    it(`${index + 1}: ${bracketed} gives ${valid ? uri : "no link"}`, () => {
      // Where unknown identifiers are permitted two vectors differ only in whether they may stand in a link, too.
      const permitUnknown = permitUnknownAIs && valid;
      const built = buildDigitalLink(elementsIn(bracketed), { ...(stem === null ? {} : { stem }), permitUnknown });
      expect(built).to.deep.include(valid ? { ok: true, value: uri } : { ok: false });
      if (valid && !permitUnknown) expect(parseDigitalLinkUri(uri).ok).to.equal(true);
    });
  }
});

describe("parseDigitalLinkUri and buildDigitalLink", () => {
  for (const ai of primaryKeys) {
    for (const order of identifierOf(ai)?.qualifiers ?? []) {
      it(`know (${ai}) with ${order.length === 0 ? "no qualifier" : order.join(", ")}`, () => {
        const key = element(ai);
        const qualifiers = order.map(element);
        const built = buildDigitalLink([...qualifiers, key].reverse(), { stem: "https://a.example/shop" });
        expect(built.ok ? "" : built.expected).to.equal("");
        if (!built.ok) return;
        const expected = { stem: "https://a.example/shop", key, qualifiers, attributes: [], others: [] };
        expect(parseDigitalLinkUri(built.value)).to.deep.equal({ ok: true, value: expected });
        expect(parseDigitalLinkUri(new URL(`${built.value}/`).href)).to.deep.equal({ ok: true, value: expected });
      });
    }
  }

  it("are each other's inverse for every lot, serial and attribute, through a browser's own reading", () => {
    const set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    const text = (most: number) =>
      fc
        .string({ unit: fc.constantFrom(...set82), minLength: 1, maxLength: most })
        .filter((value) => !/^\.\.?$/.test(value));
    fc.assert(
      fc.property(fc.option(text(20)), text(20), fc.option(text(20)), fc.option(text(30)), (cpv, lot, serial, id) => {
        const qualifiers = [
          ...(cpv === null ? [] : [{ ai: "22", value: cpv }]),
          { ai: "10", value: lot },
          ...(serial === null ? [] : [{ ai: "21", value: serial }]),
        ];
        const attributes = [{ ai: "17", value: "261231" }, ...(id === null ? [] : [{ ai: "240", value: id }])];
        const built = buildDigitalLink([...attributes, ...qualifiers.toReversed(), element("01")]);
        if (!built.ok) throw new Error(built.expected);
        const expected = { stem: "https://id.gs1.org", key: element("01"), qualifiers, attributes, others: [] };
        expect(parseDigitalLinkUri(new URL(built.value).href)).to.deep.equal({ ok: true, value: expected });
        expect(canonicalDigitalLink(expected)).to.equal(built.value);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("never throw, whatever the address or the elements", () => {
    const ai = fc.constantFrom("01", "10", "21", "17", "8003", "999", "310", "");
    const elements = fc.array(fc.record({ ai, value: fc.string({ unit: "binary" }) }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), elements, (path, given) => {
        expect(parseDigitalLinkUri(`/01/${path}`).ok).to.be.a("boolean");
        expect(buildDigitalLink(given, { permitUnknown: true }).ok).to.be.a("boolean");
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(parseDigitalLinkUri(`/${"01/".repeat(100_000)}`).ok).to.equal(false);
  });

  const g = "09521234100010";
  const canonical: readonly (readonly [link: string, canonical: string])[] = [
    ["http://A.example/shop/01/9521234100010/10/%4c%31?lang=it#x", `/01/${g}/10/L1`],
    [`/01/${g}/?99=b&17=261231;15=261130`, `/01/${g}?15=261130&17=261231&99=b`],
    [`https://a.example/01/${g}/01/${g}/10/01`, `/01/${g}/10/01`],
    ["/01/96385074", "/01/00000096385074"],
    ["/01/614141000036", "/01/00614141000036"],
    [`/01/${g}/10/A%2fB`, `/01/${g}/10/A%2FB`],
    [`/01/${g}/10/(A)`, `/01/${g}/10/%28A%29`],
    ["/414/4012345000054/254/122", "/414/4012345000054/254/122"],
    ["/253/4012345000092PO-4711?99=1", "/253/4012345000092PO-4711?99=1"],
  ];
  for (const [link, expected] of canonical) {
    it(`read ${link} as what is canonically ${expected}`, () => {
      const parsed = parseDigitalLinkUri(link);
      expect(parsed.ok ? canonicalDigitalLink(parsed.value) : parsed.expected).to.equal(
        `https://id.gs1.org${expected}`,
      );
    });
  }

  it("keep the host's own path and what of the query is nobody's", () => {
    const parsed = parseDigitalLinkUri(`https://a.example/shop/it/01/${g}?linkType=gs1%3Apip&x=1+2`);
    expect(parsed.ok ? parsed.value : parsed.expected).to.deep.include({
      stem: "https://a.example/shop/it",
      others: [
        ["linkType", "gs1:pip"],
        ["x", "1 2"],
      ],
    });
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ["a wrong check digit", "/01/09521234100011", "the right check digit"],
    ["a GTIN of 11 digits", "/01/12345678901", "14 digits"],
    ["qualifiers in another order", `/01/${g}/21/1/10/L`, "in this order"],
    ["qualifiers of different orders", `/01/${g}/10/L/235/X`, "in this order"],
    ["a qualifier of another key", "/414/4012345000054/10/L", "254 or 7040"],
    ["a qualifier where there is none", "/00/340123451111111111/10/L", "expected nothing after (00)"],
    ["a qualifier in the query", `/01/${g}?10=L`, "in the path, not in the query"],
    ["an attribute that is none", `/01/${g}?8200=x`, "data attributes"],
    ["a number that means nothing", `/01/${g}?12345=x`, "data attributes"],
    ["an attribute given twice", `/01/${g}?99=a&99=b`, "expected (99) once"],
    ["an impossible day", `/01/${g}?17=260231`, "a day as YYMMDD"],
    ["a lot of 21 characters", `/01/${g}/10/${"A".repeat(21)}`, "fewer characters"],
    ["an empty lot", `/01/${g}/10//21/1`, "1 to 20"],
    ["a lot with an accent", `/01/${g}/10/%C3%A8`, "letters, digits"],
    ["a broken escape", `/01/${g}/10/A%2`, "two hexadecimal digits"],
    ["no primary key", "/10/L1", "a GS1 Digital Link"],
    ["another scheme", `ftp://a.example/01/${g}`, "a GS1 Digital Link"],
    ["a pair without its half", `/01/${g}/10`, "a GS1 Digital Link"],
    ["nothing", "", "a GS1 Digital Link"],
  ];
  for (const [what, link, expected] of refused) {
    it(`refuse ${what}, and say what was expected`, () => {
      expect(parseDigitalLinkUri(link)).to.have.property("expected").that.includes(expected);
    });
  }
});

describe("GS1's cases from EPC to Digital Link", () => {
  const links = sharedLines<{ out: string | null }>("gs1/epc-to-digital-link.json").flatMap(({ out }) => out ?? []);
  const miscounted = ["https://id.gs1.org/01/00000097803111", "https://id.gs1.org/01/00040123451234/10/ABD"];
  for (const link of links.filter((one) => one.startsWith("https://id.gs1.org/"))) {
    const wrong = miscounted.includes(link);
    it(`${link} ${wrong ? "has a wrong check digit" : "is canonical already"}`, () => {
      const parsed = parseDigitalLinkUri(link);
      const found = parsed.ok ? canonicalDigitalLink(parsed.value) : parsed.expected;
      expect(found).to.include(wrong ? "the right check digit" : link);
    });
  }
});
