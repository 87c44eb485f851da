import { keptDatabase } from "./kept-database.ts";
import type { Conflict, NewlyQueued, Queued, QueueOwner } from "./queued.ts";

/** Puts an act at the end of the queue. */
export async function enqueue(queued: NewlyQueued): Promise<void> {
  await (await keptDatabase()).add("queue", queued);
}

/** What one person has queued for one actor, in the order of sending. */
export async function readQueue({ person, actor }: QueueOwner): Promise<readonly Queued[]> {
  const database = await keptDatabase();
  const found: Queued[] = [];
  let cursor = await database.transaction("queue").store.index("owner").openCursor([person, actor]);
  while (cursor !== null) {
    found.push({ ...cursor.value, place: cursor.primaryKey });
    cursor = await cursor.continue();
  }
  return found;
}

/** Takes an act out of the queue: it was sent, or its owner gave it up. */
export async function dequeue(place: number): Promise<void> {
  await (await keptDatabase()).delete("queue", place);
}

/** Marks an act as not accepted, or with null as to be sent once more: then under a new key, for the old one is answered. */
export async function markConflict({ place, ...queued }: Queued, conflict: Conflict | null): Promise<void> {
  const key = conflict === null ? crypto.randomUUID() : queued.key;
  await (await keptDatabase()).put("queue", { ...queued, key, conflict }, place);
}
