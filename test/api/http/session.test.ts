import { expect } from "chai";
import { createToken } from "../../../api/identity/create-token.ts";
import { csrfTokenOf, makeSessionSecret } from "../../../api/identity/session-secret.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { enter, makeMember } from "../identity/support/people.ts";
import { inspector, maker, openTestStore } from "./support/open-test-store.ts";
import { sampleRoutes } from "./support/sample-routes.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

const now = () => new Date();

describe("a request with a session", () => {
  let store: Store;
  let close: () => Promise<void>;
  let app: TestApp;
  let secret: string;
  let person: string;
  let keys = 0;

  before(async () => {
    ({ store, close } = await openTestStore());
    app = await startApp(store, sampleRoutes());
    const entered = await enter(store, now);
    secret = entered.secret;
    person = entered.session.person.id;
    await makeMember(store, person, maker, "editor");
  });
  after(async () => {
    await app.stop();
    await close();
  });

  type Headers = Record<string, string | undefined>;
  const given = (headers: Headers) =>
    Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));

  /** What the desk's page sends; `headers` takes its place, undefined leaves out. */
  const write = async (headers: Headers = {}, secretUsed = secret) => {
    const reply = await fetch(`${app.url}/notes`, {
      method: "POST",
      body: JSON.stringify({ name: `note-${++keys}-${Math.random()}`, count: 1 }),
      headers: given({
        "content-type": "application/json",
        "idempotency-key": `session-${keys}`,
        cookie: `filigrana-session=${secretUsed}`,
        origin: app.url,
        "sec-fetch-site": "same-origin",
        "filigrana-csrf": csrfTokenOf(secretUsed),
        "filigrana-acting-for": maker,
        ...headers,
      }),
    });
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };

  it("of our own page is the member's, for the actor", async () => {
    const { status, body } = await write();
    expect(status, JSON.stringify(body)).to.equal(201);
    expect(body).to.include({ actor: maker });
  });

  it("counts as a use of the session, unless the page says that it asks by itself", async () => {
    const used = () => store.selectFrom("sessions").select("lastUsedAt").where("person", "=", person);
    const before = new Date(Date.now() - 10 * 60_000);
    await store.updateTable("sessions").set({ lastUsedAt: before }).where("person", "=", person).execute();
    expect((await write({ "filigrana-background": "1" })).status).to.equal(201);
    expect((await used().executeTakeFirstOrThrow()).lastUsedAt).to.deep.equal(before);
    expect((await write()).status).to.equal(201);
    expect((await used().executeTakeFirstOrThrow()).lastUsedAt).to.be.above(before);
  });

  it("says in the log for which actor it was, never who the person is", () => {
    const lines = app.lines.join("");
    expect(lines).to.contain(maker).and.not.contain("Persona di prova").and.not.contain("prova@example.it");
    expect(lines).not.to.contain(secret).and.not.contain(csrfTokenOf(secret));
  });

  const other = csrfTokenOf(makeSessionSecret());
  const forged: { what: string; headers: Headers; passes?: true }[] = [
    { what: "without the token", headers: { "filigrana-csrf": undefined } },
    { what: "with an empty token", headers: { "filigrana-csrf": "" } },
    { what: "with another session's token", headers: { "filigrana-csrf": other } },
    { what: "from another site", headers: { "sec-fetch-site": "cross-site", origin: "https://evil.example" } },
    { what: "from another host of our domain", headers: { "sec-fetch-site": "same-site" } },
    { what: "opened by hand", headers: { "sec-fetch-site": "none" } },
    { what: "with another Origin", headers: { origin: "https://evil.example" } },
    {
      what: "with another Origin from a browser that says no more",
      headers: { origin: "http://evil.example", "sec-fetch-site": undefined },
    },
    { what: "with a hidden Origin", headers: { origin: "null", "sec-fetch-site": undefined } },
    { what: "that does not say where it comes from", headers: { origin: undefined, "sec-fetch-site": undefined } },
    { what: "with the public address as Origin", headers: { origin: "http://filigrana.test" }, passes: true },
    { what: "with Sec-Fetch-Site alone", headers: { origin: undefined }, passes: true },
    { what: "with Origin alone", headers: { "sec-fetch-site": undefined }, passes: true },
  ];
  for (const { what, headers, passes } of forged)
    it(`${what} ${passes ? "passes" : "is refused as identity/csrf, and writes nothing"}`, async () => {
      const count = async () => (await store.selectFrom("products").select("slug").execute()).length;
      const before = await count();
      const { status, body } = await write(headers);
      if (passes) return expect(status).to.equal(201);
      expect({ status, code: body["code"] }).to.deep.equal({ status: 403, code: "identity/csrf" });
      expect(await count()).to.equal(before);
      return undefined;
    });

  const refused: { what: string; headers: Headers; status: number; code: string }[] = [
    {
      what: "without saying for whom",
      headers: { "filigrana-acting-for": undefined },
      status: 400,
      code: "identity/acting-for-missing",
    },
    {
      what: "for another's actor",
      headers: { "filigrana-acting-for": inspector },
      status: 404,
      code: "actor/not-found",
    },
    {
      what: "for what is no id",
      headers: { "filigrana-acting-for": "maker'; --" },
      status: 404,
      code: "actor/not-found",
    },
    { what: "with no cookie", headers: { cookie: undefined }, status: 401, code: "identity/token-missing" },
    {
      what: "with the cookie twice",
      headers: { cookie: "filigrana-session=a; filigrana-session=b" },
      status: 401,
      code: "identity/token-missing",
    },
    {
      what: "with a secret of nobody",
      headers: { cookie: `filigrana-session=${makeSessionSecret()}` },
      status: 401,
      code: "identity/session-ended",
    },
    {
      what: "with a token of nobody beside the cookie",
      headers: { authorization: `Bearer flg_${"A".repeat(43)}` },
      status: 401,
      code: "identity/token-unknown",
    },
  ];
  for (const { what, headers, status, code } of refused)
    it(`${what} is refused as ${code}`, async () => {
      const answer = await write(headers);
      expect({ status: answer.status, code: answer.body["code"] }).to.deep.equal({ status, code });
    });

  it("and a service token is the token's: neither the header nor the csrf token is asked for", async () => {
    const { token } = await createToken(store, maker, { label: "ERP" });
    const { status } = await write({
      authorization: `Bearer ${token}`,
      "filigrana-csrf": undefined,
      "filigrana-acting-for": inspector,
      origin: "https://evil.example",
    });
    expect(status).to.equal(201);
  });

  it("of a viewer may not write", async () => {
    const viewer = await enter(store, now);
    await makeMember(store, viewer.session.person.id, maker, "viewer");
    const { status, body } = await write({}, viewer.secret);
    expect({ status, code: body["code"] }).to.deep.equal({ status: 403, code: "identity/not-permitted" });
    expect(body["detail"]).to.contain("editor").and.to.contain("viewer");
  });

  it("that is over is told so however often it asks: nobody guesses there", async () => {
    const statuses = new Set<number>();
    for (let at = 0; at < 40; at += 1)
      statuses.add((await write({ cookie: `filigrana-session=${makeSessionSecret()}` })).status);
    expect([...statuses]).to.deep.equal([401]);
  });
});
