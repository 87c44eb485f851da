import { addExact, compareExact, type ExactNumber, readExact, writeExact } from "../specification/exact-number.ts";
import { type Entry, entriesOf } from "./holdings.ts";
import { settleEvents } from "./settle-events.ts";
import type { TraceEvent } from "./trace-event.ts";

/**
 * What came in and went out over an interval, in one unit. `difference` = opening + in − out − closing: zero when the
 * balance closes, negative when more went out than there was, positive when less was counted than there should be.
 */
export type Balance = {
  readonly unit: string;
  readonly opening: string;
  readonly in: string;
  readonly out: string;
  readonly closing: string;
  readonly difference: string;
  /** Whether a movement of unknown quantity is left out of it. */
  readonly incomplete: boolean;
};

/** Half-open: from `from` on, up to but without `until`; Unix seconds. */
export type Interval = { readonly from: number; readonly until: number };

/** From the first event to the last. */
export const always: Interval = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

const nothing: ExactNumber = { unscaled: 0n, scale: 0 };
const negative = ({ unscaled, scale }: ExactNumber): ExactNumber => ({ unscaled: -unscaled, scale });
const sum = (numbers: readonly ExactNumber[]): ExactNumber => numbers.reduce(addExact, nothing);

/**
 * Balances one item over an interval, in each unit in which it was counted. What closes is the last stock count inside the
 * interval where there is one, else what is left by the books, which is never less than nothing.
 *
 * @param holder - Only what this holder made, got, gave, consumed and lost; without it the item as a whole, where a transfer
 * changes nothing.
 */
export function balanceOf(
  events: readonly TraceEvent[],
  item: string,
  interval: Interval = always,
  holder?: string,
): Balance[] {
  const mine = entriesOf(events).filter((entry) =>
    entry.item !== item ? false : holder === undefined ? entry.what !== "moved" : entry.holder === holder,
  );
  const units = [...new Set(mine.map(({ unit }) => unit))].sort();
  return units.map((unit) =>
    balanceIn(
      unit,
      mine.filter((entry) => entry.unit === unit),
      interval,
      countedOf(events, item, unit, interval, holder),
    ),
  );
}

/** The balance of every holder that ever had some of the item, by name. */
export function balancesByHolder(events: readonly TraceEvent[], item: string, interval: Interval = always) {
  const holders = new Set(entriesOf(events).flatMap((entry) => (entry.item === item ? [entry.holder] : [])));
  return [...holders]
    .sort()
    .flatMap((holder) => balanceOf(events, item, interval, holder).map((balance) => ({ holder, ...balance })));
}

function balanceIn(
  unit: string,
  entries: readonly Entry[],
  { from, until }: Interval,
  counted: ExactNumber | null,
): Balance {
  const within = entries.filter(({ time }) => time >= from && time < until);
  const known = (some: readonly Entry[]) => some.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const opening = sum(known(entries.filter(({ time }) => time < from)));
  const came = sum(known(within.filter((entry) => entry.came)));
  const left = negative(sum(known(within.filter((entry) => !entry.came))));
  const expected = sum([opening, came, negative(left)]);
  const closing = counted ?? (compareExact(expected, nothing) < 0 ? nothing : expected);
  return {
    unit,
    opening: plain(opening),
    in: plain(came),
    out: plain(left),
    closing: plain(closing),
    difference: plain(addExact(expected, negative(closing))),
    incomplete: entries.some(({ amount, time }) => amount === null && time < until),
  };
}

/** The last count of the item inside the interval; of a whole item only a count that names no holder counts. */
function countedOf(
  events: readonly TraceEvent[],
  item: string,
  unit: string,
  { from, until }: Interval,
  holder: string | undefined,
): ExactNumber | null {
  const counts = settleEvents(events).flatMap((event) => {
    if (event.counted !== true || event.time < from || event.time >= until) return [];
    if ((event.to ?? event.place) !== holder) return [];
    const count = event.inputs.find((one) => one.item === item && one.unit === unit);
    const amount = readExact(count?.quantity);
    return amount === null ? [] : [amount];
  });
  return counts.at(-1) ?? null;
}

/** Without decimals that say nothing: `12.500` is `12.5`. */
const plain = (number: ExactNumber): string => {
  const text = writeExact(number);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
};
