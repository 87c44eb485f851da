import { expect } from "chai";
import type { Product } from "../../scripts/run-product.ts";
import { type CookieJar, cookieJar } from "../support/cookie-jar.ts";
import { findVictim } from "../support/crash-victims.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { chooseAtProvider, follow, signedInWith, signIn } from "../support/sign-in.ts";

describe("signing in", () => {
  let product: Product;
  let url: string;

  before(async function () {
    this.timeout(180_000);
    product = await demoProduct();
    url = product.url;
  });

  const sessionOf = (jar: CookieJar) => jar.value(url, "filigrana-session");
  const comeBack = (jar: CookieJar, address: string) =>
    follow(jar, address, { until: (next) => next.startsWith(`${url}/desk`) });
  const codeOn = (page: string) => /[a-z]+\/[a-z-]+(?= · )/.exec(page)?.[0];

  it("leads to the provider, back, and to where somebody wanted to go", async () => {
    const jar = cookieJar();
    const back = await chooseAtProvider(jar, url, "consultant", "/desk/account?tab=a%20b");
    const { answer, address } = await comeBack(jar, back);
    expect(answer.status).to.equal(303);
    expect(new URL(answer.headers.get("location") ?? "", address).href).to.equal(`${url}/desk/account?tab=a%20b`);
    const set = answer.headers.getSetCookie().find((line) => line.startsWith("filigrana-session="));
    expect(set).to.contain("HttpOnly").and.to.contain("SameSite=Lax").and.to.contain("Path=/");
    const { session } = await signedInWith(url, jar.header(url) ?? "");
    expect(session.person).to.include({ name: "Dina Consigli (dimostrazione)", assurance: 2 });
    expect(session.memberships.map(({ membership }) => membership).sort()).to.deep.equal(["editor", "editor", "owner"]);
  });

  for (const wanted of ["https://evil.example/", "//evil.example", "/\\evil.example", "/desk/../../evil", "/sign-in"])
    it(`leads to the desk, not to ${wanted}`, async () => {
      const jar = cookieJar();
      const { answer } = await comeBack(jar, await chooseAtProvider(jar, url, "maker-owner", wanted));
      expect(answer.headers.get("location")).to.equal("/desk");
    });

  it("gives a new secret, whatever cookie the browser came with, and ends the session that it had", async () => {
    const attacker = await signIn(url, "nobody");
    const planted = attacker.cookie.split("=")[1] ?? "";
    const jar = cookieJar();
    jar.plant(url, "filigrana-session", planted);
    await comeBack(jar, await chooseAtProvider(jar, url, "maker-owner"));
    expect(sessionOf(jar))
      .to.match(/^[\w-]{43}$/)
      .and.not.equal(planted);
    expect((await attacker.ask("/api/v1/session")).body).to.include({ code: "identity/session-ended" });
  });

  type Turn = { what: string; turn: (back: URL, jar: CookieJar) => Promise<[URL, CookieJar]> | [URL, CookieJar] };
  const changed = (back: URL, name: string, value: string) => {
    back.searchParams.set(name, value);
    return back;
  };
  const refusals: (Turn & { status: number; code: string })[] = [
    {
      what: "another state",
      turn: (back, jar) => [changed(back, "state", "x".repeat(43)), jar],
      status: 400,
      code: "identity/sign-in-mismatch",
    },
    {
      what: "another code",
      turn: (back, jar) => [changed(back, "code", "x".repeat(43)), jar],
      status: 400,
      code: "identity/sign-in-mismatch",
    },
    {
      what: "another issuer",
      turn: (back, jar) => [changed(back, "iss", "https://evil.example"), jar],
      status: 400,
      code: "identity/sign-in-mismatch",
    },
    { what: "another browser", turn: (back) => [back, cookieJar()], status: 400, code: "identity/sign-in-expired" },
    {
      what: "the code of another sign-in of the same browser",
      turn: async (back, jar) => {
        const second = new URL(await chooseAtProvider(jar, url, "region"));
        return [changed(second, "code", back.searchParams.get("code") ?? ""), jar];
      },
      status: 400,
      code: "identity/sign-in-mismatch",
    },
  ];
  for (const { what, turn, status, code } of refusals)
    it(`explains that it did not succeed when the answer comes with ${what}`, async () => {
      const own = cookieJar();
      const [back, jar] = await turn(new URL(await chooseAtProvider(own, url, "maker-owner")), own);
      const { answer } = await comeBack(jar, back.href);
      const page = await answer.text();
      expect(answer.status, page).to.equal(status);
      expect(answer.headers.get("cache-control")).to.equal("no-store");
      expect(codeOn(page)).to.equal(code);
      expect(page).to.contain('href="/sign-in"');
      expect(sessionOf(jar)).to.equal(undefined);
    });

  it("explains that the provider refused, when somebody chose not to sign in", async () => {
    const jar = cookieJar();
    const { answer } = await comeBack(jar, await chooseAtProvider(jar, url, ""));
    expect(answer.status).to.equal(403);
    expect(codeOn(await answer.text())).to.equal("identity/sign-in-refused");
  });

  it("works once: the same answer again signs nobody in", async () => {
    const jar = cookieJar();
    const back = await chooseAtProvider(jar, url, "maker-owner");
    await comeBack(jar, back);
    const again = await comeBack(jar, back);
    expect([again.answer.status, codeOn(await again.answer.text())]).to.deep.equal([400, "identity/sign-in-expired"]);
  });

  it("begins at the public address, where the cookie has to be, whatever name somebody opened", async () => {
    const answer = await fetch(`${url.replace("127.0.0.1", "localhost")}/sign-in?return=/desk/account`, {
      redirect: "manual",
    });
    expect(answer.headers.get("location")).to.equal(`${url}/sign-in?return=%2Fdesk%2Faccount&moved=1`);
  });

  it("tells a program what it tells people", async () => {
    const answer = await fetch(`${url}/sign-in/callback?code=x&state=y`, { headers: { accept: "application/json" } });
    expect(answer.status).to.equal(400);
    expect(await answer.json()).to.include({ code: "identity/sign-in-expired" });
  });

  it("works again after the provider was killed, and knows the same people", async function () {
    this.timeout(60_000);
    const before = await signIn(url, "maker-owner");
    const provider = findVictim(product.pid, "identity");
    expect(provider).to.be.a("number");
    process.kill(provider ?? 0, "SIGKILL");
    expect((await before.ask("/api/v1/session")).status).to.equal(200);
    const after = await untilItWorks(() => signIn(url, "maker-owner"));
    expect(after.session.person.id).to.equal(before.session.person.id);
    expect(findVictim(product.pid, "identity")).to.be.a("number").and.not.equal(provider);
  });

  it("is not needed by a service token, which is nobody", async () => {
    expect((await ask(`${url}/api/v1/session`, { by: "maker" })).body).to.include({ code: "identity/sign-in-needed" });
    expect((await ask(`${url}/api/v1/session`)).body).to.include({ code: "identity/sign-in-needed" });
  });
});

