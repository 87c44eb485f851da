import type { Kysely } from "kysely";
import { type BatchName, batchItem, batchOfItem } from "../../core/trace/batch-item.ts";
import type { Direction } from "../../core/trace/closure.ts";
import { holdersOf } from "../../core/trace/holdings.ts";
import type { TraceEvent } from "../../core/trace/trace-event.ts";
import { type Way, wayOf } from "../../core/trace/way-of.ts";
import { seenBy } from "../../core/trace/who-sees.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";
import type { TracedBatch } from "../store/read-traced-batches.ts";
import { partiesNamed, readWay } from "./read-way.ts";
import { batchNotFound } from "./verify-batch.ts";

/** Which way a trace is asked for. */
export type AskedDirection = Direction | "both";
type Batches = ReadonlyMap<string, TracedBatch>;

/** Both ways, or the one that is asked for. */
export const directionsOf = (direction: AskedDirection): readonly Direction[] =>
  direction === "both" ? ["back", "forward"] : [direction];

/**
 * Traces a batch as far as the caller may see (core/trace/who-sees.ts).
 *
 * @throws FiligranaError `batch/not-found` for a batch of which the caller may see nothing, as for one that does not exist;
 * `trace/too-long`.
 */
export async function traceBatch(store: Kysely<Database>, caller: Caller, asked: BatchName, direction: AskedDirection) {
  const item = batchItem(asked);
  const directions = directionsOf(direction);
  const { events, batches } = await readWay(store, [item], directions);
  const way = wayOf(seenBy(caller, events, certifierIn(batches)), item, directions);
  if (way.events.length === 0 && !isPartyOf(caller, batches.get(item))) throw batchNotFound(asked.gtin, asked.lot);
  const parties = way.events.flatMap(({ from, to, by }) => [from, to, by]).filter((party) => party !== undefined);
  return {
    item,
    ...asked,
    direction,
    batches: batchesOn(way, item, batches),
    events: way.events.map(told),
    parties: await partiesNamed(store, parties),
  };
}

/** Who certified an item, as far as it is a batch on record. */
export const certifierIn =
  (batches: Batches) =>
  (item: string): string | null =>
    batches.get(item)?.controlBody ?? null;

/** Whether the caller is a party of a batch on record, or reaches all of them. */
export const isPartyOf = (caller: Caller, batch: TracedBatch | undefined): boolean =>
  batch !== undefined && reaches(caller, ["batchTrace", "read"], batch);

function batchesOn({ back, forward, events }: Way, item: string, batches: Batches) {
  const holders = holdersOf(events);
  const items = [...new Set([item, ...back.keys(), ...forward.keys()])];
  return items.map((one) => {
    const batch = batches.get(one);
    const { gtin, lot } = batchOfItem(one) ?? { gtin: null, lot: null };
    return {
      item: one,
      gtin,
      lot,
      ...placeOn(one, item, back, forward),
      onRecord: batch !== undefined,
      productName: batch?.productName ?? null,
      measure: batch?.measure ?? null,
      holders: [...(holders.get(one) ?? [])],
    };
  });
}

function placeOn(one: string, item: string, back: Way["back"], forward: Way["forward"]) {
  if (one === item) return { side: "self" as const, steps: 0 };
  const [behind, ahead] = [back.get(one), forward.get(one)];
  if (behind !== undefined && ahead !== undefined) return { side: "both" as const, steps: Math.min(behind, ahead) };
  return behind === undefined
    ? { side: "forward" as const, steps: ahead ?? 0 }
    : { side: "back" as const, steps: behind };
}

const told = ({ id, kind, time, recorded, inputs, outputs, ...more }: TraceEvent) => ({
  id,
  kind,
  time: new Date(time * 1000).toISOString(),
  recorded,
  from: more.from ?? null,
  to: more.to ?? null,
  place: more.place ?? null,
  statedBy: more.by ?? null,
  transformation: more.transformation ?? null,
  document: more.document ?? null,
  inputs: [...inputs],
  outputs: [...outputs],
});
