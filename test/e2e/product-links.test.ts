import { Ajv } from "ajv";
import { expect } from "chai";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { ask, demoProduct, type Who } from "../support/demo-product.ts";
import { sharedText } from "../support/shared-data.ts";

type Target = { href: string; title: string };
type Linkset = { linkset: (Record<string, Target[]> & { anchor: string })[] };

describe("what operators link their products to", () => {
  let url: string;
  const batch = { gtin: gtins.eggPasta, lot: storyBatches.reinstated.lot };
  const code = digitalLinkPath(batch);
  const address = () => `${url}/api/v1/gtins/${batch.gtin}/links`;
  const write = (by: Who, links: unknown[]) => ask(address(), { by, method: "PUT", json: { links } });
  const resolve = (query: string, headers: Record<string, string> = {}, path = code) =>
    fetch(`${url}${path}${query}`, { redirect: "manual", headers });

  const recipe = {
    lot: null,
    linkType: "recipeInfo",
    href: "https://maker.example/ricetta",
    title: "Ricetta",
    hreflang: ["it"],
    type: "text/html",
    context: [],
  };

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
  });

  it("is set by the operator whose GTIN it is, and found by who asks for its type", async () => {
    const lots = { ...recipe, lot: batch.lot, href: "https://maker.example/ricetta-del-lotto" };
    const written = await write("pastaMaker", [recipe, lots]);
    expect([written.status, written.body]).to.deep.equal([200, { gtin: batch.gtin, links: [recipe, lots] }]);
    expect((await ask(address(), { by: "region" })).body).to.deep.equal(written.body);
    const sent = await resolve("?linkType=gs1:recipeInfo&17=261231");
    expect([sent.status, sent.headers.get("location")]).to.deep.equal([
      307,
      `${lots.href}?linkType=gs1:recipeInfo&17=261231`,
    ]);
    const other = await resolve("?linkType=gs1:recipeInfo", {}, `/01/${batch.gtin}/10/ALTRO`);
    expect(other.headers.get("location")).to.equal(`${recipe.href}?linkType=gs1:recipeInfo`);
  });

  it("is not set where others stand by now than those that the change was made from", async () => {
    const { body } = await ask(address(), { by: "pastaMaker" });
    const change = (links: unknown[], before: unknown) =>
      ask(address(), { by: "pastaMaker", method: "PUT", json: { links, before } });
    const { status, body: refused } = await change([], [recipe]);
    expect([status, refused["code"]]).to.deep.equal([412, "link/changed"]);
    expect((await ask(address(), { by: "pastaMaker" })).body).to.deep.equal(body);
    const links = body["links"] as unknown[];
    expect((await change(links.toReversed(), links)).body["links"]).to.deep.equal(links.toReversed());
    const both = await Promise.all([1, 2].map(() => change(links, links.toReversed())));
    expect(both.map((answer) => answer.status).sort()).to.deep.equal([200, 412]);
    expect((await ask(address(), { by: "pastaMaker" })).body).to.deep.equal(body);
  });

  it("is counted in the list of the GTINs, where each operator has its own and who supervises all", async () => {
    type Listed = { gtin: string; lot: string | null; links: number; operatorName: string; productName: string };
    const list = async (by: Who, query = "") => {
      const { status, body } = await ask(`${url}/api/v1/gtins${query}`, { by });
      expect(status, JSON.stringify(body)).to.equal(200);
      return body as { gtins: Listed[]; next: string | null };
    };
    const own = (await list("pastaMaker")).gtins;
    expect(own.find(({ gtin }) => gtin === batch.gtin)).to.include({ links: 2 });
    const others = (await list("maker")).gtins;
    expect(others.map(({ gtin }) => gtin)).to.include(gtins.wine);
    expect(others.map(({ gtin }) => gtin)).not.to.include(batch.gtin);
    const all = (await list("region")).gtins;
    expect(all.map(({ gtin }) => gtin)).to.include.members([batch.gtin, gtins.wine]);
    expect(all).to.deep.equal([...all].sort((a, b) => a.gtin.localeCompare(b.gtin)));
    const first = await list("region", "?limit=1");
    const second = await list("region", `?limit=1&after=${first.next}`);
    expect([...first.gtins, ...second.gtins]).to.deep.equal(all.slice(0, 2));
    expect((await list("region", `?text=${batch.gtin}`)).gtins).to.deep.equal([
      all.find(({ gtin }) => gtin === batch.gtin),
    ]);
    expect((await list("region", "?text=%25")).gtins).to.deep.equal([]);
  });

  it("never stands before the registry's page", async () => {
    const page = await resolve("", { accept: "text/html" });
    expect([page.status, page.headers.get("content-type")]).to.deep.equal([200, "text/html; charset=utf-8"]);
    expect(await page.text()).to.include("data-verdict=");
    const refused = await Promise.all(
      ["defaultLink", "recallStatus", "verificationService", "handledBy", "nonsense"].map((linkType) =>
        write("pastaMaker", [{ ...recipe, linkType }]),
      ),
    );
    expect(refused.map(({ status }) => status)).to.deep.equal([422, 422, 422, 422, 422]);
  });

  it("7.1: is part of the linkset, valid to GS1's schema, beside what the registry answers for itself", async () => {
    const reply = await resolve("", { accept: "application/linkset+json" });
    const set = (await reply.json()) as Linkset;
    const schema = sharedText("gs1/gs1-linkset-schema.json");
    if (schema !== null) {
      const validate = new Ajv({ strict: false }).compile(JSON.parse(schema));
      expect([validate(set), validate.errors]).to.deep.equal([true, null]);
    }
    expect(set.linkset.map(({ anchor }) => new URL(anchor).pathname)).to.deep.equal([code, `/01/${batch.gtin}`]);
    const own = Object.entries(set.linkset[0] ?? {}).flatMap(([type, targets]) =>
      Array.isArray(targets) ? targets.map(({ href }) => [type, href]) : [],
    );
    for (const [type, href = ""] of own) {
      const target = new URL(href);
      if (target.host !== new URL(url).host) continue;
      const answer = await fetch(target, { redirect: "manual" });
      expect([type, href, answer.status < 400 || answer.status === 401]).to.deep.equal([type, href, true]);
    }
  });

  const bad: readonly (readonly [string, object])[] = [
    ["an address that is not https", { href: "http://maker.example/" }],
    ["a script", { href: "javascript:alert(1)" }],
    ["a name and a password", { href: "https://a:b@maker.example/" }],
    ["a media type that IANA does not have", { type: "text/nonsense" }],
    ["a language that is none", { hreflang: ["italiano"] }],
    ["no title", { title: " " }],
    ["a lot that no label can carry", { lot: "è" }],
    ["something that nobody knows", { fwqs: true }],
  ];
  for (const [what, change] of bad) {
    it(`is refused with ${what}`, async () => {
      const { status, body } = await write("pastaMaker", [{ ...recipe, ...change }]);
      expect([status, body["code"]]).to.deep.equal([422, "request/invalid"]);
    });
  }

  it("does not lead back to this site, where it could go round for ever", async () => {
    const { status, body } = await write("pastaMaker", [
      { ...recipe, href: `${url.replace("http:", "https:")}${code}` },
    ]);
    expect([status, body["code"]]).to.deep.equal([422, "request/invalid"]);
  });

  it("looks to everybody else as if it did not exist, and is changed by nobody else", async () => {
    const answers = await Promise.all([
      write("maker", [recipe]),
      ask(address(), { by: "maker" }),
      ask(address(), { by: "maker", method: "DELETE" }),
      ask(`${url}/api/v1/gtins/08001234567897/links`, { by: "pastaMaker" }),
    ]);
    expect(answers.map(({ status, body }) => [status, body["code"]])).to.deep.equal(
      answers.map(() => [404, "gtin/not-found"]),
    );
    const others = await Promise.all([
      write("region", []),
      write("body", []),
      write("inspector", []),
      ask(address(), { by: "body" }),
      ask(address()),
    ]);
    expect(others.map(({ status }) => status)).to.deep.equal([403, 403, 403, 403, 401]);
    expect((await ask(address(), { by: "pastaMaker" })).body["links"]).to.have.length(2);
  });

  it("is gone at once when it is taken away", async () => {
    expect((await ask(address(), { by: "pastaMaker", method: "DELETE" })).body).to.deep.equal({
      gtin: batch.gtin,
      links: [],
    });
    const reply = await resolve("?linkType=gs1:recipeInfo", { accept: "application/json" });
    expect([reply.status, reply.headers.get("content-type")]).to.deep.equal([
      404,
      "application/problem+json; charset=utf-8",
    ]);
    expect(await reply.json()).to.include({ code: "link/not-found", type: "/problems/link/not-found" });
  });

  it("14: is described at /.well-known/gs1resolver, with its JSON-LD context", async () => {
    const { status, headers, body } = await ask(`${url}/.well-known/gs1resolver`);
    expect([status, headers.get("access-control-allow-origin")]).to.deep.equal([200, "*"]);
    expect(body).to.include({ resolverRoot: url, linkTypeDefaultCanBeLinkset: false });
    expect(body["supportedPrimaryKeys"]).to.deep.equal(["01", "00", "8003", "8004"]);
    expect(body["supportedLinkType"]).to.deep.equal([{ namespace: "https://ref.gs1.org/voc/", prefix: "gs1:" }]);
    const context = await fetch(String(body["jsonLdContextLocation"]));
    expect(context.headers.get("content-type")).to.include("application/ld+json");
    expect(await context.json()).to.have.nested.property("@context.anchor", "@id");
  });

  it("4: is no answer to a code that cannot be one: a problem for machines, a page for people", async () => {
    const wrong = `/01/${batch.gtin.slice(0, -1)}${(Number(batch.gtin.slice(-1)) + 1) % 10}`;
    const problem = await resolve("", { accept: "application/json" }, wrong);
    expect([problem.status, problem.headers.get("content-type")]).to.deep.equal([
      400,
      "application/problem+json; charset=utf-8",
    ]);
    expect(await problem.json())
      .to.have.property("detail")
      .that.includes("check digit");
    const page = await resolve("", { accept: "text/html" }, wrong);
    expect([page.status, page.headers.get("content-type")]).to.deep.equal([400, "text/html; charset=utf-8"]);
  });
});