/** Tries for half a minute, and gives what came of it. */
async function untilItWorks<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 30_000; ; ) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe("a signed-in person", () => {
  let url: string;

  before(async function () {
    this.timeout(180_000);
    ({ url } = await demoProduct());
  });

  it("acts for whom it is a member of, and for nobody else", async () => {
    const owner = await signIn(url, "maker-owner");
    expect((await owner.ask("/api/v1/seals", { as: "maker" })).status).to.equal(200);
    for (const as of ["dairy", "body", "region", "0x00000000000000ff"] as const)
      expect((await owner.ask("/api/v1/seals", { as })).body, as).to.include({ code: "actor/not-found" });
  });

  it("of a control body is refused at level 1, with what to do, and still sees who it is", async () => {
    const weak = await signIn(url, "body-level-1");
    const refused = await weak.ask("/api/v1/seals", { as: "body" });
    expect(refused.status).to.equal(403);
    expect(refused.body).to.deep.include({
      code: "identity/assurance-too-low",
      values: { role: "control-body", assurance: 1, least: 2 },
    });
    expect(weak.session.memberships[0]).to.include({ role: "control-body", leastAssurance: 2 });
  });

  it("reads what everybody may, with the cookie alone, as everybody", async () => {
    const owner = await signIn(url, "maker-owner");
    const plain = await fetch(`${url}/api/v1/products`);
    const withCookie = await owner.ask("/api/v1/products");
    expect(withCookie.body).to.deep.equal(await plain.json());
  });

  it("says in a link to a file for whom it acts", async () => {
    const owner = await signIn(url, "maker-owner");
    const { id } = (await import("../../scripts/demo/cast.ts")).cast.maker;
    expect((await owner.ask(`/api/v1/seals?limit=1&acting-for=${id}`)).status).to.equal(200);
    const stranger = await signIn(url, "nobody");
    expect((await stranger.ask(`/api/v1/seals?acting-for=${id}`)).body).to.include({ code: "actor/not-found" });
  });

  it("signs out: this session at once, and is told where to sign out at the provider", async () => {
    const [here, there] = [await signIn(url, "inspector"), await signIn(url, "inspector")];
    const { body, headers } = await here.ask("/api/v1/session/sign-out", { json: {} });
    expect(body).to.include({ ended: 1 });
    expect(body["next"]).to.match(/^http:\/\/127\.0\.0\.1:\d+\/session\/end\?/);
    expect(headers.getSetCookie().join()).to.contain("Max-Age=0");
    expect((await here.ask("/api/v1/session")).body).to.include({ code: "identity/session-ended" });
    expect((await there.ask("/api/v1/session")).status).to.equal(200);
  });

  it("signs out everywhere", async () => {
    const sessions = [await signIn(url, "dairy-body-owner"), await signIn(url, "dairy-body-owner")];
    const other = await signIn(url, "pasta-maker-owner");
    await sessions[0]?.ask("/api/v1/session/sign-out", { json: { everywhere: true } });
    for (const { ask: asAny } of sessions)
      expect((await asAny("/api/v1/session")).body).to.include({ code: "identity/session-ended" });
    expect((await other.ask("/api/v1/session")).status).to.equal(200);
  });

  it("ends one of its sessions, and none of another's", async () => {
    const [one, two, stranger] = [
      await signIn(url, "region"),
      await signIn(url, "region"),
      await signIn(url, "nobody"),
    ];
    const path = `/api/v1/sessions/${two.session.session}`;
    expect((await stranger.ask(path, { method: "DELETE" })).body).to.include({ code: "session/not-found" });
    expect((await one.ask(path, { method: "DELETE" })).status).to.equal(200);
    expect((await two.ask("/api/v1/session")).status).to.equal(401);
    const { body } = await one.ask("/api/v1/sessions");
    const list = body["sessions"] as { session: string; current: boolean }[];
    expect(list.filter(({ current }) => current).map(({ session }) => session)).to.deep.equal([one.session.session]);
    expect(list.map(({ session }) => session)).not.to.contain(two.session.session);
  });

  it("comes in by invitation, is listed with who let it in, and is shut out at once", async () => {
    const [owner, guest] = [await signIn(url, "pasta-maker-owner"), await signIn(url, "nobody")];
    const { id } = (await import("../../scripts/demo/cast.ts")).cast.pastaMaker;
    const asked = { email: "Nino@Posta.example ", role: "editor" };
    const { status, body } = await owner.ask("/api/v1/invitations", { as: "pastaMaker", json: asked });
    expect({ status, email: body["email"] }).to.deep.equal({ status: 201, email: "nino@posta.example" });
    const code = String(body["code"]);
    expect(body["link"]).to.equal(`${url}/desk/invitation#${code}`);
    const read = await guest.ask("/api/v1/invitations/read", { json: { code } });
    expect(read.body).to.include({ actor: id, role: "editor" });
    expect((await guest.ask("/api/v1/invitations/accept", { json: { code } })).status).to.equal(201);
    expect((await guest.ask("/api/v1/seals", { as: "pastaMaker" })).status).to.equal(200);
    const { body: team } = await owner.ask("/api/v1/members", { as: "pastaMaker" });
    const member = (team["members"] as { person: string; grantedBy: { name: string } | null }[]).find(
      ({ person }) => person === guest.session.person.id,
    );
    expect(member?.grantedBy?.name).to.equal("Egidio Semola (dimostrazione)");
    const path = `/api/v1/members/${guest.session.person.id}`;
    expect((await owner.ask(path, { as: "pastaMaker", method: "DELETE" })).status).to.equal(200);
    expect((await guest.ask("/api/v1/seals", { as: "pastaMaker" })).body).to.include({ code: "actor/not-found" });
  });

  it("writes as a viewer nothing, and as an editor decides nothing about people", async () => {
    const [viewer, editor] = [await signIn(url, "maker-viewer"), await signIn(url, "maker-editor")];
    const json = { email: "a@b.example", role: "owner" };
    for (const one of [viewer, editor]) {
      expect((await one.ask("/api/v1/members", { as: "maker" })).status).to.equal(200);
      const refused = await one.ask("/api/v1/invitations", { as: "maker", json });
      expect(refused.body).to.include({ code: "identity/not-permitted" });
      expect((await one.ask("/api/v1/tokens", { as: "maker" })).status).to.equal(403);
    }
  });

  it("cannot leave an actor without an owner", async () => {
    const owner = await signIn(url, "maker-owner");
    const actor = owner.session.memberships[0]?.actor;
    const left = await owner.ask(`/api/v1/memberships/${actor}`, { method: "DELETE" });
    expect({ status: left.status, code: left.body["code"] }).to.deep.equal({
      status: 409,
      code: "membership/last-owner",
    });
  });

  it("issues a service token that says who issued it, is shown once, and works until it is revoked", async () => {
    const owner = await signIn(url, "pasta-maker-owner");
    const { id: actor } = (await import("../../scripts/demo/cast.ts")).cast.pastaMaker;
    const { body } = await owner.ask("/api/v1/tokens", { as: "pastaMaker", json: { actor, label: "Gestionale" } });
    const [id, token] = [String(body["id"]), String(body["token"])];
    expect((await ask(`${url}/api/v1/seals`, { token })).status).to.equal(200);
    const listed = await owner.ask("/api/v1/tokens", { as: "pastaMaker" });
    expect(JSON.stringify(listed.body)).not.to.contain(token);
    const row = (listed.body["tokens"] as { id: string; createdBy: { name: string } | null }[]).find(
      (t) => t.id === id,
    );
    expect(row?.createdBy?.name).to.equal("Egidio Semola (dimostrazione)");
    await owner.ask(`/api/v1/tokens/${id}`, { as: "pastaMaker", method: "DELETE" });
    expect((await ask(`${url}/api/v1/seals`, { token })).body).to.include({ code: "identity/token-unknown" });
  });

  it("of the region enrols an actor and invites its first owner, who then decides alone", async () => {
    const [official, newcomer] = [await signIn(url, "region"), await signIn(url, "nobody")];
    const json = { role: "operator", name: "Frantoio di prova", ownerEmail: "titolare@frantoio.example" };
    const { status, body } = await official.ask("/api/v1/actors", { as: "region", json });
    expect(status, JSON.stringify(body)).to.equal(202);
    const { code } = body["invitation"] as { code: string };
    await newcomer.ask("/api/v1/invitations/accept", { json: { code } });
    const { body: now } = await newcomer.ask("/api/v1/session");
    const held = now["memberships"] as { actor: string; membership: string }[];
    expect(held.find(({ actor }) => actor === body["actor"])).to.include({ membership: "owner" });
  });
});
