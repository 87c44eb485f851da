import { expect } from "chai";
import { chooseLinks } from "../../../api/resolver/choose-links.ts";
import { forwardQuery } from "../../../api/resolver/forward-query.ts";
import { qualityRanges } from "../../../api/resolver/quality-ranges.ts";
import type { ResolverLink } from "../../../api/resolver/resolver-link.ts";

const link = (title: string, given: Partial<ResolverLink> = {}): ResolverLink => ({
  linkType: "instructions",
  href: `https://maker.example/${title}`,
  title,
  hreflang: [],
  type: "text/html",
  context: [],
  ...given,
});

const links = [
  link("it", { hreflang: ["it"] }),
  link("en", { hreflang: ["en"] }),
  link("en-GB", { hreflang: ["en-GB"] }),
  link("de+fr", { hreflang: ["de", "fr"] }),
  link("pdf", { hreflang: ["it"], type: "application/pdf" }),
  link("any"),
  link("en in Sri Lanka", { hreflang: ["en"], context: ["LK"] }),
];

describe("chooseLinks", () => {
  const rows: readonly (readonly [languages: string, types: string, context: string | null, chosen: string])[] = [
    ["it", "text/html", null, "it"],
    ["it", "application/pdf", null, "pdf"],
    ["it", "*/*", null, "it"],
    ["it", "image/*, application/*;q=0.5", null, "pdf"],
    ["en", "", null, "en"],
    ["en-GB", "", null, "en-GB"],
    ["en-US", "", null, "en"],
    ["fr;q=0.9, it;q=0.5", "", null, "de+fr"],
    ["ja", "", null, "any"],
    ["ja, it;q=0.1", "", null, "it"],
    ["en;q=0, *;q=0.5", "text/html", null, "it, de+fr, any"],
    ["en", "", "LK", "en in Sri Lanka"],
    ["it", "", "lk", "en in Sri Lanka"],
    ["it", "text/html", "FR", "it"],
    ["", "", null, "it, en, en-GB, de+fr, any"],
  ];
  for (const [languages, types, context, chosen] of rows) {
    it(`gives ${chosen} to ${languages || "any language"}, ${types || "any type"}, ${context ?? "no context"}`, () => {
      const wish = { context, languages: qualityRanges(languages), types: qualityRanges(types) };
      expect(chooseLinks(links, wish).map(({ title }) => title)).to.deep.equal(chosen.split(", "));
    });
  }

  it("gives all that differ in nothing, and nothing of nothing", () => {
    const none = { context: null, languages: null, types: null };
    expect(chooseLinks([link("a"), link("b")], none)).to.have.length(2);
    expect(chooseLinks([], none)).to.deep.equal([]);
  });
});

describe("qualityRanges", () => {
  it("reads weights, and takes one that is none for 0", () => {
    expect(qualityRanges("IT, en;q=0.8, *;q=x, ;q=1")).to.deep.equal([
      { range: "it", quality: 1 },
      { range: "en", quality: 0.8 },
      { range: "*", quality: 0 },
    ]);
    expect(qualityRanges(" ")).to.equal(null);
    expect(qualityRanges(undefined)).to.equal(null);
    expect(qualityRanges("x,".repeat(100_000))).to.have.length(50);
  });
});

describe("forwardQuery", () => {
  const rows: readonly (readonly [href: string, query: string, isOwn: boolean, sent: string])[] = [
    ["https://a.example/", "", false, "https://a.example/"],
    [
      "https://a.example/x?y=1#z",
      "linkType=gs1:pip&17=261231",
      false,
      "https://a.example/x?y=1&linkType=gs1:pip&17=261231#z",
    ],
    ["https://a.example/x", "a=1&&a=2", false, "https://a.example/x?a=1&a=2"],
    ["https://us.example/x", "linkType=gs1:pip&lang=it&context=IT", true, "https://us.example/x?lang=it"],
    ["https://us.example/x", "linkType=gs1:pip", true, "https://us.example/x"],
    ["https://a.example/", 'q=\u0001"<>', false, "https://a.example/?q=%01%22%3C%3E"],
  ];
  for (const [href, query, isOwn, sent] of rows) {
    it(`sends ${href} with ${JSON.stringify(query)} on as ${sent}`, () => {
      expect(forwardQuery(href, query, isOwn)).to.equal(sent);
    });
  }
});
