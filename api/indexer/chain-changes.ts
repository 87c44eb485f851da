import { type Kysely, sql } from "kysely";
import * as z from "zod";
import type { Database } from "../store/database.ts";
import { listenToChannels } from "../store/listen-to-channels.ts";
import type { ChainStep } from "./chain-step.ts";

/** What a committed step of the indexer changed; numbers of blocks as decimal text. */
export const ChainChange = z.object({
  type: z.enum(["block", "reorg", "final"]),
  /** The new newest block, or the new newest final one. */
  block: z.string(),
  /** How many events of the registry it brought. */
  events: z.int(),
});
export type ChainChange = z.infer<typeof ChainChange>;

const channel = "filigrana_chain";

/** Tells every process that listens of a step, once the caller's transaction has committed. */
export async function announce(trx: Kysely<Database>, step: ChainStep): Promise<void> {
  const block = step.type === "block" ? step.head : step.type === "reorg" ? step.to : step.block;
  const events = step.type === "block" ? step.events.length : 0;
  const change: ChainChange = { type: step.type, block: String(block.number), events };
  await sql`select pg_notify(${channel}, ${JSON.stringify(change)})`.execute(trx);
}

/** Those who want to know when the read model changed. */
export type ChainChanges = {
  /** Calls `listener` after each change until the returned function is called. A listener must not throw. */
  readonly onChange: (listener: (change: ChainChange | "missed") => void) => () => void;
  readonly close: () => Promise<void>;
};

/**
 * Listens to the indexer, whichever process it runs in, on a connection of its own that is made anew when it is lost.
 *
 * Listeners hear "missed" when changes may have gone by unheard (the connection was down): they forget what they keep.
 */
export function listenToChain(databaseUrl: string): ChainChanges {
  const listeners = new Set<(change: ChainChange | "missed") => void>();
  const closing = new AbortController();
  const tell = (change: ChainChange | "missed") => {
    for (const listener of listeners) listener(change);
  };
  const onMessage = (_channel: string, message: unknown) => {
    const change = ChainChange.safeParse(message);
    tell(change.success ? change.data : "missed");
  };
  const ears = { onMessage, onMissed: () => tell("missed") };
  const running = listenToChannels(databaseUrl, [channel], ears, closing.signal);
  return {
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
