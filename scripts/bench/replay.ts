import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCreateAddress, id, Wallet } from "ethers";
import { defaultChainId } from "../chain/genesis.ts";
import { openChain } from "../chain/open-chain.ts";
import type { Figure } from "./measures.ts";

/**
 * A contract that does what a seal costs: two signature checks, one new slot and an event with the whole statement.
 * calldatacopy; slot keccak256(calldata) = timestamp; log1; ecrecover twice.
 */
const runtime = "365f5f37365f20428155365fa160205f60805f60015afa5060205f60805f60015afa5000";
const creation = `0x60${(runtime.length / 2).toString(16).padStart(2, "0")}8060095f395ff3${runtime}`;

const statementBytes = 700;

/**
 * Measures how long a chain with one seal-like transaction in each of `blocks` blocks takes to come back from its
 * journal. The hashes of the newest block before and after are compared.
 */
export async function replayFigures(blocks: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "filigrana-bench-replay-"));
  try {
    const before = await writeChain(folder, blocks);
    const replaying = performance.now();
    const chain = await openChain({ folder, blockMs: "manual" });
    const done = performance.now();
    const after = await chain.request({ method: "eth_getBlockByNumber", params: ["latest", false] });
    await chain.close();
    if ((after as { hash: string }).hash !== before) throw new Error("The replayed chain has another newest block.");
    const replaySeconds = (done - replaying) / 1000;
    const journalMiB = statSync(join(folder, "journal")).size / 2 ** 20;
    return [
      {
        name: `replay of a journal of ${blocks} blocks with a seal each`,
        value: replaySeconds,
        unit: "s",
        limit: { atMost: 30 },
      },
      { name: `size of that journal`, value: journalMiB, unit: "MiB", limit: null },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeChain(folder: string, blocks: number): Promise<string> {
  const wallet = new Wallet(id("filigrana bench sender"));
  const to = getCreateAddress({ from: wallet.address, nonce: 0 });
  const chain = await openChain({ folder, blockMs: "manual" });
  const free = { type: 2, chainId: defaultChainId, maxFeePerGas: 0, maxPriorityFeePerGas: 0 } as const;
  let hash = "";
  for (let nonce = 0; nonce < blocks; nonce += 1) {
    const call = nonce === 0 ? { data: creation } : { to, data: statement(nonce) };
    const raw = await wallet.signTransaction({ ...free, ...call, nonce, gasLimit: 200_000 });
    await chain.request({ method: "eth_sendRawTransaction", params: [raw] });
    ({ hash } = await chain.mine());
  }
  const code = await chain.request({ method: "eth_getCode", params: [to, "latest"] });
  if (code !== `0x${runtime}`) throw new Error("The seal-like contract is not there.");
  await chain.close();
  return hash;
}

/** Bytes that differ from one seal to the next, as hashes and signatures do. */
function statement(nonce: number): string {
  let hex = "";
  for (let part = 0; hex.length < statementBytes * 2; part += 1) hex += id(`${nonce}/${part}`).slice(2);
  return `0x${hex.slice(0, statementBytes * 2)}`;
}
