import type { Store } from "../../api/store/open-store.ts";

/** Gives the ERC-7913 signer that an actor had at an instant (Unix seconds), or null when it was not enrolled yet. */
export type SignerAt = (actor: string, at: bigint) => string | null;

/** Reads the history of every actor's keys, as the chain has it: a first key signs at once, a later one from the next second. */
export async function readKeyHistory(store: Store): Promise<SignerAt> {
  const rows = await store
    .selectFrom("chainActorKeys")
    .select(["actor", "version", "time", "signer"])
    .orderBy("blockNumber")
    .orderBy("logIndex")
    .execute();
  const histories = Map.groupBy(rows, (row) => row.actor);
  return (actor, at) =>
    histories.get(actor)?.findLast((row) => row.time + (row.version > 1 ? 1n : 0n) <= at)?.signer ?? null;
}
