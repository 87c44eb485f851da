import { expect } from "chai";
import { createToken } from "../../../api/identity/create-token.ts";
import { limits } from "../../../api/limits.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { maker, openTestStore } from "./support/open-test-store.ts";
import { sampleRoutes } from "./support/sample-routes.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

describe("rate limits", () => {
  let store: Store;
  let close: () => Promise<void>;
  let app: TestApp;

  before(async () => {
    ({ store, close } = await openTestStore());
  });
  after(() => close());
  beforeEach(async () => {
    app = await startApp(store, sampleRoutes(), { readsPerMinute: 3, writesPerMinute: 2 });
  });
  afterEach(() => app.stop());

  const post = (token: string) =>
    fetch(`${app.url}/notes`, { method: "POST", headers: { authorization: `Bearer ${token}` } });

  it("count a client's reads, say what is left, and refuse the one too many", async () => {
    const replies = [];
    for (let at = 0; at < 4; at++) replies.push(await fetch(`${app.url}/page`));
    expect(replies.map(({ status }) => status)).to.deep.equal([200, 200, 200, 429]);
    expect(replies[0]?.headers.get("ratelimit-policy")).to.contain('"reads"; q=3; w=60');
    expect(replies[0]?.headers.get("ratelimit")).to.contain("r=2");
    expect(Number(replies[3]?.headers.get("retry-after"))).to.be.within(1, 60);
    expect(await replies[3]?.json()).to.include({ code: "request/rate-limited", retry: true });
  });

  it("count what comes with a token by the token, whoever sends it", async () => {
    const [one, two] = [
      await createToken(store, maker, { label: "1" }),
      await createToken(store, maker, { label: "2" }),
    ];
    const statuses = [];
    for (const { token } of [one, one, one, two]) statuses.push((await post(token)).status);
    expect(statuses).to.deep.equal([400, 400, 429, 400]);
  });

  it("stop a client that guesses tokens", async () => {
    const wrong = `flg_${"A".repeat(43)}`;
    for (let at = 0; at < limits.wrongTokensPerWindow; at++) expect((await post(wrong)).status).to.equal(401);
    const refused = await post(wrong);
    expect(refused.status).to.equal(429);
    expect(Number(refused.headers.get("retry-after"))).to.be.within(1, 60);
  });

  it("do not take many good requests at once for guesses", async () => {
    await app.stop();
    app = await startApp(store, sampleRoutes());
    const { token } = await createToken(store, maker, { label: "busy" });
    const crowd = Array.from({ length: 2 * limits.wrongTokensPerWindow }, () => post(token));
    expect(new Set((await Promise.all(crowd)).map(({ status }) => status))).to.deep.equal(new Set([400]));
  });
});
