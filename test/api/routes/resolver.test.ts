import { Ajv } from "ajv";
import { expect } from "chai";
import type { OperatorLink } from "../../../api/resolver/resolver-link.ts";
import { findingsFor } from "../../support/page-models.ts";
import { type PageSite, startPageSite } from "../../support/page-site.ts";
import { sharedText } from "../../support/shared-data.ts";

const gtin = "08001234567897";
const code = `/01/${gtin}/10/L24-07`;
const here = "https://filigrana.example";

const link = (linkType: OperatorLink["linkType"], href: string, given: Partial<OperatorLink> = {}): OperatorLink => ({
  lot: null,
  linkType,
  href: `https://maker.example/${href}`,
  title: `Title of ${href}`,
  hreflang: [],
  type: "text/html",
  context: [],
  ...given,
});

const operatorLinks = [
  link("instructions", "it", { hreflang: ["it"] }),
  link("instructions", "en", { hreflang: ["en"] }),
  link("instructions", "en-lk", { hreflang: ["en"], context: ["LK"] }),
  link("recipeInfo", "recipe?from=code#top"),
  link("recipeInfo", "recipe-of-the-lot", { lot: "L24-07" }),
  link("faqs", "faqs-1"),
  link("faqs", "faqs-2"),
  link("relatedImage", "picture", { type: "image/png" }),
  link("relatedImage", "picture.svg", { type: "image/svg+xml" }),
];

/** A GTIN and a lot compressed by hand: (01) and (10) by their digits, the lot as ASCII. */
function packedLink(): { whole: string; lot: string } {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const bits = (value: bigint | number, width: number) => value.toString(2).padStart(width, "0");
  const text = (all: string) =>
    (all.padEnd(Math.ceil(all.length / 6) * 6, "0").match(/.{6}/g) ?? []).map(
      (six) => letters[Number.parseInt(six, 2)],
    );
  const lot = `00010000${bits(4, 3)}${bits(6, 5)}${[..."L24-07"].map((c) => bits(c.charCodeAt(0), 7)).join("")}`;
  return { lot: text(lot).join(""), whole: text(`00000001${bits(BigInt(gtin), 47)}${lot}`).join("") };
}

type Linkset = { linkset: (Record<string, { href: string; title: string }[]> & { anchor: string })[] };

const schemaText = sharedText("gs1/gs1-linkset-schema.json");

/** What is wrong with a linkset by GS1's own schema; nothing where the schema is not there. */
const schemaErrors = (linkset: unknown): unknown => {
  if (schemaText === null) return null;
  const validate = new Ajv({ strict: false }).compile(JSON.parse(schemaText));
  return validate(linkset) ? null : validate.errors;
};

