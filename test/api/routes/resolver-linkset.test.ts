import { expect } from "chai";
import { code, gtin, here, link, openResolver, type Resolver } from "../../support/resolver-site.ts";

describe("the linkset of the resolver, by GS1-Conformant Resolver 1.2.0", () => {
  let resolver: Resolver;
  const ask: Resolver["ask"] = (...asked) => resolver.ask(...asked);
  const linksetOf: Resolver["linksetOf"] = (...asked) => resolver.linksetOf(...asked);

  before(async () => {
    resolver = await openResolver();
  });
  after(() => resolver.stop());

  it("7.1: gives the linkset by linkType and by Accept, valid to GS1's schema", async () => {
    const ways: [string, Record<string, string>][] = [
      [`${code}?linkType=linkset`, {}],
      [`${code}?linkType=all`, {}],
      [code, { accept: "application/linkset+json" }],
      [code, { accept: "application/json" }],
    ];
    const sets = await Promise.all(ways.map(([path, headers]) => linksetOf(path, headers)));
    for (const one of sets) expect(one).to.deep.equal(sets[0]);
    const type = (await ask(code, { accept: "application/linkset+json" })).headers.get("content-type");
    expect(type).to.include("application/linkset+json");
    expect(Object.keys(sets[0]?.[0] ?? {})).to.include.members(
      ["pip", "certificationInfo", "traceability", "epcis", "recallStatus", "registryEntry", "verificationService"].map(
        (name) => `https://ref.gs1.org/voc/${name}`,
      ),
    );
  });

  it("7.2: has the links of every level up to the primary key", async () => {
    const anchors = async (path: string) =>
      (await linksetOf(`${path}?linkType=linkset`)).map(({ anchor }) => anchor.replace(here, ""));
    expect(await anchors(`${code}/21/7`)).to.deep.equal([`${code}/21/7`, code, `/01/${gtin}`]);
    expect(await anchors(code)).to.deep.equal([code, `/01/${gtin}`]);
    expect(await anchors(`/01/${gtin}/22/V/10/L24-07`)).to.deep.equal([code, `/01/${gtin}`]);
    expect(await anchors(`/01/${gtin}/10/UNKNOWN`)).to.deep.equal([`/01/${gtin}`]);
    expect(await anchors(`/01/${gtin}`)).to.deep.equal([`/01/${gtin}`]);
  });

  it("7.4, 7.6: every link has a target, a type and a title; the default has nothing more, and is described too", async () => {
    for (const { anchor, itemDescription: _, ...types } of await linksetOf(`${code}/21/7?linkType=linkset`)) {
      const targets = Object.entries(types).flatMap(([type, found]) => found.map((one) => ({ type, ...one })));
      for (const { href, title } of targets) {
        expect(href).to.match(/^https:\/\//);
        expect(title).to.have.length.above(3);
      }
      const [first] = types["https://ref.gs1.org/voc/defaultLink"] ?? [];
      expect(Object.keys(first ?? {}), anchor).to.deep.equal(["href", "title"]);
      const described = targets.filter(({ type, href }) => href === first?.href && !type.includes("defaultLink"));
      expect(described, anchor).to.have.length.above(0);
    }
  });

  it("7.7: points to a JSON-LD context, and embeds it where JSON-LD is asked for", async () => {
    const reply = await ask(`${code}?linkType=linkset`);
    expect(reply.headers.get("link")).to.include(
      `<${here}/.well-known/gs1-linkset-context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`,
    );
    const embedded = await ask(`${code}?linkType=linkset`, { accept: "application/ld+json" });
    expect(embedded.headers.get("content-type")).to.include("application/ld+json");
    expect(await embedded.json()).to.have.nested.property("@context.linkset", "@graph");
  });

  it("shows a person the list of links, escaped", async () => {
    await resolver.withLinks([link("faqs", "x", { title: "<script>alert(1)</script>" })], async () => {
      const page = await (await ask(`${code}?linkType=linkset`, { accept: "text/html" })).text();
      expect(page).to.include("&lt;script&gt;alert(1)").and.not.include("<script>alert");
    });
  });
});
