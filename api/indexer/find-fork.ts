import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { ChainTip } from "../chain/finality.ts";
import { type BlockHeader, readBlock } from "../chain/read-block.ts";
import type { Position } from "./chain-step.ts";

/**
 * Finds where the node's chain leaves the one that the reader followed.
 *
 * A node whose newest block is one that the reader has seen takes nothing back: it is behind, and is waited for.
 *
 * @returns The newest block that both have, or null when nothing that the reader has seen is contradicted.
 * @throws FiligranaError `chain/contradiction`: without `retry` when they differ below the final block (another chain);
 * with it when the node has not even come to the block that was final (it is behind).
 */
export async function findFork(request: Request, position: Position, tip: ChainTip): Promise<BlockHeader | null> {
  const { head, final } = position;
  if (tip.head.number === head.number && tip.head.hash === head.hash) return null;
  if (tip.head.number < final.number) throw behind(final, tip.head);
  const start = tip.head.number < head.number ? tip.head.number : head.number;
  for (let number = start; number >= final.number; number--) {
    const ours = number === head.number ? head : position.recent.get(number);
    if (ours === undefined) continue;
    const theirs = number === tip.head.number ? tip.head : await readBlock(request, number);
    if (theirs?.hash === ours.hash) return number === start ? null : ours;
  }
  throw anotherChain(final);
}

function behind(final: BlockHeader, head: BlockHeader): FiligranaError {
  return new FiligranaError(
    "chain/contradiction",
    `the node is at block ${head.number}, below block ${final.number} that was final already: it is behind, has lost blocks, or serves another chain`,
    { values: { final: String(final.number), head: String(head.number) }, retry: true },
  );
}

function anotherChain(final: BlockHeader): FiligranaError {
  return new FiligranaError(
    "chain/contradiction",
    `the node's block ${final.number} is not ${final.hash}, which was final: this is another chain than the one that this database was filled from. Point CHAIN_RPC_URL at the right one, or begin with an empty database`,
    { values: { block: String(final.number), hash: final.hash } },
  );
}
