import { expect } from "chai";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { SignInConfig } from "../../../api/config/sign-in-config.ts";
import type { Attempt } from "../../../api/identity/attempt-box.ts";
import { openIdClient } from "../../../api/identity/open-id-client.ts";
import type { DemoPersonKey } from "../../../core/demo/people.ts";
import { demoClient } from "../../../core/demo/sign-in.ts";
import { cookieJar } from "../../support/cookie-jar.ts";
import { rejection } from "../../support/rejection.ts";
import { follow } from "../../support/sign-in.ts";
import { startProvider, type TestProvider } from "./support/provider.ts";

const publicUrl = "http://127.0.0.1:9";
const spid = (level: number) => `https://www.spid.gov.it/SpidL${level}`;

describe("the OpenID client", () => {
  let provider: TestProvider;
  let config: SignInConfig;

  before(async () => {
    provider = await startProvider(publicUrl);
    config = {
      issuer: provider.issuer,
      clientId: demoClient.id,
      clientSecret: () => demoClient.secret,
      levels: new Map([
        [spid(1), 1],
        [spid(2), 2],
        [spid(3), 3],
      ]),
      realm: null,
      insecure: true,
    };
  });
  after(() => provider.close());

  const newAttempt = (): Attempt => ({
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo: "/desk",
    until: 0,
  });
  /** Goes to the provider as a browser would, and gives the address at which it comes back. */
  const comeBack = async (attempt: Attempt, person: DemoPersonKey): Promise<URL> => {
    const jar = cookieJar();
    const login = await follow(jar, await openIdClient(config, publicUrl).addressFor(attempt, "it"));
    expect(await login.answer.text()).to.contain('lang="it"');
    const until = (next: string) => next.startsWith(publicUrl);
    return new URL((await follow(jar, login.address, { form: new URLSearchParams({ person }), until })).address);
  };
  const codeOf = async (work: Promise<unknown>) => ((await rejection(work)) as Error & { code: string }).code;

  it("asks for level 2, for this moment's person, and sends no secret by way of the browser", async () => {
    const attempt = newAttempt();
    const { searchParams } = new URL(await openIdClient(config, publicUrl).addressFor(attempt, "en"));
    expect(Object.fromEntries(searchParams)).to.include({
      acr_values: spid(2),
      prompt: "login",
      response_type: "code",
      code_challenge_method: "S256",
      state: attempt.state,
      nonce: attempt.nonce,
      ui_locales: "en",
    });
    expect(searchParams.toString()).not.to.contain(attempt.verifier).and.not.contain(demoClient.secret);
  });

  const levels = { "maker-viewer": 1, "maker-owner": 2, region: 3 } as const;
  for (const [person, assurance] of Object.entries(levels) as [DemoPersonKey, number][])
    it(`knows ${person} afterwards, at level ${assurance}`, async () => {
      const attempt = newAttempt();
      const signedIn = await openIdClient(config, publicUrl).complete(await comeBack(attempt, person), attempt);
      expect(signedIn).to.include({ issuer: provider.issuer, subject: person, assurance });
      expect(signedIn.name).to.contain("dimostrazione");
      expect(signedIn.email).to.match(/@.*\.example$/);
    });

  const tampered: { what: string; change: (back: URL, attempt: Attempt) => [URL, Attempt] }[] = [
    { what: "another state", change: (back, attempt) => [changed(back, "state", randomState()), attempt] },
    { what: "no state", change: (back, attempt) => [changed(back, "state", null), attempt] },
    { what: "another issuer", change: (back, attempt) => [changed(back, "iss", "https://evil.example"), attempt] },
    { what: "no issuer", change: (back, attempt) => [changed(back, "iss", null), attempt] },
    { what: "another code", change: (back, attempt) => [changed(back, "code", "x".repeat(43)), attempt] },
    { what: "no code", change: (back, attempt) => [changed(back, "code", null), attempt] },
    { what: "two codes", change: (back, attempt) => [twice(back, "code"), attempt] },
    { what: "another nonce", change: (back, attempt) => [back, { ...attempt, nonce: randomNonce() }] },
    {
      what: "another PKCE verifier",
      change: (back, attempt) => [back, { ...attempt, verifier: randomPKCECodeVerifier() }],
    },
  ];
  for (const { what, change } of tampered)
    it(`knows nobody when the answer comes back with ${what}`, async () => {
      const attempt = newAttempt();
      const [back, expected] = change(await comeBack(attempt, "maker-owner"), attempt);
      expect(await codeOf(openIdClient(config, publicUrl).complete(back, expected))).to.equal(
        "identity/sign-in-mismatch",
      );
    });

  it("takes a code once", async () => {
    const attempt = newAttempt();
    const back = await comeBack(attempt, "maker-owner");
    await openIdClient(config, publicUrl).complete(back, attempt);
    expect(await codeOf(openIdClient(config, publicUrl).complete(back, attempt))).to.equal("identity/sign-in-mismatch");
  });

  it("says that the provider refused, in the provider's word for it", async () => {
    const attempt = newAttempt();
    const refused = rejection(
      openIdClient(config, publicUrl).complete(await comeBack(attempt, "" as DemoPersonKey), attempt),
    );
    expect(await refused).to.deep.include({ code: "identity/sign-in-refused", values: { error: "access_denied" } });
  });

  it("says that the provider cannot be reached, and finds it once it is there", async () => {
    const late = await startProvider(publicUrl);
    await late.close();
    const client = openIdClient({ ...config, issuer: late.issuer }, publicUrl);
    for (let times = 0; times < 2; times += 1)
      expect(await codeOf(client.addressFor(newAttempt(), "it"))).to.equal("identity/provider-unreachable");
    expect(await client.signOutAddress()).to.equal(null);
    const back = await startProvider(publicUrl, Number(new URL(late.issuer).port));
    expect(await client.addressFor(newAttempt(), "it")).to.contain(late.issuer);
    await back.close();
  });

  it("takes no metadata of another issuer than the one configured", async () => {
    const misled = { ...config, issuer: provider.issuer.replace("127.0.0.1", "localhost") };
    expect(await codeOf(openIdClient(misled, publicUrl).addressFor(newAttempt(), "it"))).to.equal(
      "identity/provider-unreachable",
    );
  });

  it("calls no provider without TLS outside a demo", async () => {
    const strict = openIdClient({ ...config, insecure: false }, publicUrl);
    expect(await codeOf(strict.addressFor(newAttempt(), "it"))).to.equal("identity/provider-unreachable");
  });

  it("knows where to sign out at the provider, without telling it who", async () => {
    const address = new URL((await openIdClient(config, publicUrl).signOutAddress()) ?? "");
    expect(address.origin).to.equal(provider.issuer);
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({
      client_id: demoClient.id,
      post_logout_redirect_uri: `${publicUrl}/desk`,
    });
  });
});

/** The address with a value of its query changed, or taken away. */
function changed(address: URL, name: string, value: string | null): URL {
  const copy = new URL(address);
  if (value === null) copy.searchParams.delete(name);
  else copy.searchParams.set(name, value);
  return copy;
}

/** The address with a value of its query twice. */
function twice(address: URL, name: string): URL {
  const copy = new URL(address);
  copy.searchParams.append(name, copy.searchParams.get(name) ?? "");
  return copy;
}
