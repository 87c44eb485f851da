import { expect } from "chai";
import { code, gtin, here, openResolver, type Resolver } from "../../support/resolver-site.ts";

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

describe("the resolver, by GS1-Conformant Resolver 1.2.0", () => {
  let resolver: Resolver;
  const ask: Resolver["ask"] = (...asked) => resolver.ask(...asked);
  const sentTo: Resolver["sentTo"] = (...asked) => resolver.sentTo(...asked);
  const linksetOf: Resolver["linksetOf"] = (...asked) => resolver.linksetOf(...asked);

  before(async () => {
    resolver = await openResolver();
  });
  after(() => resolver.stop());

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
      ask("/414/8001234567897"),
      // A lot of a piece of a trade item is no label of ours.
      ask(`/8006/${gtin}0102/10/L24-07`, { accept: "text/html" }),
    ]);
    expect(replies.map(({ status }) => status)).to.deep.equal([404, 404, 404, 404, 404, 404]);
  });

  it("7.2: links every logistic unit and asset to where its events are asked for, and no place", async () => {
    const unit = "https://id.gs1.org/00/395212340000000014";
    const events = `epcis/events?MATCH_anyEPC=${encodeURIComponent(unit)}`;
    const desk = `${here}/desk/events?thing=${encodeURIComponent(unit)}`;
    const path = new URL(unit).pathname;
    expect(await sentTo(path, { accept: "text/html" })).to.deep.equal([307, desk]);
    expect(await sentTo(`${path}?linkType=gs1:epcis`)).to.deep.equal([307, `${here}/${events}`]);
    const [level, ...others] = await linksetOf(`${path}?linkType=linkset`);
    expect([level?.anchor, others]).to.deep.equal([here + path, []]);
    expect(Object.keys(level ?? {}).map((name) => name.replace("https://ref.gs1.org/voc/", ""))).to.deep.equal([
      "anchor",
      "itemDescription",
      "defaultLink",
      "traceability",
      "epcis",
    ]);
    const keys = ["/00/395212340000000021", "/8004/8001234X", "/414/8001234567897", "/417/8001234567897"];
    const replies = await Promise.all(keys.map((key) => ask(key, { accept: "text/html" })));
    expect(replies.map(({ status }) => status)).to.deep.equal([307, 307, 404, 404]);
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

  it("16: takes a slash at the end", async () => {
    expect((await ask(`${code}/`)).status).to.equal(200);
    expect(await sentTo(`/01/${gtin}/`)).to.deep.equal([307, `${here}/?gtin=${gtin}`]);
    expect(await linksetOf(`${code}/?linkType=linkset`)).to.deep.equal(await linksetOf(`${code}?linkType=linkset`));
  });
});
