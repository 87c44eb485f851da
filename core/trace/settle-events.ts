import type { TraceEvent } from "./trace-event.ts";

/** What an error declaration reaches: only what the same source stated, so that nobody voids another's word. */
const reachOf = (id: string, { recorded, by }: TraceEvent): string => JSON.stringify([id, recorded, by ?? null]);

/**
 * Gives the events that count, in the order in which things happened, whatever the order in which they came: each id once
 * (the first to come), without those that their own author declared to be in error and without the declarations themselves.
 */
export function settleEvents(events: readonly TraceEvent[]): TraceEvent[] {
  const voided = new Set(events.flatMap((event) => (event.voids === undefined ? [] : [reachOf(event.voids, event)])));
  const counted = new Map<string, TraceEvent>();
  for (const event of events) {
    const key = `${event.recorded} ${event.id}`;
    if (event.voids !== undefined || counted.has(key) || voided.has(reachOf(event.id, event))) continue;
    counted.set(key, event);
  }
  return [...counted.values()].sort(byTime);
}

/** In one second a thing is made before anything happens to it, and what is on chain happened in the chain's order. */
const byTime = (a: TraceEvent, b: TraceEvent): number =>
  a.time - b.time || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1);

const rankOf = ({ kind, sequence = Number.MAX_VALUE }: TraceEvent): number => (kind === "commission" ? -1 : sequence);
