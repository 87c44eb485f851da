import { addExact, compareExact, type ExactNumber, readExact, writeExact } from "../specification/exact-number.ts";
import { type Contents, packOrUnpack, unpacked } from "./container-contents.ts";
import { settleEvents } from "./settle-events.ts";
import type { TracedQuantity, TraceEvent } from "./trace-event.ts";

/** Something that came to a holder or left one: `made` and `gone` change how much there is, `moved` only who has it. */
export type Entry = {
  readonly item: string;
  readonly unit: string;
  readonly holder: string;
  readonly time: number;
  readonly what: "made" | "gone" | "moved";
  /** Positive when it came, negative when it left; null when nobody said how much. */
  readonly amount: ExactNumber | null;
  readonly came: boolean;
};

/** The name of a holder that no event names. */
export const unnamed = "";

/** Writes the events as a ledger: what came to whom and what left whom, in the order in which it happened. */
export function entriesOf(events: readonly TraceEvent[]): Entry[] {
  const contents: Contents = new Map();
  return settleEvents(events).flatMap((event) => {
    packOrUnpack(contents, event);
    return entriesOfEvent(event, contents);
  });
}

function entriesOfEvent(event: TraceEvent, contents: Contents): Entry[] {
  const { kind, time, from, to, place, inputs, outputs } = event;
  const giver = from ?? place ?? unnamed;
  const getter = to ?? place ?? unnamed;
  const entry = (came: boolean, what: Entry["what"], holder: string) => (one: TracedQuantity) => {
    const amount = readExact(one.quantity);
    const signed = amount === null || came ? amount : { ...amount, unscaled: -amount.unscaled };
    return { item: one.item, unit: one.unit, holder, time, what, amount: signed, came };
  };
  switch (kind) {
    case "commission":
      return outputs.map(entry(true, "made", getter));
    case "loss":
      return inputs.map(entry(false, "gone", giver));
    case "transform":
      return [...inputs.map(entry(false, "gone", giver)), ...outputs.map(entry(true, "made", to ?? giver))];
    case "transfer": {
      const moved = unpacked(contents, inputs);
      return [...moved.map(entry(false, "moved", giver)), ...moved.map(entry(true, "moved", getter))];
    }
    default:
      return [];
  }
}

/** Who has how much of an item; `quantity` is null when it cannot be told, because an event left it out. */
export type Holding = { readonly holder: string; readonly unit: string; readonly quantity: string | null };

const nothing: ExactNumber = { unscaled: 0n, scale: 0 };

/**
 * Gives who holds what of each item after all events: everybody with more than nothing, and whoever got some of it in an
 * unknown quantity. Holders by name, units by name.
 */
export function holdersOf(events: readonly TraceEvent[]): ReadonlyMap<string, readonly Holding[]> {
  const sums = new Map<string, Map<string, Holding & { sum: ExactNumber }>>();
  for (const { item, holder, unit, amount, came } of entriesOf(events)) {
    const ofItem = sums.get(item) ?? new Map<string, Holding & { sum: ExactNumber }>();
    sums.set(item, ofItem);
    const key = `${unit} ${holder}`;
    const before = ofItem.get(key) ?? { holder, unit, quantity: "0", sum: nothing };
    const unknown = before.quantity === null || (amount === null && came);
    const sum = addExact(before.sum, amount ?? nothing);
    ofItem.set(key, { holder, unit, sum, quantity: unknown ? null : writeExact(sum) });
  }
  const held = ({ quantity, sum }: Holding & { sum: ExactNumber }) =>
    quantity === null || compareExact(sum, nothing) > 0;
  return new Map(
    [...sums].map(([item, ofItem]) => [
      item,
      [...ofItem.entries()]
        .filter(([, one]) => held(one))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { holder, unit, quantity }]) => ({ holder, unit, quantity })),
    ]),
  );
}

/** The places at which items were made, to which they were sent, and at which they were seen. */
export function placesOf(events: readonly TraceEvent[], items: ReadonlySet<string>): string[] {
  const contents: Contents = new Map();
  const places = new Set<string>();
  for (const event of settleEvents(events)) {
    packOrUnpack(contents, event);
    const { kind, place, to, inputs, outputs } = event;
    const about = kind === "commission" || kind === "transform" ? outputs : unpacked(contents, inputs);
    const where = kind === "transfer" ? to : place;
    if (where !== undefined && about.some(({ item }) => items.has(item))) places.add(where);
  }
  return [...places].sort();
}
