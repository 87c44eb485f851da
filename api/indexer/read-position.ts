import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { readTip } from "../chain/finality.ts";
import { type BlockHeader, readBlock } from "../chain/read-block.ts";
import type { Database } from "../store/database.ts";
import type { Position } from "./chain-step.ts";
import type { LogSource } from "./follow-logs.ts";

/**
 * Where the read model stands; on an empty one, where it has to begin: before the registry's deployment.
 *
 * @param deployedAt - The registry's deployment block.
 * @throws FiligranaError `chain/contradiction` when the read model was filled from another registry, or the chain has no
 * contract at this one's address.
 */
export async function readPosition(store: Kysely<Database>, source: LogSource, deployedAt: bigint): Promise<Position> {
  const cursor = await store.selectFrom("chainCursor").selectAll().executeTakeFirst();
  if (!cursor) return begin(store, source, deployedAt);
  if (cursor.registry !== source.registry.toLowerCase()) throw anotherRegistry(cursor.registry, source.registry);
  const blocks = await store.selectFrom("chainBlocks").selectAll().orderBy("number").execute();
  const recent = new Map<bigint, BlockHeader>(blocks.map((block) => [block.number, block]));
  const head = recent.get(cursor.head);
  const final = recent.get(cursor.final);
  if (!head || !final)
    throw new FiligranaError(
      "chain/contradiction",
      "the read model lacks the blocks of its own cursor; rebuild it with npm run fsck -- --rebuild",
    );
  return { head, final, recent };
}

async function begin(store: Kysely<Database>, source: LogSource, deployedAt: bigint): Promise<Position> {
  const code = await source.request({ method: "eth_getCode", params: [source.registry, "latest"] });
  if (code === "0x") throw noRegistry(source.registry);
  const tip = await readTip(source.request, source.finality);
  const before = deployedAt > 0n ? deployedAt - 1n : 0n;
  const start = before >= tip.final.number ? tip.final : await readBlock(source.request, before);
  if (start === null) throw noRegistry(source.registry);
  await store.transaction().execute(async (trx) => {
    await trx.insertInto("chainBlocks").values(start).execute();
    await trx
      .insertInto("chainCursor")
      .values({
        id: 1,
        registry: source.registry.toLowerCase(),
        head: start.number,
        headHash: start.hash,
        headTime: start.time,
        final: start.number,
        finalTime: start.time,
      })
      .execute();
  });
  return { head: start, final: start, recent: new Map([[start.number, start]]) };
}

function anotherRegistry(ours: string, theirs: string): FiligranaError {
  return new FiligranaError(
    "chain/contradiction",
    `this database was filled from the registry ${ours}, and the configuration names ${theirs}; begin with an empty database, or set FILIGRANA_REGISTRY back`,
    { values: { ours, theirs } },
  );
}

function noRegistry(registry: string): FiligranaError {
  return new FiligranaError(
    "chain/contradiction",
    `the chain has no contract at ${registry}: CHAIN_RPC_URL points at another chain, or the registry was never deployed there`,
    { values: { registry } },
  );
}
