import type { BlockHeader } from "../chain/read-block.ts";
import type { PlacedEvent } from "./registry-event.ts";

/**
 * One thing that happened to the chain. Every consumer handles all three.
 *
 * - `block`: the chain grew up to and including `head`; `events` are all of the registry's in the blocks since the last
 *   step, oldest first, `headers` those blocks that a reorganisation could still take back, `head` always among them.
 * - `reorg`: what lay above `to` is no longer true.
 * - `final`: nothing up to and including `block` will ever be taken back.
 */
export type ChainStep =
  | {
      readonly type: "block";
      readonly head: BlockHeader;
      readonly headers: readonly BlockHeader[];
      readonly events: readonly PlacedEvent[];
    }
  | { readonly type: "reorg"; readonly to: BlockHeader }
  | { readonly type: "final"; readonly block: BlockHeader };

/** Where a reader stands: its newest block, its newest final one, and every block from the final one to the newest. */
export type Position = {
  readonly head: BlockHeader;
  readonly final: BlockHeader;
  readonly recent: ReadonlyMap<bigint, BlockHeader>;
};
