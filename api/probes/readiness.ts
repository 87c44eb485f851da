import { sql } from "kysely";
import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";

/** One thing that must be there before this process calls itself ready. */
export type Check = {
  readonly name: string;
  /** Resolves when it is there; rejects with an error whose message says what is missing. */
  readonly find: () => Promise<unknown>;
};

const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const stateOf = async ({ find }: Check): Promise<string> => {
  try {
    await within(limits.probeTimeoutMs, find());
    return "ok";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Tells whether everything is there.
 *
 * @returns Every check's name with "ok".
 * @throws FiligranaError `server/unavailable` whose values say of every check whether it is "ok" or what is missing.
 */
export const findReady = async (checks: readonly Check[]): Promise<Record<string, string>> => {
  const states = await Promise.all(checks.map(async (check) => [check.name, await stateOf(check)] as const));
  const missing = states.filter(([, state]) => state !== "ok").map(([name]) => name);
  const values = Object.fromEntries(states);
  if (missing.length === 0) return values;
  throw new FiligranaError("server/unavailable", `not ready yet: ${missing.join(", ")}`, { values, retry: true });
};

/** The database answers. */
export const databaseAnswers = (store: Store): Check => ({
  name: "database",
  find: () => sql`select 1`.execute(store),
});

/** The chain's node answers. */
export const chainAnswers = (request: Request): Check => ({
  name: "chain",
  find: () => request({ method: "eth_chainId" }),
});

/** The read model is at most `limits.readyLagBlocks` blocks behind the node. */
export const indexerKeepsUp = (store: Store, request: Request): Check => ({
  name: "indexer",
  find: async () => {
    const [cursor, head] = await Promise.all([
      store.selectFrom("chainCursor").select("head").executeTakeFirst(),
      request({ method: "eth_blockNumber" }),
    ]);
    if (cursor === undefined) throw new Error("nothing is indexed yet");
    const lag = BigInt(String(head)) - cursor.head;
    if (lag > limits.readyLagBlocks) throw new Error(`${lag} blocks behind`);
  },
});
