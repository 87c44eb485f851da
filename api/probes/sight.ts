import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";
import type { ChainWatch } from "./watch-chain.ts";

/** How long the chain may be silent before the server says that it could not check. */
const silenceMs = 60_000;

/** What this process sees of the chain: when it last heard from it and its newest block then; null when it never did. */
export type Sight = { readonly now: Date; readonly seenAt: Date | null; readonly head: bigint | null };

/** What a process sees at this moment. */
export const sightOf = (watch: ChainWatch, now: Date): Sight => ({ now, seenAt: watch.seenAt(), head: watch.head() });

/**
 * Tells whether the read model may speak for the chain: the chain has answered within a minute, and all but its newest
 * blocks are in the read model. Otherwise a recall may have been missed, and what is not found may well be on record.
 *
 * @param indexed - The newest block of the read model; null when it is empty.
 */
export const isInSight = ({ now, seenAt, head }: Sight, indexed: bigint | null): boolean =>
  seenAt !== null &&
  now.getTime() - seenAt.getTime() <= silenceMs &&
  head !== null &&
  indexed !== null &&
  head - indexed <= limits.readyLagBlocks;

/** The newest block of the read model; null when it is empty. */
export const indexedHead = async (store: Store): Promise<bigint | null> =>
  (await store.selectFrom("chainCursor").select("head").executeTakeFirst())?.head ?? null;
