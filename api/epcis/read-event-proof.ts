import type { Kysely } from "kysely";
import { eventLeaf, eventProof, eventsTopic } from "../../core/epcis/anchor/event-tree.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { visibleTo } from "./visible-events.ts";

/**
 * Proves that an event was on record when its root was anchored: what leads from its hash to the root, and where the chain
 * has that root. `anchor` is null until the event was taken into a list.
 *
 * @param eventHash - `ni:///sha-256;…?ver=CBV2.0`.
 * @throws FiligranaError `epcis/not-found` when no event that the caller may read has this hash.
 */
export async function readEventProof(store: Kysely<Database>, caller: Caller, eventHash: string) {
  const found = await anchorOf(store, caller, eventHash);
  if (found === undefined)
    throw new FiligranaError("epcis/not-found", "no event that you may read has this hash", { values: { eventHash } });
  const leaf = eventLeaf(eventHash);
  if (found.anchor === null || found.position === null || found.author === null || found.root === null)
    return { eventHash, leaf, anchor: null };
  const { anchor, position, author, root, count, state } = found;
  const list = await store
    .selectFrom("anchoredEvents")
    .select("eventHash")
    .where("anchor", "=", anchor)
    .orderBy("position")
    .execute();
  const proof = eventProof(
    list.map((row) => row.eventHash),
    position,
  );
  const onRecord = await placeOf(store, author, root);
  const isWaiting = onRecord === null && state !== "mined";
  return {
    eventHash,
    leaf,
    anchor: {
      author,
      topic: eventsTopic,
      root,
      count: count ?? 0,
      position,
      proof,
      state: onRecord?.final ? ("final" as const) : isWaiting ? ("queued" as const) : ("recorded" as const),
      onRecord: onRecord === null ? null : onRecord.place,
    },
  };
}

const anchorOf = (store: Kysely<Database>, caller: Caller, eventHash: string) =>
  store
    .selectFrom("epcisEvents")
    .leftJoin("anchoredEvents as a", "a.event", "epcisEvents.id")
    .leftJoin("eventAnchors as l", "l.id", "a.anchor")
    .leftJoin("outbox as o", "o.id", "l.outboxId")
    .select(["a.anchor", "a.position", "l.author", "l.root", "l.count", "o.state"])
    .where("epcisEvents.eventHash", "=", eventHash)
    .where(visibleTo(caller))
    .orderBy("a.anchor", (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst();

async function placeOf(store: Kysely<Database>, author: string, root: string) {
  const row = await store
    .selectFrom("chainAnchors as c")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .select(["c.transaction", "c.blockNumber", "c.time", "cursor.final"])
    .where("c.author", "=", author)
    .where("c.topic", "=", eventsTopic)
    .where("c.root", "=", root)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { transaction, blockNumber, time, final } = row;
  const place = { transaction, blockNumber: String(blockNumber), time: fromUnixSeconds(time) };
  return { place, final: final !== null && blockNumber <= final };
}
