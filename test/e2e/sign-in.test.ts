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
