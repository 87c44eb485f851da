import { expect } from "chai";
import {
  code,
  gtin,
  here,
  type Linkset,
  link,
  openResolver,
  operatorLinks,
  type Resolver,
  schemaErrors,
} from "../../support/resolver-site.ts";

describe("where the resolver sends on to, by GS1-Conformant Resolver 1.2.0", () => {
  let resolver: Resolver;
  const ask: Resolver["ask"] = (...asked) => resolver.ask(...asked);
  const sentTo: Resolver["sentTo"] = (...asked) => resolver.sentTo(...asked);
  const linksetOf: Resolver["linksetOf"] = (...asked) => resolver.linksetOf(...asked);

  before(async () => {
    resolver = await openResolver();
  });
  after(() => resolver.stop());

  it("7.8, 9: knows a default link at every level, and the form for the lot where there is nothing closer", async () => {
    expect(await sentTo(`/01/${gtin}`)).to.deep.equal([307, `${here}/?gtin=${gtin}`]);
    expect(await sentTo(`/01/${gtin}?linkType=gs1:defaultLink`)).to.deep.equal([307, `${here}/?gtin=${gtin}`]);
    expect(await sentTo(`/01/${gtin}/21/7`)).to.deep.equal([307, `${here}/?gtin=${gtin}`]);
    expect(await sentTo(`/01/${gtin}/22/V/10/L24-07`)).to.deep.equal([307, here + code]);
    const form = await (await ask(`/?gtin=${gtin}&lang=en`)).text();
    expect(form).to.include(`value="${gtin}"`);
  });

  it("8: answers a lot with its page where nothing better is asked for, without a redirect", async () => {
    const reply = await ask(code, { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect([reply.status, await reply.text()].join(" "))
      .to.include("200 ")
      .and.include('data-verdict="in-good-standing"');
    expect((await ask(`${code}?linkType=`)).status).to.equal(200);
    expect((await ask(`${code}?linkType=gs1:defaultLink`)).status).to.equal(200);
  });

  it("10: sends on to the type asked for, however it is named, at the closest level that has it", async () => {
    for (const name of ["gs1:recipeInfo", "https://ref.gs1.org/voc/recipeInfo", "https://gs1.org/voc/recipeInfo"]) {
      const query = `linkType=${encodeURIComponent(name)}`;
      expect(await sentTo(`${code}?${query}`)).to.deep.equal([307, `https://maker.example/recipe-of-the-lot?${query}`]);
      expect(await sentTo(`${code}/21/7?${query}`)).to.deep.equal([
        307,
        `https://maker.example/recipe-of-the-lot?${query}`,
      ]);
    }
    expect((await sentTo(`/01/${gtin}?linkType=gs1:recipeInfo`))[1]).to.match(
      /\/recipe\?from=code&linkType=gs1:recipeInfo#top$/,
    );
  });

  it("10: sends on to the registry's own answers, by the media type that is wanted", async () => {
    const api = `${here}/api/v1/batches/${gtin}/L24-07`;
    const rows: [string, string, string][] = [
      ["gs1:pip", "*/*", here + code],
      ["gs1:certificationInfo", "text/html", here + code],
      ["gs1:certificationInfo", "*/*", here + code],
      ["gs1:certificationInfo", "application/json", `${api}/evidence`],
      ["gs1:verificationService", "application/json", api],
      ["gs1:recallStatus", "application/json", api],
      ["gs1:traceability", "application/json", `${api}/trace`],
      ["gs1:registryEntry", "*/*", `${api}/evidence`],
      [
        "gs1:epcis",
        "*/*",
        `${here}/epcis/events?MATCH_anyEPCClass=https%3A%2F%2Fid.gs1.org%2F01%2F${gtin}%2F10%2FL24-07`,
      ],
    ];
    for (const [type, accept, target] of rows)
      expect(await sentTo(`${code}?linkType=${type}`, { accept }), type).to.deep.equal([307, target]);
  });

  it("10: gives an operator's product page before its own, and still its own verdict to who scans", async () => {
    await resolver.withLinks([...operatorLinks, link("pip", "product")], async () => {
      expect((await sentTo(`${code}?linkType=gs1:pip`))[1]).to.match(/^https:\/\/maker\.example\/product/);
      expect((await ask(code)).status).to.equal(200);
      for (const { anchor, ...types } of await linksetOf(`${code}?linkType=linkset`))
        expect(types["https://ref.gs1.org/voc/pip"]?.map(({ href }) => href) ?? [], anchor).to.not.include(here + code);
    });
  });

  it("11: answers 404 to a type that is not there, as a problem and as a page", async () => {
    const reply = await ask(`${code}?linkType=gs1:tutorial`, { accept: "application/json" });
    expect(reply.status).to.equal(404);
    expect(await reply.json()).to.include({ code: "link/not-found" });
    const page = await ask(`${code}?linkType=gs1:tutorial&lang=en`, { accept: "text/html" });
    expect([page.status, await page.text()].join(" ")).to.match(/^404 [\s\S]*Nothing is linked to this code/);
  });

  it("12: passes the whole query on, and to its own pages all but what it has read itself", async () => {
    const query = "linkType=gs1:recipeInfo&17=261231&m=042002&x=a%26b&x=c";
    expect((await sentTo(`${code}?${query}`))[1]).to.equal(`https://maker.example/recipe-of-the-lot?${query}`);
    expect((await sentTo(`${code}?linkType=gs1:pip&17=261231&lang=en`))[1]).to.equal(
      `${here}${code}?17=261231&lang=en`,
    );
    expect((await sentTo(`/01/${gtin}?17=261231`))[1]).to.equal(`${here}/?gtin=${gtin}&17=261231`);
  });

  it("13: chooses by language, context and media type, and gives the choice where they do not decide", async () => {
    const instructions = async (headers: Record<string, string>, context = "") =>
      (await sentTo(`/01/${gtin}?linkType=gs1:instructions${context}`, headers))[1]?.toString().split(/[?/]/)[3];
    expect(await instructions({ "accept-language": "it-IT,en;q=0.5" })).to.equal("it");
    expect(await instructions({ "accept-language": "en" })).to.equal("en");
    expect(await instructions({ "accept-language": "en" }, "&context=LK")).to.equal("en-lk");
    const picture = (await sentTo(`${code}?linkType=gs1:relatedImage`, { accept: "image/svg+xml" }))[1];
    expect(picture).to.match(/picture\.svg/);
    const tie = await ask(`${code}?linkType=gs1:faqs`, { accept: "application/json" });
    expect(tie.status).to.equal(300);
    const { linkset } = (await tie.json()) as Linkset;
    expect(schemaErrors({ linkset })).to.equal(null);
    expect(linkset[0]?.["https://ref.gs1.org/voc/faqs"]?.map(({ href }) => href)).to.deep.equal([
      "https://maker.example/faqs-1",
      "https://maker.example/faqs-2",
    ]);
    const page = await ask(`${code}?linkType=gs1:faqs`, { accept: "text/html" });
    expect([page.status, await page.text()].join(" ")).to.match(/^300 [\s\S]*href="https:\/\/maker\.example\/faqs-2"/);
  });
});