describe("the resolver, by GS1-Conformant Resolver 1.2.0", () => {
  let site: PageSite;
  let links = operatorLinks;
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(site.url + path, { method, headers, redirect: "manual" });
  const sentTo = async (path: string, headers: Record<string, string> = {}) => {
    const { status, headers: answered } = await ask(path, headers);
    return [status, answered.get("location")];
  };
  const linksetOf = async (path: string, headers: Record<string, string> = {}) => {
    const reply = await ask(path, headers);
    expect(reply.status).to.equal(200);
    const linkset = (await reply.json()) as Linkset;
    expect(schemaErrors(linkset)).to.equal(null);
    return linkset.linkset;
  };

  before(async () => {
    site = await startPageSite({
      page: {
        lookup: async ({ lot }) => findingsFor(lot === "GONE" ? "not-found" : "in-good-standing"),
        links: async ({ gtin: asked, lot }) =>
          asked === gtin
            ? {
                product: "Verdicchio",
                lotOnRecord: lot === "L24-07",
                links: links.filter((one) => one.lot === null || one.lot === lot),
              }
            : { product: null, lotOnRecord: false, links: [] },
      },
    });
  });
  after(() => site.stop());

  it("1: answers GET, HEAD and OPTIONS, each with the Link to the linkset", async () => {
    const expected = `<${here}${code}>; rel="linkset"; type="application/linkset+json"`;
    for (const [method, status] of [
      ["GET", 200],
      ["HEAD", 200],
      ["OPTIONS", 204],
    ] as const) {
      const reply = await ask(code, { accept: "text/html" }, method);
      expect([method, reply.status, reply.headers.get("link")]).to.deep.equal([method, status, expected]);
      if (method !== "GET") expect(await reply.text()).to.equal("");
    }
    expect((await ask(code, {}, "OPTIONS")).headers.get("allow")).to.equal("GET, HEAD, OPTIONS");
    const refused = await ask(code, {}, "DELETE");
    expect([refused.status, refused.headers.get("allow")]).to.deep.equal([405, "GET, HEAD, OPTIONS"]);
    const sent = await ask(`${code}?linkType=gs1:recipeInfo`, {}, "HEAD");
    expect([sent.status, sent.headers.get("link")]).to.deep.equal([307, expected]);
  });

  it("3: lets scripts of every site ask, also before they ask", async () => {
    for (const [path, method] of [
      [code, "GET"],
      [code, "OPTIONS"],
      [`${code}?linkType=linkset`, "GET"],
      [`/01/${gtin}`, "GET"],
      [`/01/${gtin}0`, "GET"],
    ] as const) {
      const { headers } = await ask(path, { origin: "https://shop.example" }, method);
      expect([path, headers.get("access-control-allow-origin")]).to.deep.equal([path, "*"]);
      expect(headers.get("access-control-expose-headers")).to.include("Link").and.include("Location");
      expect(headers.get("access-control-allow-methods")).to.equal("GET, HEAD, OPTIONS");
    }
  });

  const malformed = [
    `/01/${gtin.slice(0, -1)}1`,
    `/01/${gtin}/21/1/10/L`,
    `/01/${gtin}?10=L`,
    `${code}?17=991399`,
    `${code}?4711=x`,
    "/414/8001234567891",
    "/8003/notanumber",
    `/01/${gtin}/10`,
    `/01/${gtin}/10/a%2`,
  ];
  for (const path of malformed) {
    it(`4: answers 400 to ${path}, and says why`, async () => {
      const reply = await ask(path, { accept: "application/json" });
      expect(reply.status).to.equal(400);
      expect(await reply.json())
        .to.include({ code: "link/malformed" })
        .and.to.have.property("detail")
        .that.matches(/^expected/);
      const page = await ask(path, { accept: "text/html" });
      expect([page.status, page.headers.get("content-type")]).to.deep.equal([400, "text/html; charset=utf-8"]);
    });
  }

  it("5: never says 200 of an error", async () => {
    const replies = await Promise.all([
      ask("/01/08001234567880", { accept: "application/linkset+json" }),
      ask("/01/08001234567880", { accept: "text/html" }),
      ask(`${code}?linkType=gs1:notAType`),
      ask(`/01/${gtin}/10/GONE`, { accept: "text/html" }),
      ask("/00/340123451111111111"),
    ]);
    expect(replies.map(({ status }) => status)).to.deep.equal([404, 404, 404, 404, 404]);
  });

  it("6: reads a compressed link, answers it where it came, and tells what it stands for", async () => {
    // GTIN 08001234567897 and lot L24-07, by the standard's tables.
    const packed = packedLink();
    const sameAs = `<${here}${code}>; rel="linkset"; type="application/linkset+json", <${here}${code}>; rel="owl:sameAs"`;
    for (const path of [`/${packed.whole}`, `/01/${gtin}/${packed.lot}`]) {
      const page = await ask(path, { accept: "text/html" });
      expect([path, page.status, page.headers.get("link")]).to.deep.equal([path, 200, sameAs]);
      expect((await linksetOf(`${path}?linkType=linkset`))[0]?.anchor).to.equal(here + code);
      expect((await ask(path, {}, "HEAD")).headers.get("link")).to.equal(sameAs);
      expect((await sentTo(`${path}?linkType=gs1:recipeInfo`))[1]).to.match(/recipe-of-the-lot/);
    }
    expect((await ask(`/01/${gtin}/AAAAAA`)).status).to.equal(400);
    expect((await ask("/averylongwordoftheirs")).status).to.equal(404);
  });

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
    links = [...operatorLinks, link("pip", "product")];
    try {
      expect((await sentTo(`${code}?linkType=gs1:pip`))[1]).to.match(/^https:\/\/maker\.example\/product/);
      expect((await ask(code)).status).to.equal(200);
      for (const { anchor, ...types } of await linksetOf(`${code}?linkType=linkset`))
        expect(types["https://ref.gs1.org/voc/pip"]?.map(({ href }) => href) ?? [], anchor).to.not.include(here + code);
    } finally {
      links = operatorLinks;
    }
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

  it("16: takes a slash at the end", async () => {
    expect((await ask(`${code}/`)).status).to.equal(200);
    expect(await sentTo(`/01/${gtin}/`)).to.deep.equal([307, `${here}/?gtin=${gtin}`]);
    expect(await linksetOf(`${code}/?linkType=linkset`)).to.deep.equal(await linksetOf(`${code}?linkType=linkset`));
  });

  it("shows a person the list of links, escaped", async () => {
    links = [link("faqs", "x", { title: "<script>alert(1)</script>" })];
    try {
      const page = await (await ask(`${code}?linkType=linkset`, { accept: "text/html" })).text();
      expect(page).to.include("&lt;script&gt;alert(1)").and.not.include("<script>alert");
    } finally {
      links = operatorLinks;
    }
  });
});
