import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { gtins } from "../../scripts/demo/gtins.ts";
import { startTestChain } from "../support/chain.ts";
import { ask, demoProduct } from "../support/demo-product.ts";

type Evidence = { chain: { chainId: string; registry: string } };

describe("a wrong chain", () => {
  const folder = mkdtempSync(join(tmpdir(), "filigrana-chain-"));
  const file = join(folder, "evidence.json");
  let url: string;
  let evidence: Evidence;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    evidence = (await ask(`${url}/api/v1/batches/${gtins.wine}/L26-0001/evidence`)).body as unknown as Evidence;
    writeFileSync(file, JSON.stringify(evidence));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Beside this process, not before it: the chain that it asks may be in here. */
  const verify = async (...options: string[]) => {
    const run = spawn(process.execPath, ["scripts/verify.ts", file, "--json", ...options]);
    const { verdict, checks } = JSON.parse(await text(run.stdout)) as {
      verdict: string;
      checks: { check: string; outcome: string; expected?: string; found?: string }[];
    };
    return { verdict, chain: checks.find(({ check }) => check === "chain") };
  };

  it("is named by the command line when another chain is trusted than the evidence names", async () => {
    const { verdict, chain } = await verify(
      ...["--rpc", `${url}/api/v1/rpc`, "--chain-id", "1", "--registry", evidence.chain.registry],
    );
    expect(verdict).to.equal("does-not-match");
    expect(chain).to.include({ outcome: "fail" });
    expect(JSON.stringify(chain)).to.contain(evidence.chain.chainId);
  });

  it("is named by the command line when the endpoint is of a chain without the registry", async function () {
    this.timeout(60_000);
    const chain = await startTestChain();
    try {
      const found = await verify("--rpc", chain.url);
      expect(found.verdict).to.equal("does-not-match");
      expect(found.chain).to.include({ outcome: "fail", expected: "a contract at the address" });
    } finally {
      await chain.stop();
    }
  });

  it("cannot be reached through the relay, which passes no write and no other contract", async () => {
    const call = async (method: string, ...params: unknown[]) => {
      const answer = await fetch(`${url}/api/v1/rpc`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
      });
      return (await answer.json()) as { result?: string; error?: { message: string; data: { code: string } } };
    };
    expect(BigInt((await call("eth_chainId")).result ?? "0")).to.equal(BigInt(evidence.chain.chainId));
    for (const [method, ...params] of [
      ["eth_sendRawTransaction", "0x00"],
      ["eth_sendTransaction", {}],
      ["eth_accounts"],
      ["hardhat_mine"],
      ["eth_call", { to: `0x${"11".repeat(20)}`, data: "0x00000000" }, "latest"],
    ] as const) {
      const { error } = await call(method, ...params);
      expect(error?.data, method).to.deep.equal({ code: "relay/method-not-allowed" });
      expect(error?.message).to.match(/^this relay (knows eth_|lets eth_call through only to read the registry 0x)/);
    }
  });
});
