import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { type BatchOnChain, sealBatch } from "../support/batch-on-chain.ts";
import { startTestChain, type TestChain } from "../support/chain.ts";

const program = fileURLToPath(new URL("../../scripts/verify.ts", import.meta.url));

/** Runs the command line and gives what it printed and how it ended. */
const run = async (args: readonly string[], input = "") => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((resolve) => child.on("exit", resolve)),
  ]);
  return { out, err, code };
};

describe("npm run verify", () => {
  let chain: TestChain;
  let batch: BatchOnChain;
  let folder: string;
  let directory: string;

  /** Writes a file and checks it, JSON asked for; the checks that fail are named. */
  const verify = async (file: unknown, ...args: readonly string[]) => {
    const path = join(folder, "evidence.json");
    writeFileSync(path, typeof file === "string" ? file : JSON.stringify(file));
    const { out, err, code } = await run([path, "--json", "--rpc", chain.url, ...args]);
    const answer = JSON.parse(out) as { verdict: string; checks: { check: string; outcome: string }[]; trust: string };
    return { ...answer, err, code, failed: answer.checks.flatMap((c) => (c.outcome === "fail" ? [c.check] : [])) };
  };

  before(async () => {
    chain = await startTestChain();
    batch = await sealBatch(chain);
    folder = mkdtempSync(join(tmpdir(), "filigrana-verify-"));
    directory = join(folder, "filigrana.json");
    writeFileSync(directory, JSON.stringify(batch.directory));
  });

  after(async () => {
    batch.close();
    await chain.stop();
    rmSync(folder, { recursive: true });
  });

  it("ends with 0 for a batch in good standing, and says what it trusted", async () => {
    const given = await verify(batch.evidence(), "--directory", directory, "--label", "/01/08001234567897/10/L24-07");
    expect(given).to.include({ verdict: "in-good-standing", code: 0, trust: "given", err: "" });
    expect(await verify(batch.evidence())).to.include({ verdict: "in-good-standing", code: 0, trust: "on-first-use" });
  });

  it("reads standard input and answers in sentences", async () => {
    const { out, code } = await run(["-", "--rpc", chain.url], JSON.stringify(batch.evidence()));
    expect(out).to.include("in-good-standing: This batch is in good standing").and.include("trust on first use");
    expect(code).to.equal(0);
  });

  it("ends with 2 and names the check: a doctored field, a swapped proof, another label, a wrong chain", async () => {
    const evidence = batch.evidence();
    const fields = evidence.fields.map((f) =>
      "path" in f && f.path === "product/name" ? { ...f, value: "Altro" } : f,
    );
    expect(await verify({ ...evidence, fields })).to.deep.include({ code: 2, failed: ["dossier"] });
    const proof = [{ side: "left", sum: "1", hash: evidence.batch.dossierRoot }];
    expect(await verify({ ...evidence, proof })).to.deep.include({ code: 2, failed: ["inclusion"] });
    const other = await verify(evidence, "--label", "/01/08001234567897/10/L24-08");
    expect(other).to.deep.include({ code: 2, failed: ["batch"] });
    const elsewhere = { ...evidence, chain: { ...evidence.chain, chainId: "1" } };
    expect(await verify(elsewhere)).to.deep.include({ code: 2, failed: ["chain"] });
    expect(await verify(elsewhere, "--directory", directory)).to.deep.include({ code: 2, failed: ["chain"] });
    expect(await verify("not JSON")).to.deep.include({ code: 2, failed: ["format"] });
  });

  it("ends with 4 when no node answers, or one of another chain", async () => {
    const silent = await verify(batch.evidence(), "--rpc", "http://127.0.0.1:1");
    expect(silent).to.include({ verdict: "cannot-check", code: 4 });
    const other = await startTestChain({ chainId: 999 });
    const elsewhere = await verify(batch.evidence(), "--rpc", other.url, "--directory", directory);
    await other.stop();
    expect(elsewhere).to.deep.include({ verdict: "cannot-check", code: 4, failed: [] });
  });

  it("ends with 1 while the seal's block is not final enough for the reader", async () => {
    const early = await verify(batch.evidence(), "--finality", "1000");
    expect(early).to.include({ verdict: "being-recorded", code: 1 });
  });

  it("ends with 3 when the server has no such batch, with 4 when it fails", async () => {
    const server = createServer((request, response) => response.writeHead(request.url === "/none" ? 404 : 500).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await run([`${site}/none`])).code).to.equal(3);
    expect((await run([`${site}/broken`])).code).to.equal(4);
    server.close();
  });

  it("ends with 64 when it is used wrongly, and says how it is used", async () => {
    for (const args of [
      [],
      ["a", "b"],
      ["--what"],
      ["/no/such/file"],
      ["-", "--chain-id", "1"],
      ["-", "--label", "x"],
    ]) {
      const { code, err } = await run(args);
      expect(code).to.equal(64);
      expect(err).to.include("Usage: npm run verify");
    }
  });

  it("ends with 1 once the batch is recalled, with author and reason", async () => {
    await batch.recall();
    const { out, code } = await run(["-", "--rpc", chain.url], JSON.stringify(batch.evidence()));
    expect(code).to.equal(1);
    expect(out).to.include("recalled:").and.include("Glass fragments");
    const unexplained = await verify({ ...batch.evidence(), measures: [] });
    expect(unexplained).to.include({ verdict: "recalled", code: 1 });
  });
});
