import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { id, Transaction } from "ethers";
import { testAccounts } from "../support/chain.ts";
import { type ChainProcess, startChainProcess } from "../support/chain-process.ts";
import { signTransfer } from "../support/sent-transactions.ts";

const [sender = ""] = testAccounts;
const rounds = 12;
const perRound = 30;

/** The same moments in every run: a fraction from 0 to 1 for each round. */
const fraction = (round: number): number => Number(BigInt(id(`kill ${round}`)) % 1000n) / 1000;

describe("the chain's process", function () {
  this.timeout(120_000);
  let data: string;
  let chain: ChainProcess;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "filigrana-chain-killed-"));
  });

  afterEach(async () => {
    await chain.kill();
    rmSync(data, { recursive: true });
  });

  /** Sends transactions one after the other until the chain dies; gives the hashes that were acknowledged. */
  async function sendUntilKilled(raws: readonly string[], killAfterMs: number): Promise<string[]> {
    const acknowledged: string[] = [];
    const timer = setTimeout(() => chain.child.kill("SIGKILL"), killAfterMs);
    try {
      for (const raw of raws) acknowledged.push(String(await chain.send("eth_sendRawTransaction", [raw])));
      await once(chain.child, "exit");
    } catch {
      // Killed while a call was under way: that transaction is not acknowledged.
    }
    clearTimeout(timer);
    return acknowledged;
  }

  async function transactionsInBlocks(): Promise<{ blocks: string[]; hashes: string[] }> {
    const head = Number(await chain.send("eth_blockNumber"));
    const blocks: string[] = [];
    const hashes: string[] = [];
    for (let number = 0; number <= head; number += 1) {
      const block = await chain.send("eth_getBlockByNumber", [`0x${number.toString(16)}`, false]);
      const { hash, transactions } = block as { hash: string; transactions: string[] };
      blocks.push(hash);
      hashes.push(...transactions);
    }
    return { blocks, hashes };
  }

  async function untilEmptyPool(nonce: number): Promise<void> {
    const { from } = Transaction.from(await signTransfer(sender, 0));
    while (Number(await chain.send("eth_getTransactionCount", [from, "latest"])) < nonce) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it("has every acknowledged transaction exactly once after being killed at any moment", async () => {
    const acknowledged: string[] = [];
    let known: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      chain = await startChainProcess(data);
      const { from } = Transaction.from(await signTransfer(sender, 0));
      const nonce = Number(await chain.send("eth_getTransactionCount", [from, "pending"]));
      await untilEmptyPool(nonce);
      const { blocks, hashes } = await transactionsInBlocks();
      expect(blocks.slice(0, known.length), `round ${round}`).to.deep.equal(known);
      expect(hashes).to.include.members(acknowledged);
      expect(new Set(hashes).size).to.equal(hashes.length);
      known = blocks;
      const raws = await Promise.all(
        Array.from({ length: perRound }, (_, index) => signTransfer(sender, nonce + index)),
      );
      acknowledged.push(...(await sendUntilKilled(raws, 10 + fraction(round) * 250)));
    }
    chain = await startChainProcess(data);
    await untilEmptyPool(acknowledged.length);
    expect((await transactionsInBlocks()).hashes).to.include.members(acknowledged);
    expect(acknowledged.length).to.be.greaterThan(rounds);
  });

  it("stops by itself, tidily, when the process that started it disconnects", async () => {
    chain = await startChainProcess(data, {
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "../../scripts/stop-with-parent.ts")}`,
    });
    const ended = once(chain.child, "exit");
    chain.child.disconnect();
    expect(await ended).to.deep.equal([0, null]);
  });

  it("waits for a predecessor that is just ending", async () => {
    const first = await startChainProcess(data);
    const second = startChainProcess(data);
    first.child.kill("SIGTERM");
    chain = await second;
    expect(await chain.send("eth_chainId")).to.equal("0x58624");
  });

  it("does not start on a damaged journal, and says which byte", async () => {
    chain = await startChainProcess(data);
    await chain.send("eth_sendRawTransaction", [await signTransfer(sender, 0)]);
    await untilEmptyPool(1);
    await chain.kill();
    const path = join(data, "chain", "journal");
    const journal = readFileSync(path);
    journal.writeUInt8(journal.readUInt8(30) ^ 1, 30);
    writeFileSync(path, journal);
    const error = (await startChainProcess(data).catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).to.contain(path).and.to.contain("byte 0");
  });
});
