import { resolve } from "node:path";
import { expect } from "chai";
import { computeAddress } from "ethers";
import { readStartSettings } from "../../../scripts/start/start-settings.ts";

const production = {
  FILIGRANA_MODE: "production",
  PUBLIC_URL: "https://filigrana.example",
  FILIGRANA_KEK: Buffer.alloc(32, 7).toString("base64"),
  FILIGRANA_RELAYER_KEY: `0x${"11".repeat(32)}`,
  FILIGRANA_REGION_KEY: `0x${"22".repeat(32)}`,
};

async function refusal(environment: Record<string, string>): Promise<string> {
  const error = await readStartSettings(environment).catch((thrown: unknown) => thrown);
  expect(error).to.be.instanceOf(Error);
  return (error as Error).message;
}

describe("readStartSettings", () => {
  it("is a demo that needs nothing", async () => {
    const settings = await readStartSettings({});
    expect(settings).to.include({
      mode: "demo",
      port: 8080,
      dataFolder: resolve("data"),
      databaseUrl: null,
      chainRpcUrl: null,
    });
    expect(settings.apiEnvironment).to.include({ FILIGRANA_MODE: "demo", FILIGRANA_DATA: resolve("data") });
  });

  it("refuses production without a key, and says how to make one", async () => {
    const { FILIGRANA_KEK: _, ...without } = production;
    expect(await refusal(without)).to.contain("openssl rand -base64 32");
  });

  it("refuses a name that nothing reads", async () => {
    expect(await refusal({ FILIGRANA_DTA: "x" }))
      .to.contain("FILIGRANA_DTA")
      .and.to.contain("FILIGRANA_DATA");
  });

  it("leaves to others the database and the chain that are theirs", async () => {
    const given = { ...production, DATABASE_URL: "postgres://u:p@db/f", CHAIN_RPC_URL: "http://node:8545" };
    expect(await readStartSettings(given)).to.include({
      databaseUrl: "postgres://u:p@db/f",
      chainRpcUrl: "http://node:8545",
    });
  });

  it("gives the chain no secret, and money to the accounts that send", async () => {
    const { chainEnvironment, regionAddress } = await readStartSettings(production);
    expect(JSON.stringify(chainEnvironment)).to.not.contain("1111").and.to.not.contain(production.FILIGRANA_KEK);
    expect(chainEnvironment["FILIGRANA_CHAIN_FUNDED"]).to.contain(computeAddress(production.FILIGRANA_RELAYER_KEY));
    expect(regionAddress).to.equal(computeAddress(production.FILIGRANA_REGION_KEY));
  });

  it("keeps the deployer's key from the API, which deploys nothing", async () => {
    const { apiEnvironment, deployerKey } = await readStartSettings({
      ...production,
      FILIGRANA_DEPLOYER_KEY: `0x${"33".repeat(32)}`,
    });
    expect(deployerKey).to.equal(`0x${"33".repeat(32)}`);
    expect(JSON.stringify(apiEnvironment)).to.not.contain("3333");
  });

  it("brings an OpenID provider to a demo that names none, and to nothing else", async () => {
    const { identity } = await readStartSettings({ HOST: "0.0.0.0", FILIGRANA_IDENTITY_PORT: "4711" });
    expect(identity).to.deep.include({ port: 4711 });
    expect(identity?.environment).to.include({ HOST: "0.0.0.0", PUBLIC_URL: "http://127.0.0.1:8080" });
    const given = {
      FILIGRANA_OIDC_ISSUER: "https://login.example",
      FILIGRANA_OIDC_CLIENT_ID: "filigrana",
      FILIGRANA_OIDC_CLIENT_SECRET: "secret",
    };
    expect(await readStartSettings(given)).to.include({ identity: null });
    expect(await readStartSettings(production)).to.include({ identity: null });
  });

  it("takes a free port for port 0", async () => {
    const { port, apiUrl, apiEnvironment } = await readStartSettings({ PORT: "0" });
    expect(port).to.be.greaterThan(0);
    expect(apiUrl).to.equal(`http://127.0.0.1:${port}`);
    expect(apiEnvironment["PORT"]).to.equal(String(port));
  });
});
