import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type FolderLock, lockFolder } from "../lock-folder.ts";
import { defaultChainId, Genesis, genesisTime } from "./genesis.ts";
import { type Ledger, type MinedBlock, openLedger } from "./ledger.ts";
import { type Call, engineVersion } from "./open-engine.ts";
import { type Journal, openJournal, type TornTail } from "./open-journal.ts";
import { beginReplay, decodeGenesis, endReplay, type Replay, replayRecord } from "./replay-record.ts";
import { RpcError, rpcCodes } from "./rpc-error.ts";
import { type BlockMs, type Miner, runMiner } from "./run-miner.ts";
import { fixedAnswers, servedMethods, withFinalBlock } from "./served-methods.ts";

export type ChainOptions = {
  /** Folder of the journal and its lock; made if it is not there. */
  readonly folder: string;
  readonly chainId?: number;
  /** Addresses that hold money in a new chain. */
  readonly funded?: readonly string[];
  readonly blockMs?: BlockMs;
  /** How many blocks must follow one before it is final. */
  readonly depth?: number;
};

/** A chain in this process whose blocks survive it. */
export type Chain = {
  readonly chainId: number;
  /** Answers one call. Rejects with an error that `toRpcError` understands. */
  readonly request: (call: Call) => Promise<unknown>;
  /** Makes one block now, at `timestamp` (Unix seconds) if given; how tests move time. */
  readonly mine: (timestamp?: number) => Promise<MinedBlock>;
  /** What was found at the start: how many records and blocks were replayed, and what was dropped. */
  readonly found: { readonly records: number; readonly blocks: number; readonly torn: TornTail | null };
  /** Resolves when the chain can go on no more; its process must end then. */
  readonly failed: Promise<Error>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the chain in `folder`: replays its journal, or begins a new one.
 *
 * @throws FolderLockedError when another process has it; JournalDamagedError; Error when the journal is another chain's.
 */
export async function openChain(options: ChainOptions): Promise<Chain> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(options.folder, "local chain");
  try {
    return await openLocked(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked(options: ChainOptions, lock: FolderLock): Promise<Chain> {
  const { replay, journal, found } = await restore(options);
  const { engine, waiting } = replay;
  const head = await endReplay(replay).catch(async (error: unknown) => {
    await journal.close();
    throw error;
  });
  const depth = options.depth ?? 2;
  const ledger = openLedger(engine, journal, { head, waiting });
  const { promise: stopped, resolve: fail } = Promise.withResolvers<Error>();
  const blockMs = options.blockMs ?? 1000;
  const owed = replay.lastUsed === 0 ? 0 : Math.max(0, replay.lastUsed + depth - head.number);
  const miner =
    blockMs === "manual"
      ? null
      : runMiner(ledger, {
          blockMs,
          depth,
          owed,
          onError: (error) => fail(new Error("Mining failed.", { cause: error })),
        });
  return {
    chainId: replay.genesis.chainId,
    found,
    failed: Promise.race([ledger.failed, stopped]),
    request: (call) => answer({ ledger, miner, depth, immediate: blockMs === 0, ask: engine.request }, call),
    mine: (timestamp) => ledger.mine(timestamp ?? Math.max(Math.floor(Date.now() / 1000), ledger.head().timestamp)),
    async close() {
      await miner?.stop();
      await journal.close();
      await engine.close();
      lock.release();
    },
  };
}

async function restore(options: ChainOptions): Promise<{ replay: Replay; journal: Journal; found: Chain["found"] }> {
  const path = join(options.folder, "journal");
  let replay: Replay | undefined;
  const { journal, torn, records } = await openJournal(path, async (record) => {
    if (replay === undefined) replay = await beginReplay(checkedGenesis(decodeGenesis(record), options, path));
    else await replayRecord(replay, record);
  });
  if (replay === undefined) {
    const genesis = await newGenesis(options);
    journal.append({ kind: "genesis", payload: Buffer.from(JSON.stringify(genesis)) });
    await journal.sync();
    replay = await beginReplay(genesis);
  }
  return { replay, journal, found: { records, blocks: replay.blocks, torn } };
}

function checkedGenesis(genesis: Genesis, options: ChainOptions, path: string): Genesis {
  if (options.chainId === undefined || options.chainId === genesis.chainId) return genesis;
  throw new Error(
    `The journal ${path} is of the chain ${genesis.chainId}, and ${options.chainId} was asked for (FILIGRANA_CHAIN_ID). ` +
      "A chain keeps its id for ever: use another data folder for another chain.",
  );
}

async function newGenesis(options: ChainOptions): Promise<Genesis> {
  return Genesis.parse({
    format: 1,
    engine: await engineVersion(),
    chainId: options.chainId ?? defaultChainId,
    time: genesisTime,
    funded: [...new Set((options.funded ?? []).map((address) => address.toLowerCase()))].sort(),
  });
}

type Answering = {
  readonly ledger: Ledger;
  readonly miner: Miner | null;
  readonly depth: number;
  /** Whether a transaction is answered only when its block is there, which is what tests want. */
  readonly immediate: boolean;
  readonly ask: (call: Call) => Promise<unknown>;
};

async function answer(chain: Answering, call: Call): Promise<unknown> {
  if (fixedAnswers.has(call.method)) return fixedAnswers.get(call.method);
  if (!servedMethods.has(call.method)) {
    throw new RpcError(
      rpcCodes.method,
      `${call.method} is not served here: only eth_sendRawTransaction changes this chain.`,
    );
  }
  const params = call.params ?? [];
  if (call.method === "eth_sendRawTransaction") return accept(chain, params);
  const finalBlock = Math.max(0, chain.ledger.head().number - chain.depth);
  return chain.ask({ method: call.method, params: withFinalBlock(call.method, params, finalBlock) });
}

async function accept(chain: Answering, params: readonly unknown[]): Promise<string> {
  const [raw] = params;
  if (params.length !== 1 || typeof raw !== "string" || !/^0x([0-9a-f]{2})+$/i.test(raw)) {
    throw new RpcError(rpcCodes.params, "eth_sendRawTransaction takes one signed transaction as 0x-hex.");
  }
  const hash = await chain.ledger.accept(raw);
  chain.miner?.wake();
  if (chain.immediate && chain.ledger.isWaiting()) await chain.miner?.nextBlock();
  return hash;
}
