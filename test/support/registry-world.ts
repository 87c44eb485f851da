import { enqueue, type OutboxMessage } from "../../api/chain/enqueue.ts";
import { jsonRpc } from "../../api/chain/json-rpc.ts";
import type { OutboxRow } from "../../api/chain/outbox-row.ts";
import { runSubmitter, type SubmitterOptions } from "../../api/chain/run-submitter.ts";
import { type IndexerOptions, runIndexer } from "../../api/indexer/run-indexer.ts";
import { migrate } from "../../api/store/migrate.ts";
import { openStore, type Store } from "../../api/store/open-store.ts";
import type { Request } from "../../core/chain/request.ts";
import { startTestChain, testAccounts } from "./chain.ts";
import { createTestDatabase } from "./postgres.ts";
import { deployCast, type RegistryCast } from "./registry-cast.ts";

/** The accounts that send in the tests. */
export const senderKeys = { region: String(testAccounts[0]), relayer: String(testAccounts[1]) };

/** A database with all tables. */
export async function openTestStore(): Promise<{ store: Store; databaseUrl: string; close: () => Promise<void> }> {
  const database = await createTestDatabase();
  const store = openStore(database.url, { connections: 4 });
  await migrate(store);
  const close = async () => {
    await store.destroy();
    await database.drop();
  };
  return { store, databaseUrl: database.url, close };
}

/** A real chain with a registry, a real database, and the two loops between them, started when asked. */
export type RegistryWorld = RegistryCast & {
  readonly store: Store;
  readonly databaseUrl: string;
  readonly request: Request;
  /** Puts messages into the outbox in one transaction; gives their numbers. */
  readonly post: (...messages: readonly OutboxMessage[]) => Promise<bigint[]>;
  readonly submit: (options?: Partial<SubmitterOptions>) => Loop;
  readonly index: (options?: Partial<IndexerOptions>) => Loop;
  readonly row: (id: bigint) => Promise<OutboxRow>;
  readonly close: () => Promise<void>;
};

/** Something that runs until it is stopped; `stop` gives back what it threw. */
export type Loop = { readonly stop: () => Promise<void>; readonly done: Promise<void> };

/** Where the registry lives: a chain to ask, a way to make a block where that is by hand, and how to end it. */
export type WorldChain = {
  readonly request: Request;
  readonly mine?: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
  readonly finality?: "finalized" | number;
};

/** Opens a world on the project's own chain. */
export async function openWorld({ depth = 2, blockMs = 0 } = {}): Promise<RegistryWorld> {
  const chain = await startTestChain({ depth, blockMs });
  return openWorldOn({ request: jsonRpc(chain.url), stop: chain.stop });
}

/** Opens a world on any chain. */
export async function openWorldOn(chain: WorldChain): Promise<RegistryWorld> {
  const { request, finality = "finalized" } = chain;
  const { store, databaseUrl, close } = await openTestStore();
  const cast = await deployCast(request, senderKeys.region, chain.mine);
  const loops = new Set<Loop>();
  const start = (run: (signal: AbortSignal) => Promise<void>): Loop => {
    const ending = new AbortController();
    const done = run(ending.signal);
    done.catch(() => {});
    const loop = {
      done,
      stop: () => {
        ending.abort();
        loops.delete(loop);
        return done;
      },
    };
    loops.add(loop);
    return loop;
  };
  const common = { store, databaseUrl, request, ...cast };
  const each = { ...common, finality, pollMs: 20 };
  return {
    ...common,
    post: (...messages) =>
      store.transaction().execute(async (trx) => {
        const ids: bigint[] = [];
        for (const message of messages) ids.push(await enqueue(trx, message));
        return ids;
      }),
    submit: (options = {}) => start((signal) => runSubmitter({ ...each, keys: senderKeys, signal, ...options })),
    index: (options = {}) => start((signal) => runIndexer({ ...each, signal, ...options })),
    row: (id) => store.selectFrom("outbox").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    close: async () => {
      await Promise.allSettled([...loops].map((loop) => loop.stop()));
      await close();
      await chain.stop();
    },
  };
}

/** Waits until `read` gives something other than null or false; fails after `patienceMs`. */
export async function eventually<T>(read: () => Promise<T | null | false>, patienceMs = 20_000): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const found = await read();
    if (found !== null && found !== false) return found;
    if (performance.now() > until) throw new Error(`it did not come about within ${patienceMs} ms: ${read}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until every message of the outbox is settled for good; gives them in order. */
export function allSettled(store: Store): Promise<OutboxRow[]> {
  return eventually(async () => {
    const rows = await store.selectFrom("outbox").selectAll().orderBy("id").execute();
    return rows.every((row) => row.final) && rows;
  });
}
