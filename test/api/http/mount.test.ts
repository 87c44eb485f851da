import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { openTestStore } from "./support/open-test-store.ts";
import { sampleRoutes } from "./support/sample-routes.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

describe("a mounted endpoint", () => {
  let store: Store;
  let close: () => Promise<void>;
  let app: TestApp;

  before(async () => {
    ({ store, close } = await openTestStore());
    app = await startApp(store, sampleRoutes());
  });
  after(async () => {
    await app.stop();
    await close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });

  it("gives the handler parsed values, also of a lot with a slash in it", async () => {
    const reply = await get("/things/08001234567890/A%2FB%25?limit=7");
    expect(reply.status).to.equal(200);
    expect(await reply.json()).to.deep.equal({ gtin: "08001234567890", lot: "A/B%", limit: 7 });
  });

  it("names every flaw of path and query, with pointer, value and what was expected", async () => {
    const reply = await get("/things/123/L1?limit=99&foo=1");
    expect(reply.status).to.equal(422);
    expect(reply.headers.get("content-type")).to.equal("application/problem+json; charset=utf-8");
    const problem = await reply.json();
    expect(problem).to.include({
      code: "request/invalid",
      status: 422,
      type: "/problems/request/invalid",
      retry: false,
    });
    expect(problem.instance).to.equal(reply.headers.get("x-request-id"));
    expect(problem.errors).to.deep.equal([
      { pointer: "path/gtin", value: "123", expected: "expected 14 digits" },
      { pointer: "query/limit", value: "99", expected: "expected at most 10" },
      { pointer: "query/foo", value: "1", expected: "no member of this name" },
    ]);
  });

  it("reads a query name that comes twice as a list", async () => {
    expect((await get("/things/08001234567890/L?tag=a&tag=b")).status).to.equal(200);
    expect((await get("/things/08001234567890/L?limit=1&limit=2")).status).to.equal(422);
  });

  it("calls an address that is not percent-encoded well malformed", async () => {
    const reply = await get("/things/08001234567890/%E0%A4%A");
    expect(reply.status).to.equal(400);
    expect(await reply.json()).to.include({ code: "request/malformed" });
  });

  it("calls an address with U+0000 malformed, wherever it stands: no text in the database could be it", async () => {
    for (const path of ["/things/08001234567890/L%00", "/things/08001234567890/L?tag=a%00"]) {
      const reply = await get(path);
      expect([reply.status, (await reply.json()).code]).to.deep.equal([400, "request/malformed"]);
    }
    expect((await get("/things/08001234567890/L%2500")).status).to.equal(200);
  });

  it("never sends a reply that does not fit its schema, and tells the log", async () => {
    const reply = await get("/broken");
    const text = await reply.text();
    expect(reply.status).to.equal(500);
    expect(JSON.parse(text)).to.include({ code: "server/unexpected" });
    expect(text).not.to.contain("of another");
    expect(app.lines.join("")).to.contain("the reply of readBroken does not fit its schema");
  });

  it("answers in the representation and language that the client likes best", async () => {
    const page = await get("/page", { accept: "text/html,*/*;q=0.8", "accept-language": "en-GB,en;q=0.9" });
    expect(await page.text()).to.equal("text/html en");
    expect(page.headers.get("vary")).to.equal("Accept, Accept-Language");
    expect(page.headers.get("cache-control")).to.equal("public, max-age=60");
    const links = await get("/page", { accept: "application/linkset+json", "accept-language": "ja" });
    expect(await links.text()).to.equal("application/linkset+json it");
    expect(links.headers.get("content-type")).to.contain("application/linkset+json");
  });

  it("says which representations there are when the client likes none", async () => {
    const reply = await get("/page", { accept: "image/png" });
    expect(reply.status).to.equal(406);
    expect((await reply.json()).values).to.deep.equal({ offered: "text/html, application/linkset+json" });
  });

  it("answers 304 to the ETag that it gave", async () => {
    const first = await get("/things/08001234567890/L");
    const etag = first.headers.get("etag") ?? "";
    expect(
      (await get("/things/08001234567890/L", { "if-none-match": etag, "cache-control": "max-age=0" })).status,
    ).to.equal(304);
  });

  it("answers HEAD without a body and OPTIONS with the methods", async () => {
    const head = await fetch(`${app.url}/page`, { method: "HEAD" });
    expect([head.status, await head.text()]).to.deep.equal([200, ""]);
    const options = await fetch(`${app.url}/page`, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).to.deep.equal([204, "GET, HEAD, OPTIONS"]);
  });

  it("refuses another method with 405 and Allow, an unknown path with 404", async () => {
    const put = await fetch(`${app.url}/notes`, { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).to.deep.equal([405, "OPTIONS, POST"]);
    expect(await put.json()).to.include({ code: "route/method-not-allowed" });
    const lost = await get("/nowhere");
    expect([lost.status, (await lost.json()).code]).to.deep.equal([404, "route/not-found"]);
  });

  it("keeps a plain request id of the client and replaces any other", async () => {
    expect((await get("/page", { "x-request-id": "abc-12345" })).headers.get("x-request-id")).to.equal("abc-12345");
    expect((await get("/page", { "x-request-id": "<script>" })).headers.get("x-request-id")).to.match(
      /^[0-9a-f-]{36}$/,
    );
  });

  it("lets pages use nothing from elsewhere and nothing inline", async () => {
    const { headers } = await get("/page");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy)
      .to.contain("default-src 'none'")
      .and.contain("frame-ancestors 'none'")
      .and.contain("script-src 'self'");
    expect(policy).not.to.contain("unsafe");
    expect(headers.get("x-powered-by")).to.equal(null);
    expect(headers.get("x-content-type-options")).to.equal("nosniff");
    expect(headers.get("referrer-policy")).to.equal("no-referrer");
  });

  it("is counted in the metrics by name, method and status, and by nothing that names a batch", async () => {
    await get("/things/08001234567890/LOT-IN-METRICS");
    await get("/nowhere/LOT-IN-METRICS");
    const text = await app.metrics.registry.metrics();
    expect(text).to.match(
      /filigrana_http_request_seconds_count\{endpoint="readThing",method="GET",status="200"\} [1-9]/,
    );
    expect(text).to.match(/filigrana_http_request_seconds_count\{endpoint="none",method="GET",status="404"\} [1-9]/);
    expect(text).not.to.contain("LOT-IN-METRICS").and.not.to.contain("08001234567890");
  });
});
