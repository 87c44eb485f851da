import { createHash } from "node:crypto";
import { expect } from "chai";
import { languages } from "../../../web/text/language.ts";
import { findingsFor } from "../../support/page-models.ts";
import { type PageSite, startPageSite } from "../../support/page-site.ts";

const code = "/01/08001234567897/10/L24-07";

describe("the pages' routes", () => {
  let site: PageSite;
  const asked: object[] = [];
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(site.url + path, { headers, redirect: "manual" });

  before(async () => {
    site = await startPageSite({
      page: {
        lookup: async (label) => {
          asked.push(label);
          if (label.lot === "GONE") return findingsFor("not-found");
          if (label.lot === "STALE") return findingsFor("cannot-check");
          if (label.lot === "BROKEN") throw new Error("the store does not answer");
          return findingsFor("in-good-standing");
        },
        examples: [{ gtin: "08001234567897", lot: "L24-07", verdict: "in-good-standing" }],
      },
    });
  });
  after(() => site.stop());

  it("answers 200 for what is on record, 404 for what is not, 503 when nothing at all is known", async () => {
    const statuses = ["L24-07", "GONE", "STALE", "BROKEN"].map(async (lot) => {
      return (await get(`/01/08001234567897/10/${lot}`)).status;
    });
    expect(await Promise.all(statuses)).to.deep.equal([200, 404, 200, 503]);
  });

  it("says that it cannot check when the look-up fails, and when to come back", async () => {
    const reply = await get("/01/08001234567897/10/BROKEN");
    expect(await reply.text()).to.include('data-verdict="cannot-check"');
    expect(reply.headers.get("retry-after")).to.equal("5");
    expect(reply.headers.get("cache-control")).to.equal("no-store");
  });

  it("speaks the language of the link, else of the browser, else Italian", async () => {
    const language = async (path: string, accepted: string) => {
      const page = await (await get(path, { "accept-language": accepted })).text();
      return /<html lang="(\w+)">/.exec(page)?.[1];
    };
    expect(await language(code, "en-GB")).to.equal("en");
    expect(await language(code, "fr-FR,fr;q=0.9,en;q=0.8")).to.equal("fr");
    expect(await language(code, "de-AT")).to.equal("de");
    expect(await language(code, "ja")).to.equal("it");
    expect(await language(`${code}?lang=it`, "en")).to.equal("it");
  });

  it("offers the same page in the other languages, keeping the rest of the address", async () => {
    const page = await (await get(`${code}?lang=it&endpoint=https%3A%2F%2Fnode.example`)).text();
    for (const language of languages) {
      expect(page).to.include(`href="${code}?lang=${language}&amp;endpoint=https%3A%2F%2Fnode.example"`);
    }
  });

  it("may be kept for a second, is the same for the same minute, and costs nothing when unchanged", async () => {
    const first = await get(code);
    expect(first.headers.get("cache-control")).to.equal("public, max-age=1, must-revalidate");
    expect(first.headers.get("vary")).to.include("Accept-Language");
    const etag = first.headers.get("etag") ?? "";
    expect((await get(code, { "if-none-match": etag, "cache-control": "max-age=0" })).status).to.equal(304);
    expect((await get(`${code}?lang=en`)).headers.get("etag")).to.not.equal(etag);
  });

  it("lets nothing run or load but its own verifier and the style it carries", async () => {
    const reply = await get(code);
    const policy = reply.headers.get("content-security-policy") ?? "";
    const style = /<style>([\s\S]*?)<\/style>/.exec(await reply.text())?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).to.include("default-src 'none'").and.include(`style-src 'self' 'sha256-${hash}'`);
    expect(policy).to.include("connect-src 'self';").and.not.include("unsafe");
    expect(reply.headers.get("set-cookie")).to.equal(null);
  });

  it("lets the page reach the node that the person chose, and no other", async () => {
    const reply = await get(`${code}?endpoint=${encodeURIComponent("https://node.example:8545/key")}`);
    expect(reply.headers.get("content-security-policy")).to.include("connect-src 'self' https://node.example:8545;");
    expect(await reply.text()).to.include('data-endpoint="https://node.example:8545/key"');
  });

  for (const address of [
    "http://node.example",
    "javascript:alert(1)",
    "https://user:pass@node.example",
    "https://node.example;script-src *",
    "https://a;b.example",
    "not an address",
    `https://node.example/${"x".repeat(300)}`,
  ]) {
    it(`refuses the endpoint ${address.slice(0, 40)}, and says so`, async () => {
      const reply = await get(`${code}?endpoint=${encodeURIComponent(address)}`);
      expect(reply.headers.get("content-security-policy")).to.include("connect-src 'self';");
      const page = await reply.text();
      expect(page).to.include('data-endpoint=""').and.include('role="alert"');
    });
  }

  it("sends shorter GTINs on to the 14 digits of the printed link, query and all", async () => {
    const reply = await get("/01/8001234567897/10/L24%2F07?lang=en");
    expect([reply.status, reply.headers.get("location")]).to.deep.equal([
      308,
      "/01/08001234567897/10/L24%2F07?lang=en",
    ]);
  });

  it("hands a lot on exactly as it was printed", async () => {
    await get("/01/08001234567897/10/a%2Fb%25c/21/%22x%22");
    expect(asked.at(-1)).to.deep.equal({ gtin: "08001234567897", lot: "a/b%c", serial: '"x"' });
  });

  for (const [path, sentence] of [
    ["/01/08001234567891/10/L24-07", "l&#39;ultima sarebbe 7, qui è 1"],
    ["/01/123/10/L24-07", "qui i caratteri sono 3"],
    ["/01/08001234567897/10/", "Manca il lotto"],
    ["/01/08001234567897/10/%E2%82%AC", "non si usa: €"],
    [`/01/08001234567897/10/${"A".repeat(21)}`, "qui sono 21"],
    ["/01/08001234567897/10/%zz", "non si usa"],
  ] as const) {
    it(`answers 400 to ${path.slice(0, 50)} and says what is wrong with it`, async () => {
      const reply = await get(path);
      const page = await reply.text();
      expect(reply.status).to.equal(400);
      expect(page).to.include(sentence).and.include("aria-invalid").and.not.include("<script>");
    });
  }

  it("shows a lot that looks like markup as what it is", async () => {
    const page = await (await get("/01/08001234567897/10/%3Cscript%3E")).text();
    expect(page).to.include("&lt;script&gt;").and.not.include("<script>");
  });

  it("gives a client that takes neither page nor linkset an error with a name", async () => {
    expect(await (await get(code, { accept: "image/png" })).json()).to.have.property("code", "request/not-acceptable");
  });

  it("shows the form and the examples on the first page", async () => {
    const page = await (await get("/?lang=it")).text();
    expect(page).to.include('name="gtin"').and.include(`href="${code}?lang=it"`);
  });

  it("takes typed codes with spaces, and a pasted link, to the page of the code", async () => {
    const location = async (query: string) => (await get(`/?${query}&lang=it`)).headers.get("location");
    expect(await location("gtin=8%20001234%20567897&lot=%20L24-07%20")).to.equal(`${code}?lang=it`);
    expect(await location(`gtin=${encodeURIComponent(`https://filigrana.example${code}`)}&lot=`)).to.equal(
      `${code}?lang=it`,
    );
    expect((await get("/?gtin=8001234567890&lot=L1")).status).to.equal(400);
  });

  it("never links to another site from an address that begins with two slashes", async () => {
    const page = await (await get("//evil.example/", { accept: "text/html" })).text();
    expect(page).to.contain('href="/evil.example/?lang=en"').and.to.not.contain('href="//');
  });

  it("answers a browser that is lost with a page, and a program with a problem", async () => {
    const lost = await get("/no/such/page", { accept: "text/html,*/*;q=0.8", "accept-language": "en" });
    expect([lost.status, lost.headers.get("content-type")]).to.deep.equal([404, "text/html; charset=utf-8"]);
    expect(await lost.text()).to.include("This page does not exist.");
    const verloren = await get("/no/such/page", { accept: "text/html", "accept-language": "de" });
    expect(await verloren.text())
      .to.include("Diese Seite gibt es nicht.")
      .and.include('<html lang="de">');
    expect(await (await get("/no/such/page", { accept: "*/*" })).json()).to.have.property("code", "route/not-found");
  });

  it("serves the verifier for a year under a name that changes with it, compressed", async () => {
    for (const language of languages) {
      const page = await (await get(`${code}?lang=${language}`)).text();
      const script = /<script type="module" src="([^"]+)">/.exec(page)?.[1] ?? "";
      const shared = /<link rel="modulepreload" href="([^"]+)">/.exec(page)?.[1] ?? "";
      expect(script).to.include(`verifier-${language}-`);
      for (const address of [script, shared]) {
        const reply = await get(address, { "accept-encoding": "br" });
        expect(reply.headers.get("cache-control")).to.equal("public, max-age=31536000, immutable");
        expect([reply.status, reply.headers.get("content-encoding")]).to.deep.equal([200, "br"]);
      }
    }
    expect((await get("/assets/manifest.json")).status).to.equal(404);
  });
});
