import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { isPrivateHost } from "../../api/config/demo-settings.ts";
import { variables } from "../../api/config/variables.ts";
import { readConfig, secretVariables } from "../../api/config.ts";
import { demoClient, demoRealm } from "../../core/demo/sign-in.ts";

const kek = Buffer.alloc(32, 7).toString("base64");
const key = `0x${"11".repeat(32)}`;
const production = {
  FILIGRANA_MODE: "production",
  PUBLIC_URL: "https://tracciabilita.example.it/",
  DATABASE_URL: "postgresql://u:p@127.0.0.1/f",
  CHAIN_RPC_URL: "http://127.0.0.1:8545",
  FILIGRANA_KEK: kek,
  FILIGRANA_RELAYER_KEY: key,
  FILIGRANA_REGION_KEY: `0x${"22".repeat(32)}`,
};
const demo = { FILIGRANA_MODE: "demo", DATABASE_URL: production.DATABASE_URL, CHAIN_RPC_URL: production.CHAIN_RPC_URL };
const without = (name: string) => Object.fromEntries(Object.entries(production).filter(([other]) => other !== name));

describe("the configuration", () => {
  it("is read from the environment", () => {
    const config = readConfig({ ...production, PORT: "9000", FILIGRANA_FINALITY: "12" });
    expect(config).to.include({
      mode: "production",
      port: 9000,
      finality: 12,
      publicUrl: "https://tracciabilita.example.it",
    });
    expect([config.kek(), config.relayerKey()]).to.deep.equal([kek, key]);
  });

  it("shows no secret when it is turned into JSON", () => {
    const text = JSON.stringify(readConfig(production));
    for (const secret of [kek, key, production.DATABASE_URL]) expect(text).not.to.contain(secret);
  });

  for (const name of ["PUBLIC_URL", "DATABASE_URL", "CHAIN_RPC_URL", "FILIGRANA_RELAYER_KEY", "FILIGRANA_REGION_KEY"])
    it(`has no default for ${name} in production, set to nothing or not at all`, () => {
      expect(() => readConfig(without(name))).to.throw(`${name} is not set`);
      expect(() => readConfig({ ...production, [name]: "" })).to.throw(`${name} is not set`);
    });

  it("explains how to make a key-encryption key when there is none or a wrong one", () => {
    expect(() => readConfig(without("FILIGRANA_KEK"))).to.throw("openssl rand -base64 32");
    expect(() => readConfig({ ...production, FILIGRANA_KEK: "c2hvcnQ=" })).to.throw("not 32 bytes in base64");
  });

  it("takes the key-encryption key from a file, but not from two places", () => {
    const folder = mkdtempSync(join(tmpdir(), "filigrana-config-"));
    const path = join(folder, "kek");
    writeFileSync(path, `${kek}\n`);
    const fromFile = { ...without("FILIGRANA_KEK"), FILIGRANA_KEK_FILE: path };
    expect(readConfig(fromFile).kek()).to.equal(kek);
    expect(() => readConfig({ ...production, FILIGRANA_KEK_FILE: path })).to.throw("not both");
    rmSync(folder, { recursive: true });
    expect(() => readConfig(fromFile)).to.throw("FILIGRANA_KEK_FILE cannot be read");
  });

  it("names an unknown FILIGRANA_ variable and the one that was probably meant", () => {
    const wrong = { ...production, FILIGRANA_FINALTY: "3" };
    expect(() => readConfig(wrong)).to.throw("FILIGRANA_FINALTY (did you mean FILIGRANA_FINALITY?)");
  });

  it("names every variable that is wrong, and what was expected, never its value", () => {
    const wrong = { ...production, PORT: "http", FILIGRANA_RELAYER_KEY: "0xsecretsecret", FILIGRANA_LOG_LEVEL: "loud" };
    expect(() => readConfig(wrong))
      .to.throw(
        /PORT: expected a whole number.*FILIGRANA_RELAYER_KEY: expected 0x and 64.*FILIGRANA_LOG_LEVEL: expected one of/,
      )
      .with.property("message")
      .that.does.not.contain("secretsecret");
  });

  it("has everything in demo mode that a demo needs, the same on every machine", () => {
    const config = readConfig(demo);
    expect(config).to.include({ mode: "demo", publicUrl: "http://127.0.0.1:8080" });
    expect(config.kek()).to.equal(readConfig(demo).kek());
    expect(config.relayerKey())
      .to.match(/^0x[0-9a-f]{64}$/)
      .and.not.equal(config.regionKey());
  });

  describe("of the sign-in", () => {
    const signIn = {
      FILIGRANA_OIDC_ISSUER: "https://login.example/",
      FILIGRANA_OIDC_CLIENT_ID: "filigrana",
      FILIGRANA_OIDC_CLIENT_SECRET: "s3cret-of-the-client",
    };

    it("is none where nothing is said, and then nobody signs in", () => {
      expect(readConfig(production).signIn).to.equal(null);
      expect(readConfig(demo).signIn).to.equal(null);
    });

    it("is the issuer as it is written, people kept under what it says of itself, and never without TLS", () => {
      const config = readConfig({ ...production, ...signIn });
      expect(config.signIn).to.include({ issuer: "https://login.example/", realm: null, insecure: false });
      expect(JSON.stringify(config)).not.to.contain("s3cret-of-the-client");
      expect(secretVariables).to.include("FILIGRANA_OIDC_CLIENT_SECRET");
    });

    it("keeps a demo's people under one name wherever its own provider listens", () => {
      const own = { FILIGRANA_OIDC_ISSUER: "http://127.0.0.1:4", FILIGRANA_OIDC_CLIENT_ID: demoClient.id };
      const config = readConfig({ ...demo, ...own, FILIGRANA_OIDC_CLIENT_SECRET: demoClient.secret });
      expect(config.signIn).to.include({ realm: demoRealm, insecure: true });
      expect(readConfig({ ...demo, ...signIn }).signIn).to.include({ realm: null });
    });

    it("takes SPID's levels, or those that are given", () => {
      const levels = (given: object) => [...(readConfig({ ...production, ...signIn, ...given }).signIn?.levels ?? [])];
      expect(levels({})[1]).to.deep.equal(["https://www.spid.gov.it/SpidL2", 2]);
      expect(levels({ FILIGRANA_OIDC_LEVELS: "urn:a=b=1,gold=3" })).to.deep.equal([
        ["urn:a=b", 1],
        ["gold", 3],
      ]);
    });

    const halves = [
      { what: { ...signIn, FILIGRANA_OIDC_ISSUER: undefined }, says: "FILIGRANA_OIDC_ISSUER is not set" },
      { what: { ...signIn, FILIGRANA_OIDC_CLIENT_ID: "" }, says: "needs FILIGRANA_OIDC_CLIENT_ID" },
      { what: { ...signIn, FILIGRANA_OIDC_CLIENT_SECRET: undefined }, says: "FILIGRANA_OIDC_CLIENT_SECRET" },
      { what: { ...signIn, FILIGRANA_OIDC_ISSUER: "http://login.example" }, says: "does not begin with https://" },
      { what: { ...signIn, FILIGRANA_OIDC_ISSUER: "login.example" }, says: "FILIGRANA_OIDC_ISSUER: expected" },
      { what: { ...signIn, FILIGRANA_OIDC_LEVELS: "gold" }, says: "FILIGRANA_OIDC_LEVELS: expected acr=level" },
      { what: { ...signIn, FILIGRANA_OIDC_LEVELS: "gold=4" }, says: "FILIGRANA_OIDC_LEVELS: expected acr=level" },
    ];
    for (const { what, says } of halves)
      it(`is refused with "${says}" when it is ${JSON.stringify(what).slice(0, 90)}`, () => {
        expect(() => readConfig({ ...production, ...what })).to.throw(says);
      });
  });

  const productionLike = [
    { NODE_ENV: "production" },
    { PUBLIC_URL: "https://tracciabilita.regione.marche.it" },
    { PUBLIC_URL: "http://203.0.113.9:8080" },
    { FILIGRANA_KEK: kek },
    { FILIGRANA_KEK_FILE: "/nowhere" },
    { FILIGRANA_REGION_KEY: key },
    { FILIGRANA_RELAYER_KEY: key },
  ];
  for (const setting of productionLike)
    it(`refuses demo mode with ${Object.entries(setting).join().slice(0, 60)}`, () => {
      expect(() => readConfig({ ...demo, ...setting })).to.throw("this is demo mode");
    });

  const hosts = {
    private: [
      "localhost",
      "127.0.0.1",
      "10.1.2.3",
      "192.168.1.9",
      "172.16.0.1",
      "172.31.9.9",
      "[::1]",
      "[fd12::1]",
      "pc.local",
      "nas",
    ],
    public: ["172.32.0.1", "8.8.8.8", "example.it", "localhost.example.it", "[2001:db8::1]", "100.128.0.1", "11.0.0.1"],
  };
  for (const [kind, names] of Object.entries(hosts))
    for (const name of names)
      it(`takes ${name} for a ${kind} host`, () => {
        expect(isPrivateHost(name)).to.equal(kind === "private");
      });

  it("describes every variable and says who reads it", () => {
    for (const [name, schema] of Object.entries(variables.shape)) {
      const said = schema.meta();
      expect(said?.description, name).to.be.a("string");
      expect(said?.["readBy"], name).to.be.an("array").that.is.not.empty;
    }
  });
});
