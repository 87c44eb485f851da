import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { createToken } from "../../../api/identity/create-token.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { inspector, maker, openTestStore } from "./support/open-test-store.ts";
import { type Gate, sampleRoutes } from "./support/sample-routes.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

describe("a POST that changes something", () => {
  let store: Store;
  let close: () => Promise<void>;
  let app: TestApp;
  let token: string;
  let inspectorToken: string;
  let gate: Gate;
  let open: () => void;
  let entered: Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    token = (await createToken(store, maker, { label: "test" })).token;
    inspectorToken = (await createToken(store, inspector, { label: "test" })).token;
    let enter = () => {};
    entered = new Promise((resolve) => {
      enter = resolve;
    });
    gate = {
      entered: enter,
      wait: new Promise((resolve) => {
        open = resolve;
      }),
    };
    app = await startApp(store, sampleRoutes(gate));
  });
  after(async () => {
    await app.stop();
    await close();
  });

  const post = (body: unknown, headers: Record<string, string> = {}, path = "/notes") =>
    fetch(app.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const codeOf = async (reply: Response) => ({ status: reply.status, code: (await reply.json()).code });
  const count = async (slug: string) =>
    (await store.selectFrom("products").select("slug").where("slug", "=", slug).execute()).length;

  it("is refused without a key, before its body is looked at", async () => {
    expect(await codeOf(await post("{not json"))).to.deep.equal({
      status: 400,
      code: "request/idempotency-key-missing",
    });
    const blank = await post({ name: "a", count: 1 }, { "idempotency-key": "with space" });
    expect(await codeOf(blank)).to.deep.equal({ status: 400, code: "request/idempotency-key-missing" });
  });

  it("is done once; the same key and body get the same bytes again", async () => {
    const key = { "idempotency-key": randomUUID() };
    const first = await post({ name: "once", count: 1 }, key);
    const again = await post({ name: "once", count: 1 }, key);
    expect([first.status, again.status]).to.deep.equal([201, 201]);
    expect(await again.text())
      .to.equal(await first.text())
      .and.contain('{"zebra":"once"');
    expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).to.deep.equal([null, "true"]);
    expect(await count("once")).to.equal(1);
  });

  it("is refused when the key stands for another body", async () => {
    const key = { "idempotency-key": randomUUID() };
    await post({ name: "first", count: 1 }, key);
    const other = await codeOf(await post({ name: "second", count: 1 }, key));
    expect(other).to.deep.equal({ status: 409, code: "request/idempotency-key-reused" });
    expect(await count("second")).to.equal(0);
  });

  it("keeps one actor's keys apart from another's", async () => {
    const key = { "idempotency-key": randomUUID() };
    await post("a,b\n1,2\n", { ...key, "content-type": "text/csv" }, "/notes/import");
    const headers = { ...key, "content-type": "text/csv", authorization: `Bearer ${inspectorToken}` };
    expect((await post("c,d\n", headers, "/notes/import")).status).to.equal(201);
  });

  it("leaves nothing behind when it fails, and the key may be used again", async () => {
    const key = { "idempotency-key": randomUUID() };
    const failed = await codeOf(await post({ name: "retry", count: 1, fails: true }, key));
    expect(failed).to.deep.equal({ status: 409, code: "certificate/quota-exceeded" });
    expect(await count("retry")).to.equal(0);
    expect((await post({ name: "retry", count: 1 }, key)).status).to.equal(201);
  });

  it("says that it is still running, and is done once in the end", async () => {
    const key = { "idempotency-key": randomUUID() };
    const first = post({ name: "slow", count: 1 }, key);
    await entered;
    const second = await post({ name: "slow", count: 1 }, key);
    expect(second.headers.get("retry-after")).to.equal("1");
    expect(await codeOf(second)).to.deep.equal({ status: 409, code: "request/in-progress" });
    open();
    expect((await first).status).to.equal(201);
    const third = await post({ name: "slow", count: 1 }, key);
    expect([third.status, third.headers.get("idempotency-replayed")]).to.deep.equal([201, "true"]);
    expect(await count("slow")).to.equal(1);
  });

  it("is done once among twenty at the same time", async () => {
    const key = { "idempotency-key": randomUUID() };
    const replies = await Promise.all(Array.from({ length: 20 }, () => post({ name: "crowd", count: 1 }, key)));
    const statuses = new Set(replies.map(({ status }) => status));
    expect([...statuses].every((status) => status === 201 || status === 409)).to.equal(true);
    expect(statuses.has(201)).to.equal(true);
    expect(await count("crowd")).to.equal(1);
  });

  it("gives a streamed body the same promise", async () => {
    const csv = (text: string, key: string) =>
      post(text, { "idempotency-key": key, "content-type": "text/csv; charset=utf-8" }, "/notes/import");
    const key = randomUUID();
    const first = await (await csv("a;b\n", key)).text();
    expect(await (await csv("a;b\n", key)).text()).to.equal(first);
    expect(await codeOf(await csv("a;c\n", key))).to.include({ code: "request/idempotency-key-reused" });
  });

  it("repeats a secret to its caller and keeps it sealed", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const first = await (await post({}, headers, "/secrets")).text();
    const again = await post({}, headers, "/secrets");
    expect(again.headers.get("idempotency-replayed")).to.equal("true");
    expect(await again.text()).to.equal(first);
    const kept = await store
      .selectFrom("idempotencyKeys")
      .selectAll()
      .where("key", "=", headers["idempotency-key"])
      .executeTakeFirstOrThrow();
    expect(kept.reply).to.have.all.keys("sealed");
    expect(JSON.stringify(kept)).to.not.contain(JSON.parse(first).secret);
  });
});
