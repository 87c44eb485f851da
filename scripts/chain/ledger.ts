import type { Engine } from "./open-engine.ts";
import type { Journal } from "./open-journal.ts";

/** One block as the miner sees it. */
export type MinedBlock = { number: number; hash: string; timestamp: number; transactions: number };

/**
 * The only way to change the chain: what is accepted or mined is in the journal, on disk, before anyone can see it.
 * Steps run one after the other, in the order of the journal.
 */
export type Ledger = {
  /** Takes a signed transaction into the pool and resolves with its hash once it is on disk. */
  readonly accept: (raw: string) => Promise<string>;
  /** Mines one block at `timestamp` (Unix seconds, not before the head's) from what is in the pool. */
  readonly mine: (timestamp: number) => Promise<MinedBlock>;
  /** The newest block. */
  readonly head: () => MinedBlock;
  /** Whether something was accepted since the last block was begun. */
  readonly isWaiting: () => boolean;
  /** Resolves with an error when the journal can no longer be written: the process must end, memory is ahead of disk. */
  readonly failed: Promise<Error>;
};

/** Opens the ledger over an engine that has been brought to `head`. */
export function openLedger(engine: Engine, journal: Journal, start: { head: MinedBlock; waiting: boolean }): Ledger {
  let { head, waiting } = start;
  let last: Promise<unknown> = Promise.resolve();
  const { promise: failed, resolve: fail } = Promise.withResolvers<Error>();

  function inOrder<T>(step: () => Promise<T>): Promise<T> {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  }

  async function synced(): Promise<void> {
    try {
      await journal.sync();
    } catch (cause) {
      const error = new Error("The chain's journal could not be written.", { cause });
      fail(error);
      throw error;
    }
  }

  return {
    failed,
    head: () => head,
    isWaiting: () => waiting,
    async accept(raw) {
      const hash = await inOrder(async () => {
        const accepted = await engine.request({ method: "eth_sendRawTransaction", params: [raw] });
        journal.append({ kind: "transaction", payload: Buffer.from(raw.slice(2), "hex") });
        waiting = true;
        return String(accepted);
      });
      // Outside the order: transactions that come together share one write.
      await synced();
      return hash;
    },
    mine: (timestamp) =>
      inOrder(async () => {
        journal.append({ kind: "block", payload: encodeTimestamp(timestamp) });
        await synced();
        waiting = false;
        await mineBlock(engine, timestamp);
        head = await readBlock(engine);
        journal.append({ kind: "mined", payload: encodeMined(head) });
        return head;
      }),
  };
}

/** Mines one block in the engine, gas being free. */
export async function mineBlock(engine: Engine, timestamp: number): Promise<void> {
  await engine.request({ method: "hardhat_setNextBlockBaseFeePerGas", params: ["0x0"] });
  await engine.request({ method: "evm_mine", params: [`0x${timestamp.toString(16)}`] });
}

/** Reads a block of the engine, the newest unless told. */
export async function readBlock(engine: Engine, number?: number): Promise<MinedBlock> {
  const tag = number === undefined ? "latest" : `0x${number.toString(16)}`;
  const block = (await engine.request({ method: "eth_getBlockByNumber", params: [tag, false] })) as {
    number: string;
    hash: string;
    timestamp: string;
    transactions: readonly string[];
  } | null;
  if (block === null) throw new Error(`The chain has no block ${tag}.`);
  return {
    number: Number(block.number),
    hash: block.hash,
    timestamp: Number(block.timestamp),
    transactions: block.transactions.length,
  };
}

function encodeTimestamp(timestamp: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(timestamp));
  return bytes;
}

/** Eight bytes of its number, then its hash. */
function encodeMined(block: MinedBlock): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(block.number));
  return Buffer.concat([bytes, Buffer.from(block.hash.slice(2), "hex")]);
}
