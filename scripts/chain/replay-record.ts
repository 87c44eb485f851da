import { Genesis } from "./genesis.ts";
import type { JournalRecord } from "./journal-record.ts";
import { type MinedBlock, mineBlock, readBlock } from "./ledger.ts";
import { type Engine, engineVersion, openEngine } from "./open-engine.ts";

/** A chain being brought back from its journal. */
export type Replay = {
  readonly genesis: Genesis;
  readonly engine: Engine;
  /** How many blocks there are after block 0. */
  blocks: number;
  /** Whether the pool may hold something that was accepted after the newest block. */
  waiting: boolean;
  /** Number of the newest block that something was accepted for. */
  lastUsed: number;
  /** The newest block whose hash the journal has, when it is not compared yet. */
  unverified: { readonly number: number; readonly hash: string } | null;
};

/** Every block's hash covers all before it, so comparing one in so many finds any difference. */
const compareEvery = 256;

/** Begins a chain from its genesis. */
export async function beginReplay(genesis: Genesis): Promise<Replay> {
  const engine = await openEngine(genesis);
  return { genesis, engine, blocks: 0, waiting: false, lastUsed: 0, unverified: null };
}

/** Reads the genesis that the first record of a journal holds. */
export function decodeGenesis(record: JournalRecord): Genesis {
  if (record.kind !== "genesis") throw new Error("The chain's journal does not begin with a genesis.");
  return Genesis.parse(JSON.parse(Buffer.from(record.payload).toString("utf8")));
}

/**
 * Does again what a record says.
 *
 * @throws Error when the engine refuses what it once accepted, or computes another hash for a block.
 */
export async function replayRecord(replay: Replay, record: JournalRecord): Promise<void> {
  const bytes = Buffer.from(record.payload);
  switch (record.kind) {
    case "genesis":
      throw new Error("The chain's journal has a second genesis.");
    case "transaction":
      await replay.engine.request({ method: "eth_sendRawTransaction", params: [`0x${bytes.toString("hex")}`] });
      replay.waiting = true;
      return;
    case "block":
      await mineBlock(replay.engine, Number(bytes.readBigUInt64BE(0)));
      replay.blocks += 1;
      if (replay.waiting) replay.lastUsed = replay.blocks;
      replay.waiting = false;
      return;
    case "mined":
      replay.unverified = { number: Number(bytes.readBigUInt64BE(0)), hash: `0x${bytes.subarray(8).toString("hex")}` };
      if (replay.unverified.number % compareEvery === 0) await verify(replay);
  }
}

/**
 * Ends the replay and gives the newest block.
 *
 * @throws Error when its hash is not the one that it had.
 */
export async function endReplay(replay: Replay): Promise<MinedBlock> {
  await verify(replay);
  return readBlock(replay.engine);
}

async function verify(replay: Replay): Promise<void> {
  const { unverified, genesis } = replay;
  if (unverified === null) return;
  const { hash } = await readBlock(replay.engine, unverified.number);
  if (hash !== unverified.hash) {
    throw new Error(
      `Block ${unverified.number} had the hash ${unverified.hash} and now comes out with ${hash}. The journal was begun by ` +
        `${genesis.engine}; this is ${await engineVersion()}. Start it with the former.`,
    );
  }
  replay.unverified = null;
}
