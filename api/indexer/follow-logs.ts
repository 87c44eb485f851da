import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type ChainTip, type Finality, readTip } from "../chain/finality.ts";
import { type BlockHeader, readBlock } from "../chain/read-block.ts";
import type { ChainStep, Position } from "./chain-step.ts";
import { findFork } from "./find-fork.ts";
import { movePosition } from "./move-position.ts";
import { readEvents } from "./read-events.ts";

/** The chain that is followed, and how. */
export type LogSource = {
  readonly request: Request;
  /** The registry's address. */
  readonly registry: string;
  readonly finality: Finality;
  /** How many final blocks one step may cover while catching up. */
  readonly rangeMax?: number;
  /** How many blocks that are not final one step may cover: each is asked for by its hash. */
  readonly tailMax?: number;
};

/**
 * Asks the node once, and gives the steps from where the reader stands to where the chain is now, none when nothing
 * changed. The next step is computed only after the consumer has taken the last one.
 *
 * What the node says is checked against itself: each block's parent is the one before it, each log's block is the one on
 * record at its height.
 *
 * @throws FiligranaError `chain/contradiction`: with `retry` when the node changed its mind between two answers (ask
 * again), without when a final block is another than it was: this is another chain.
 */
export async function* followLogs(source: LogSource, from: Position): AsyncGenerator<ChainStep, Position> {
  let position = from;
  const tip = await readTip(source.request, source.finality);
  for (;;) {
    const step = await nextStep(source, position, tip);
    if (step === null) return position;
    yield step;
    position = movePosition(position, step);
  }
}

async function nextStep(source: LogSource, position: Position, tip: ChainTip): Promise<ChainStep | null> {
  const fork = await findFork(source.request, position, tip);
  if (fork !== null) return { type: "reorg", to: fork };
  if (position.head.number < tip.final.number) return finalRange(source, position, tip.final);
  if (position.head.number < tip.head.number) return tail(source, position, tip.head);
  return tip.final.number > position.final.number ? finalStep(position, tip.final) : null;
}

/** Blocks that nothing can take back any more: their logs by ranges, and no header but the last one's. */
async function finalRange(source: LogSource, position: Position, final: BlockHeader): Promise<ChainStep> {
  const from = position.head.number + 1n;
  const to = min(final.number, position.head.number + BigInt(source.rangeMax ?? 2000));
  const [first, last] = await Promise.all([
    demand(source.request, from),
    to === final.number ? final : demand(source.request, to),
  ]);
  checkParent(position.head, first);
  const events = await readEvents(source, { from, to });
  return { type: "block", head: last, headers: [last], events };
}

/** Blocks that may still be taken back: each by its number, its logs by its hash. */
async function tail(source: LogSource, position: Position, head: BlockHeader): Promise<ChainStep> {
  const from = position.head.number + 1n;
  const to = min(head.number, position.head.number + BigInt(source.tailMax ?? 64));
  const numbers = Array.from({ length: Number(to - from) + 1 }, (_, i) => from + BigInt(i));
  const headers = await Promise.all(numbers.map((number) => demand(source.request, number)));
  let parent = position.head;
  for (const header of headers) {
    checkParent(parent, header);
    parent = header;
  }
  const events = await Promise.all(headers.map((header) => readEvents(source, header)));
  return { type: "block", head: parent, headers, events: events.flat() };
}

function finalStep(position: Position, final: BlockHeader): ChainStep {
  const ours = position.recent.get(final.number);
  if (ours !== undefined && ours.hash !== final.hash) throw changed(final.number);
  return { type: "final", block: final };
}

function checkParent(parent: BlockHeader, child: BlockHeader): void {
  if (child.parentHash !== parent.hash) throw changed(child.number);
}

async function demand(request: Request, number: bigint): Promise<BlockHeader> {
  const header = await readBlock(request, number);
  if (header === null) throw changed(number);
  return header;
}

function changed(number: bigint): FiligranaError {
  return new FiligranaError(
    "chain/contradiction",
    `the chain changed at block ${number} while it was read; it is read again`,
    {
      values: { block: String(number) },
      retry: true,
    },
  );
}

const min = (a: bigint, b: bigint) => (a < b ? a : b);
