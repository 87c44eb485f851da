import { settleEvents } from "./settle-events.ts";
import type { TraceEvent } from "./trace-event.ts";

/** To what an item was made from, or to what was made from it. */
export type Direction = "back" | "forward";

/** One step along transformations: from an item to those on the other side. */
export type Steps = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Gives every item's next ones. All that went into a transformation is in all that came out of it, also when several events
 * describe it together.
 */
export function stepsOf(events: readonly TraceEvent[], direction: Direction): Steps {
  const sides = new Map<string, { inputs: Set<string>; outputs: Set<string> }>();
  for (const { id, kind, transformation, inputs, outputs } of settleEvents(events)) {
    if (kind !== "transform") continue;
    const key = transformation ?? id;
    const side = sides.get(key) ?? { inputs: new Set(), outputs: new Set() };
    for (const { item } of inputs) side.inputs.add(item);
    for (const { item } of outputs) side.outputs.add(item);
    sides.set(key, side);
  }
  const steps = new Map<string, Set<string>>();
  for (const { inputs, outputs } of sides.values()) {
    const [begin, end] = direction === "forward" ? [inputs, outputs] : [outputs, inputs];
    for (const item of begin) {
      const next = steps.get(item) ?? new Set();
      for (const other of end) next.add(other);
      steps.set(item, next);
    }
  }
  return steps;
}

/**
 * Gives all that the starting items were made from, or all that was made from them, each with the least number of
 * transformations between. A batch that was worked again into itself ends the walk like any other that was seen; the
 * starting items are not among the answer.
 *
 * Time is not asked: a batch is one thing, and an event with a wrong clock must not cut it off from its own.
 */
export function closureOf(
  events: readonly TraceEvent[],
  start: Iterable<string>,
  direction: Direction,
): ReadonlyMap<string, number> {
  const steps = stepsOf(events, direction);
  const distance = new Map([...start].map((item) => [item, 0]));
  const queue = [...distance.keys()];
  for (let at = 0; at < queue.length; at++) {
    const item = queue[at] ?? "";
    for (const next of steps.get(item) ?? []) {
      if (distance.has(next)) continue;
      distance.set(next, (distance.get(item) ?? 0) + 1);
      queue.push(next);
    }
  }
  return new Map([...distance].filter(([, steps]) => steps > 0));
}
