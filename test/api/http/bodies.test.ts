import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { expect } from "chai";
import { createToken } from "../../../api/identity/create-token.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { maker, openTestStore } from "./support/open-test-store.ts";
import { sampleRoutes } from "./support/sample-routes.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

describe("a body", () => {
  let store: Store;
  let close: () => Promise<void>;
  let app: TestApp;
  let token: string;

  before(async () => {
    ({ store, close } = await openTestStore());
    token = (await createToken(store, maker, { label: "test" })).token;
    app = await startApp(store, sampleRoutes());
  });
  after(async () => {
    await app.stop();
    await close();
  });

  const headersFor = (type: string) => ({
    authorization: `Bearer ${token}`,
    "content-type": type,
    "idempotency-key": randomUUID(),
  });
  const post = (body: BodyInit, type = "application/json", headers = {}) =>
    fetch(`${app.url}/notes`, { method: "POST", headers: { ...headersFor(type), ...headers }, body });

  const refused = [
    { when: "it is not JSON", body: "{", status: 400, code: "request/malformed", detail: "not JSON" },
    {
      when: "it is nested 33 deep",
      body: "[".repeat(33) + "]".repeat(33),
      status: 400,
      code: "request/malformed",
      detail: "33 deep",
    },
    {
      when: "it is nested 100,000 deep",
      body: "[".repeat(100_000),
      status: 400,
      code: "request/malformed",
      detail: "deep",
    },
    {
      when: "it is not UTF-8",
      body: Buffer.from('{"name":"\xe9"}', "latin1"),
      status: 400,
      code: "request/malformed",
      detail: "UTF-8",
    },
    {
      when: "a text has U+0000",
      body: '{"name":"\\u0000","count":1}',
      status: 400,
      code: "request/malformed",
      detail: "U+0000",
    },
    {
      when: "a text has half a surrogate pair",
      body: '{"name":"\\ud800","count":1}',
      status: 400,
      code: "request/malformed",
      detail: "surrogate",
    },
    { when: "it is missing", body: "", status: 422, code: "request/invalid", detail: "as expected" },
    {
      when: "it is longer than a megabyte",
      body: `"${"a".repeat(1_000_000)}"`,
      status: 413,
      code: "request/too-large",
      detail: "1000000",
    },
  ];
  for (const { when, body, status, code, detail } of refused)
    it(`is refused when ${when}`, async () => {
      const reply = await post(body);
      const problem = await reply.json();
      expect({ status: reply.status, code: problem.code }).to.deep.equal({ status, code });
      expect(problem.detail).to.contain(detail);
    });

  it("takes brackets inside a text for text", async () => {
    expect((await post(JSON.stringify({ name: `"${"[".repeat(100)}\\`, count: 1 }))).status).to.equal(201);
  });

  it("has every flaw named, with what came", async () => {
    const reply = await post(JSON.stringify({ name: "", count: -1.5, "a/b": 1 }));
    expect((await reply.json()).errors).to.deep.equal([
      { pointer: "/name", value: "", expected: "expected at least 1 character" },
      { pointer: "/count", value: -1.5, expected: "expected int" },
      { pointer: "/a~1b", value: 1, expected: "no member of this name" },
    ]);
  });

  for (const type of ["text/plain", "application/json; charset=latin1"])
    it(`is refused as ${type}`, async () => {
      const reply = await post("{}", type);
      expect([reply.status, (await reply.json()).code]).to.deep.equal([415, "request/unsupported-media-type"]);
    });

  it("is refused when it is compressed", async () => {
    expect((await post("{}", "application/json", { "content-encoding": "gzip" })).status).to.equal(415);
  });

  it("reaches a streaming handler whole", async () => {
    const body = Buffer.alloc(1_900_000, 7);
    const reply = await fetch(`${app.url}/notes/import`, { method: "POST", headers: headersFor("text/csv"), body });
    expect(await reply.json()).to.include({ bytes: 1_900_000 });
  });

  it("is refused by its announced length before a byte of it is read", async () => {
    const headers = { ...headersFor("text/csv"), "content-length": 100_000_000 };
    const sent = request(`${app.url}/notes/import`, { method: "POST", headers });
    sent.on("error", () => {});
    sent.write("a");
    const [reply] = await once(sent, "response");
    expect(reply.statusCode).to.equal(413);
    sent.destroy();
  });

  it("is cut off when it grows beyond its bound without having said so, and the refusal arrives", async () => {
    const chunks = (async function* () {
      for (let at = 0; at < 100; at++) yield Buffer.alloc(65_536);
    })();
    const init = { method: "POST", headers: headersFor("text/csv"), body: chunks, duplex: "half" };
    const reply = await fetch(`${app.url}/notes/import`, init as unknown as RequestInit);
    expect([reply.status, (await reply.json()).code]).to.deep.equal([413, "request/too-large"]);
  });

  it("that breaks off ends its handler and leaves no key behind", async () => {
    const headers = { ...headersFor("text/csv"), "content-length": 1000 };
    const sent = request(`${app.url}/notes/import`, { method: "POST", headers });
    sent.on("error", () => {});
    sent.write("half of it");
    sent.destroy();
    const whole = await fetch(`${app.url}/notes/import`, {
      method: "POST",
      headers: { ...headers, "content-length": "2" },
      body: "ab",
    });
    expect(whole.status).to.equal(201);
  });
});
