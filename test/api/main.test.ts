import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "chai";
import { startTestChain } from "../support/chain.ts";

/** Runs the API's program with an environment of its own; gives its exit code and what it wrote. */
const run = async (environment: Record<string, string>) => {
  const env = { PATH: process.env["PATH"], ...environment } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, ["api/main.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (written += chunk));
  const [code] = await once(child, "close");
  return { code, written };
};

const demo = { FILIGRANA_MODE: "demo", DATABASE_URL: "postgresql://u:hunter2@127.0.0.1:1/f" };

describe("the API's program", () => {
  it("ends with 78, so that nobody starts it again, when the configuration is wrong; and says what to do", async () => {
    const { code, written } = await run({ FILIGRANA_MODE: "production", PUBLIC_URL: "https://example.it" });
    expect(code).to.equal(78);
    expect(written).to.contain("is not set");
  });

  it("ends with 1, so that it is started again, when the chain is not there yet", async () => {
    const { code, written } = await run({
      ...demo,
      CHAIN_RPC_URL: "http://127.0.0.1:1",
      FILIGRANA_REGISTRY: `0x${"1".repeat(40)}`,
    });
    expect(code).to.equal(1);
    expect(written).to.contain("chain/unreachable").and.not.to.contain("hunter2");
  });

  it("ends with 1 when the database is not there yet", async () => {
    const chain = await startTestChain();
    const registry = `0x${"1".repeat(40)}`;
    const { code, written } = await run({ ...demo, CHAIN_RPC_URL: chain.url, FILIGRANA_REGISTRY: registry });
    await chain.stop();
    expect(code).to.equal(1);
    expect(written).to.contain("ECONNREFUSED").and.not.to.contain("hunter2");
  });

  it("ends with 78 when nothing says where the Registry stands", async () => {
    const { code, written } = await run({
      ...demo,
      CHAIN_RPC_URL: "http://127.0.0.1:1",
      FILIGRANA_DATA: "/nonexistent",
    });
    expect(code).to.equal(78);
    expect(written).to.contain("deployment.json");
  });
});
