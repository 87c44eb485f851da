import type { TracedQuantity, TraceEvent } from "../../../../core/trace/trace-event.ts";

/** So much of an item, in grams. */
export const grams = (item: string, quantity: string | null = "1"): TracedQuantity => ({
  item,
  quantity,
  unit: "gram",
});

const event = (id: string, time: number) => ({ id, time, recorded: true, inputs: [], outputs: [] });

/** Makes some items from others, one gram of each. */
export const transformation = (
  id: string,
  inputs: readonly string[],
  outputs: readonly string[],
  time: number,
): TraceEvent => ({
  ...event(id, time),
  kind: "transform",
  inputs: inputs.map((item) => grams(item)),
  outputs: outputs.map((item) => grams(item)),
});

/** An item is made. */
export const commission = (id: string, time: number, to: string, made: TracedQuantity): TraceEvent => ({
  ...event(id, time),
  kind: "commission",
  to,
  outputs: [made],
});

/** A quantity goes from one holder to another. */
export const transfer = (
  id: string,
  time: number,
  [from, to]: readonly [string, string],
  ...moved: readonly TracedQuantity[]
): TraceEvent => ({ ...event(id, time), kind: "transfer", from, to, inputs: moved });

/** A holder loses a quantity. */
export const loss = (id: string, time: number, from: string, lost: TracedQuantity): TraceEvent => ({
  ...event(id, time),
  kind: "loss",
  from,
  inputs: [lost],
});

/** Items are put into a container. */
export const packing = (id: string, time: number, container: string, ...children: TracedQuantity[]): TraceEvent => ({
  ...event(id, time),
  kind: "aggregate",
  inputs: children,
  outputs: [{ item: container, quantity: "1", unit: "piece" }],
});
