import type { TraceEvent } from "./trace-event.ts";

/**
 * Gives the events that count, in the order in which things happened, whatever the order in which they came: each id once
 * (the first to come), without those declared to be in error and without the declarations themselves.
 */
export function settleEvents(events: readonly TraceEvent[]): TraceEvent[] {
  const voided = new Set(events.flatMap(({ voids }) => (voids === undefined ? [] : [voids])));
  const counted = new Map<string, TraceEvent>();
  for (const event of events) {
    if (event.voids !== undefined || voided.has(event.id) || counted.has(event.id)) continue;
    counted.set(event.id, event);
  }
  return [...counted.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
}
