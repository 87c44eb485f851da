import { Genesis } from "./genesis.ts";
import type { JournalRecord } from "./journal-record.ts";
import { type MinedBlock, mineBlock, readHead } from "./ledger.ts";
import { type Engine, engineVersion, openEngine } from "./open-engine.ts";

/** A chain being brought back from its journal. */
export type Replay = {
  readonly genesis: Genesis;
  readonly engine: Engine;
  head: MinedBlock;
  /** Whether the pool holds something that was accepted after the newest block. */
  waiting: boolean;
  /** Number of the newest block that has a transaction. */
  lastUsed: number;
};

/** Begins a chain from its genesis. */
export async function beginReplay(genesis: Genesis): Promise<Replay> {
  const engine = await openEngine(genesis);
  return { genesis, engine, head: await readHead(engine), waiting: false, lastUsed: 0 };
}

/** Reads the genesis that the first record of a journal holds. */
export function decodeGenesis(record: JournalRecord): Genesis {
  if (record.kind !== "genesis") throw new Error("The chain's journal does not begin with a genesis.");
  return Genesis.parse(JSON.parse(Buffer.from(record.payload).toString("utf8")));
}

/**
 * Does again what a record says, and compares: a block must come out with the hash that it had.
 *
 * @throws Error when the engine refuses what it once accepted or computes another hash.
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
      replay.waiting = false;
      replay.head = await mineBlock(replay.engine, Number(bytes.readBigUInt64BE(0)));
      if (replay.head.transactions > 0) replay.lastUsed = replay.head.number;
      return;
    case "mined":
      await compareHash(replay, Number(bytes.readBigUInt64BE(0)), `0x${bytes.subarray(8).toString("hex")}`);
  }
}

async function compareHash(replay: Replay, number: number, hash: string): Promise<void> {
  const { head, genesis } = replay;
  if (head.number === number && head.hash === hash) return;
  throw new Error(
    `Block ${number} had the hash ${hash} and now comes out as block ${head.number} with ${head.hash}. ` +
      `The journal was begun by ${genesis.engine}; this is ${await engineVersion()}. Start it with the former.`,
  );
}
