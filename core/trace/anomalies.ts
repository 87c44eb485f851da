import { addExact, compareExact, type ExactNumber, readExact } from "../specification/exact-number.ts";
import { balanceOf } from "./balance.ts";
import { entriesOf } from "./holdings.ts";
import { settleEvents } from "./settle-events.ts";
import type { TracedQuantity, TraceEvent } from "./trace-event.ts";

/** What does not add up in a set of events. Items and ids sorted. */
export type Anomalies = {
  /** Items of which more went out than was ever made. */
  readonly overdrawn: readonly string[];
  /** Items that were used though nothing says that they were ever made. */
  readonly unmade: readonly string[];
  /** Transformations, by event id, that gave more than went in, in a unit that both sides are in. */
  readonly grown: readonly string[];
  /** Events that consume an item before it was made. */
  readonly early: readonly string[];
};

/** Finds what does not add up: overdrawn and unmade items, transformations that grow, and inputs from the future. */
export function anomaliesOf(events: readonly TraceEvent[]): Anomalies {
  const settled = settleEvents(events);
  const madeAt = new Map<string, number>();
  const used = new Set<string>();
  for (const { item, what, time } of entriesOf(settled)) {
    if (what === "made" && !madeAt.has(item)) madeAt.set(item, time);
    if (what === "gone") used.add(item);
  }
  const unmade = [...used].filter((item) => !madeAt.has(item));
  const overdrawn = [...used].filter((item) => madeAt.has(item) && isOverdrawn(settled, item));
  const early = settled.filter(
    ({ kind, time, inputs }) => kind === "transform" && inputs.some(({ item }) => (madeAt.get(item) ?? time) > time),
  );
  const grown = settled.filter((event) => event.kind === "transform" && grows(event));
  const ids = (some: readonly TraceEvent[]) => some.map(({ id }) => id).sort();
  return { overdrawn: overdrawn.sort(), unmade: unmade.sort(), grown: ids(grown), early: ids(early) };
}

const isOverdrawn = (events: readonly TraceEvent[], item: string): boolean =>
  balanceOf(events, item).some(({ difference }) => difference.startsWith("-"));

function grows({ inputs, outputs }: TraceEvent): boolean {
  const units = new Set(inputs.map(({ unit }) => unit));
  return [...units].some((unit) => compareExact(totalIn(outputs, unit), totalIn(inputs, unit)) > 0);
}

const totalIn = (quantities: readonly TracedQuantity[], unit: string): ExactNumber =>
  quantities
    .filter((one) => one.unit === unit)
    .map(({ quantity }) => readExact(quantity))
    .reduce<ExactNumber>((sum, one) => (one === null ? sum : addExact(sum, one)), { unscaled: 0n, scale: 0 });
