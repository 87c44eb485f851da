import { closureOf } from "./closure.ts";
import type { TraceEvent } from "./trace-event.ts";

/** An item that a recall concerns, how many transformations lie between it and where the recall begins. */
export type Affected = {
  readonly item: string;
  readonly steps: number;
  /** Whether the chain alone leads to it; false when a claim is needed for the way. */
  readonly recorded: boolean;
};

/**
 * Gives everything that a recall concerns: the items it begins with, and all that was made from them.
 *
 * @param claims - Whether what only claims say counts too.
 * @returns By steps, then by item.
 */
export function recallScope(events: readonly TraceEvent[], start: readonly string[], claims: boolean): Affected[] {
  const recorded = closureOf(
    events.filter((event) => event.recorded),
    start,
    "forward",
  );
  const all = claims ? closureOf(events, start, "forward") : recorded;
  const first = [...new Set(start)].map((item) => ({ item, steps: 0, recorded: true }));
  const made = [...all].map(([item, steps]) => ({ item, steps, recorded: recorded.has(item) }));
  return [...first, ...made].sort((a, b) => a.steps - b.steps || (a.item < b.item ? -1 : 1));
}
