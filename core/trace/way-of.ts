import { closureOf, type Direction } from "./closure.ts";
import { type Contents, packOrUnpack, unpacked } from "./container-contents.ts";
import { settleEvents } from "./settle-events.ts";
import type { TraceEvent } from "./trace-event.ts";

/** The way of an item: what it was made from and what was made from it, with the transformations between, and what happened. */
export type Way = {
  readonly back: ReadonlyMap<string, number>;
  readonly forward: ReadonlyMap<string, number>;
  /** In the order in which things happened; nothing that only concerns what else was made from the same things. */
  readonly events: readonly TraceEvent[];
};

/** Gives the way of an item through some events, in one direction or in both. */
export function wayOf(events: readonly TraceEvent[], item: string, directions: readonly Direction[]): Way {
  const walked = (direction: Direction) =>
    directions.includes(direction) ? closureOf(events, [item], direction) : new Map<string, number>();
  const [back, forward] = [walked("back"), walked("forward")];
  const met = new Set([item, ...back.keys(), ...forward.keys()]);
  const [towards, from] = [new Set([item, ...back.keys()]), new Set([item, ...forward.keys()])];
  const settled = settleEvents(events);
  const joined = partsOnTheWay(settled, towards, from, directions);
  const contents: Contents = new Map();
  const onTheWay = settled.filter((event) => {
    // Before a container is emptied, so that unpacking counts as happening to what it held.
    const moved = unpacked(contents, [...event.inputs, ...event.outputs]);
    packOrUnpack(contents, event);
    if (event.kind === "transform") return joined.has(event.transformation ?? event.id);
    return moved.some((one) => met.has(one.item));
  });
  return { back, forward, events: onTheWay };
}

/** The transformations that lead to the item, or from it: by what the events of one give or take together. */
function partsOnTheWay(
  events: readonly TraceEvent[],
  towards: ReadonlySet<string>,
  from: ReadonlySet<string>,
  directions: readonly Direction[],
): Set<string> {
  const joined = new Set<string>();
  for (const { id, kind, transformation, inputs, outputs } of events) {
    if (kind !== "transform") continue;
    const leads = directions.includes("back") && outputs.some(({ item }) => towards.has(item));
    const follows = directions.includes("forward") && inputs.some(({ item }) => from.has(item));
    if (leads || follows) joined.add(transformation ?? id);
  }
  return joined;
}
