import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { computeAddress } from "ethers";
import type { JournalRecord } from "../../../scripts/chain/journal-record.ts";
import { openJournal } from "../../../scripts/chain/open-journal.ts";
import { FolderLockedError } from "../../../scripts/lock-folder.ts";
import { startTestChain, type TestChain, testAccounts } from "../../support/chain.ts";
import { signTransfer } from "../../support/sent-transactions.ts";

const [sender = ""] = testAccounts;

describe("openChain", () => {
  let folder: string;
  let chain: TestChain | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "filigrana-chain-"));
  });

  afterEach(async () => {
    await chain?.stop();
    chain = undefined;
    rmSync(folder, { recursive: true });
  });

  async function open(options: Parameters<typeof startTestChain>[0] = {}): Promise<TestChain> {
    chain = await startTestChain({ folder, ...options });
    return chain;
  }

  async function close(): Promise<void> {
    await chain?.stop();
    chain = undefined;
  }

  const ask = async <T>(method: string, ...params: unknown[]) => (await chain?.request({ method, params })) as T;
  const blocks = async () => {
    const count = Number(await ask<string>("eth_blockNumber"));
    const all = Array.from({ length: count + 1 }, (_, number) =>
      ask("eth_getBlockByNumber", `0x${number.toString(16)}`, true),
    );
    return Promise.all(all);
  };

  it("has the same blocks after a start from its journal, whatever was asked in between", async () => {
    await open({ blockMs: "manual" });
    for (let nonce = 0; nonce < 6; nonce += 1) {
      await ask("eth_sendRawTransaction", await signTransfer(sender, nonce));
      await ask("eth_getBlockByNumber", "pending", false);
      await ask("eth_estimateGas", { to: `0x${"22".repeat(20)}` });
      if (nonce % 2 === 1) await chain?.mine();
    }
    const before = await blocks();
    expect(before).to.have.length(4);
    await close();
    await open({ blockMs: "manual" });
    expect(await blocks()).to.deep.equal(before);
  });

  it("keeps what was accepted and not mined, and mines it after a start", async () => {
    await open({ blockMs: "manual" });
    const raw = await signTransfer(sender, 0);
    const hash = await ask("eth_sendRawTransaction", raw);
    await close();
    await open({ blockMs: 0 });
    await ask("eth_sendRawTransaction", await signTransfer(sender, 1));
    const receipt = await ask<{ status: string }>("eth_getTransactionReceipt", hash);
    expect(receipt.status).to.equal("0x1");
  });

  it("mines as many empty blocks after the last transaction as make it final, then rests", async () => {
    await open({ blockMs: "manual", depth: 3 });
    await ask("eth_sendRawTransaction", await signTransfer(sender, 0));
    await close();
    await open({ blockMs: 20, depth: 3 });
    const final = async () =>
      Number((await ask<{ number: string }>("eth_getBlockByNumber", "finalized", false)).number);
    const until = performance.now() + 20_000;
    while ((await final()) < 1 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await final()).to.equal(1);
    await close();
    await open({ blockMs: 0, depth: 3 });
    expect(Number(await ask("eth_blockNumber"))).to.equal(4);
  });

  it("calls a block final when enough blocks follow it, wherever a block may be named", async () => {
    await open({ blockMs: "manual", depth: 2 });
    const address = computeAddress(sender);
    const count = async (tag: string) => Number(await ask("eth_getTransactionCount", address, tag));
    await ask("eth_sendRawTransaction", await signTransfer(sender, 0));
    await chain?.mine();
    await chain?.mine();
    expect([await count("latest"), await count("finalized"), await count("safe")]).to.deep.equal([1, 0, 0]);
    await chain?.mine();
    expect([await count("latest"), await count("finalized"), await count("safe")]).to.deep.equal([1, 1, 1]);
    expect(await ask<{ nonce: string }>("eth_getProof", address, [], "finalized")).to.include({ nonce: "0x1" });
    expect(await ask("eth_getLogs", { fromBlock: "safe", toBlock: "finalized" })).to.deep.equal([]);
  });

  it("changes by signed transactions only", async () => {
    await open();
    const before = await blocks();
    const refused = [
      "eth_sendTransaction",
      "evm_mine",
      "evm_setNextBlockTimestamp",
      "hardhat_setBalance",
      "hardhat_reset",
    ];
    for (const method of [
      ...refused,
      "evm_revert",
      "eth_newFilter",
      "debug_traceTransaction",
      "personal_sign",
      "constructor",
    ]) {
      const error = await ask(method).catch((thrown: { code: number; message: string }) => thrown);
      expect(error, method).to.include({ code: -32_601 });
    }
    expect(await blocks()).to.deep.equal(before);
  });

  it("takes transactions that cost nothing, from an account that has nothing", async () => {
    await open();
    const hash = await ask("eth_sendRawTransaction", await signTransfer(`0x${"99".repeat(32)}`, 0));
    expect(await ask("eth_getTransactionReceipt", hash)).to.include({ status: "0x1", effectiveGasPrice: "0x0" });
    expect(await ask("eth_gasPrice")).to.equal("0x0");
  });

  it("keeps no transaction that it refused", async () => {
    await open();
    const size = () => readFileSync(join(folder, "journal")).length;
    const before = size();
    for (const raw of [await signTransfer(sender, 0, { chainId: 1 }), "0x02", "0xzz", undefined]) {
      const error = await ask("eth_sendRawTransaction", raw).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(Error);
    }
    expect(size()).to.equal(before);
  });

  it("never goes back in time, and shares a second rather than run ahead of the clock", async () => {
    await open({ blockMs: 0, depth: 2 });
    for (let nonce = 0; nonce < 10; nonce += 1) await ask("eth_sendRawTransaction", await signTransfer(sender, nonce));
    const times = ((await blocks()) as { timestamp: string }[]).map(({ timestamp }) => Number(timestamp));
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).to.be.at.most(Math.floor(Date.now() / 1000));
  });

  it("lets tests move its time forward", async () => {
    await open({ blockMs: 0 });
    const later = Math.floor(Date.now() / 1000) + 1_000_000;
    await chain?.mine(later);
    await ask("eth_sendRawTransaction", await signTransfer(sender, 0));
    const head = await ask<{ timestamp: string }>("eth_getBlockByNumber", "latest", false);
    expect(Number(head.timestamp)).to.equal(later);
  });

  it("is refused to a second process or a second opening, naming the first", async () => {
    await open();
    const error = await startTestChain({ folder }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(FolderLockedError);
    expect((error as Error).message)
      .to.contain(folder)
      .and.to.contain(String(process.pid));
  });

  it("takes over the lock of a process that is dead", async () => {
    writeFileSync(join(folder, "lock"), "4194304 unknown\n");
    await open();
    expect(readFileSync(join(folder, "lock"), "utf8")).to.match(new RegExp(`^${process.pid} `));
  });

  it("does not start when a block comes out with another hash", async () => {
    await open({ blockMs: "manual" });
    await chain?.mine();
    const { hash } = await ask<{ hash: string }>("eth_getBlockByNumber", "latest", false);
    await close();
    const records: JournalRecord[] = [];
    const path = join(folder, "journal");
    const opened = await openJournal(path, async (record) => void records.push(record));
    await opened.journal.close();
    rmSync(path);
    const forged = await openJournal(path, async () => undefined);
    for (const record of records) {
      const payload = Buffer.from(record.payload);
      if (record.kind === "mined") payload.writeUInt8(payload.readUInt8(20) ^ 1, 20);
      forged.journal.append({ kind: record.kind, payload });
    }
    await forged.journal.close();
    const error = (await open().catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).to.contain(`now comes out with ${hash}`).and.to.contain("hardhat");
  });

  it("keeps its id: another one is refused with both named", async () => {
    await open({ chainId: 4711 });
    await close();
    const error = (await open({ chainId: 4712 }).catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).to.contain("4711").and.to.contain("4712");
  });
});
