import { addExact, compareExact, readExact, writeExact } from "../specification/exact-number.ts";
import type { TracedQuantity, TraceEvent } from "./trace-event.ts";

/** What lies in which container, as events go by. */
export type Contents = Map<string, TracedQuantity[]>;

/** Takes an aggregation or a disaggregation into account; other events change nothing. */
export function packOrUnpack(contents: Contents, { kind, inputs, outputs }: TraceEvent): void {
  if (kind === "aggregate")
    for (const { item } of outputs) contents.set(item, [...(contents.get(item) ?? []), ...inputs]);
  if (kind !== "disaggregate") return;
  for (const { item } of inputs) {
    if (outputs.length === 0) contents.delete(item);
    else contents.set(item, without(contents.get(item) ?? [], outputs));
  }
}

/** Takes out what was unpacked: some of it where both quantities are known, else all of the item. */
function without(held: readonly TracedQuantity[], taken: readonly TracedQuantity[]): TracedQuantity[] {
  let left = [...held];
  for (const one of taken) {
    left = left.flatMap((inside) => {
      if (inside.item !== one.item) return [inside];
      const rest = difference(inside, one);
      return rest === null ? [] : [rest];
    });
  }
  return left;
}

function difference(inside: TracedQuantity, taken: TracedQuantity): TracedQuantity | null {
  const [held, gone] = [readExact(inside.quantity), readExact(taken.quantity)];
  if (held === null || gone === null || inside.unit !== taken.unit) return null;
  const rest = addExact(held, { unscaled: -gone.unscaled, scale: gone.scale });
  return compareExact(rest, { unscaled: 0n, scale: 0 }) > 0 ? { ...inside, quantity: writeExact(rest) } : null;
}

/** Gives what is moved or seen with these items: themselves, or of a container all that lies in it, boxes in boxes too. */
export function unpacked(contents: Contents, items: readonly TracedQuantity[]): TracedQuantity[] {
  const opened = new Set<string>();
  const open = (one: TracedQuantity): TracedQuantity[] => {
    const inside = contents.get(one.item);
    if (inside === undefined || opened.has(one.item)) return [one];
    opened.add(one.item);
    return [one, ...inside.flatMap(open)];
  };
  return items.flatMap(open);
}
