import { expect } from "chai";
import { openIdClient } from "../../../api/identity/open-id-client.ts";
import { kekOf } from "../../../api/keys/key-vault.ts";
import { openLog } from "../../../api/log.ts";
import { type SignInParts, signInRouter } from "../../../api/routes/sign-in.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { demoClient } from "../../../core/demo/sign-in.ts";
import { openTestStore } from "../http/support/open-test-store.ts";
import { startApp, type TestApp } from "../http/support/start-app.ts";
import { newId } from "../identity/support/people.ts";
import { startProvider, type TestProvider } from "../identity/support/provider.ts";

const publicUrl = "https://filigrana.example";

describe("the sign-in's addresses", () => {
  let store: Store;
  let close: () => Promise<void>;
  let provider: TestProvider;
  const apps: TestApp[] = [];

  before(async () => {
    ({ store, close } = await openTestStore());
    provider = await startProvider(publicUrl);
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop();
  });
  after(async () => {
    await provider.close();
    await close();
  });

  const start = async (issuer: string | null): Promise<string> => {
    const config = {
      issuer: issuer ?? "",
      clientId: demoClient.id,
      clientSecret: () => demoClient.secret,
      levels: new Map([["https://www.spid.gov.it/SpidL2", 2 as const]]),
      realm: null,
      insecure: true,
    };
    const parts: SignInParts = {
      store,
      now: () => new Date(),
      newId,
      kek: kekOf(Buffer.alloc(32, 3)),
      provider: issuer === null ? null : openIdClient(config, publicUrl),
      publicUrl,
      log: openLog("silent"),
    };
    const router = signInRouter(parts, (error, _request, _response, next) => next(error));
    const app = await startApp(store, [], undefined, [{ name: "sign-in", router }]);
    apps.push(app);
    return app.url;
  };
  const problem = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

  it("say that nobody can sign in where no provider is configured", async () => {
    const url = await start(null);
    for (const path of ["/sign-in?moved=1", "/sign-in/callback?code=x"]) {
      const answer = await fetch(`${url}${path}`, { redirect: "manual" });
      expect(answer.status).to.equal(503);
      expect(await problem(answer)).to.include({ code: "identity/sign-in-off", retry: false });
    }
  });

  it("say to come back while the provider is down", async () => {
    const answer = await fetch(`${await start("http://127.0.0.1:1")}/sign-in?moved=1`);
    expect(answer.status).to.equal(503);
    expect(await problem(answer)).to.include({ code: "identity/provider-unreachable", retry: true });
  });

  it("bind the attempt to the browser, over https to the host, for ten minutes", async () => {
    const answer = await fetch(`${await start(provider.issuer)}/sign-in?moved=1`, { redirect: "manual" });
    expect(answer.status).to.equal(303);
    expect(answer.headers.get("cache-control")).to.equal("no-store");
    expect(answer.headers.get("location")).to.contain(
      `redirect_uri=${encodeURIComponent(`${publicUrl}/sign-in/callback`)}`,
    );
    expect(answer.headers.getSetCookie().join()).to.match(
      /^__Host-filigrana-sign-in=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );
  });

  it("lead to the public address first, and only once: a proxy may name us as it likes", async () => {
    const url = await start(provider.issuer);
    const first = await fetch(`${url}/sign-in?return=//evil.example`, { redirect: "manual" });
    expect(first.headers.get("location")).to.equal(`${publicUrl}/sign-in?return=%2Fdesk&moved=1`);
    const second = await fetch(`${url}/sign-in?return=%2Fdesk&moved=1`, { redirect: "manual" });
    expect(second.headers.get("location")).to.contain(provider.issuer);
  });
});
