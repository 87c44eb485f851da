import { isCalendarDate } from "../schema/calendar-date.ts";
import { dayNumber } from "../specification/calendar.ts";
import { compareExact, type ExactNumber, readExact, timesExact } from "../specification/exact-number.ts";
import { type Facts, factAt, folded } from "../specification/facts.ts";

/** A batch as it is compared: its quantity in base units, and what its dossier says by path. */
export type ComparedBatch = { readonly quantity: bigint; readonly facts: Facts };

/**
 * What is unlike earlier batches: another value than ever before, a number outside what was usual, a field that was always
 * there and is missing, one that never was and is there.
 */
export const differenceKinds = ["value", "number", "missing", "new"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One thing in which a batch is unlike the earlier ones. `usual` are the usual values; of numbers the least and the most. */
export type Difference = {
  readonly path: string;
  readonly kind: DifferenceKind;
  readonly usual: readonly string[];
  readonly now: string | null;
};

/** Fields that are another for every batch, or follow from the seal. */
const ownOfEachBatch = new Set([
  "batch/lot",
  "batch/producedOn",
  "batch/bestBefore",
  "batch/quantity",
  "batch/unit",
  "specification/version",
]);
const ofTheSeal = /^(operator|product)\//;

/** The most usual values that are told. */
const mostUsual = 3;

/**
 * Tells in what a batch is unlike the earlier batches of its operator and product, for who has to countersign it.
 *
 * A number is unusual below half the least or above twice the most that was; a text when it never was so, regardless of
 * case and spaces; a field's absence or presence when it was the other way with all. The time that the batch keeps is
 * compared in days, as `batch/keeps`. Nothing is unlike where there is nothing earlier.
 */
export function differences(batch: ComparedBatch, earlier: readonly ComparedBatch[]): Difference[] {
  if (earlier.length === 0) return [];
  const now = comparable(batch);
  const before = earlier.map(comparable);
  const paths = [...new Set([now, ...before].flatMap((facts) => Object.keys(facts)))].sort();
  return paths.flatMap((path) => {
    const found = differenceAt(path, factAt(now, path), before);
    return found === null ? [] : [found];
  });
}

function comparable({ quantity, facts }: ComparedBatch): Facts {
  const told = Object.entries(facts).filter(([path]) => !ownOfEachBatch.has(path) && !ofTheSeal.test(path));
  const [from, to] = [facts["batch/producedOn"], facts["batch/bestBefore"]];
  const keeps = isDay(from) && isDay(to) ? { "batch/keeps": dayNumber(to) - dayNumber(from) } : {};
  return { ...Object.fromEntries(told), ...keeps, "batch/quantity": String(quantity) };
}

const isDay = (value: unknown): value is string => typeof value === "string" && isCalendarDate(value);

function differenceAt(path: string, now: unknown, before: readonly Facts[]): Difference | null {
  const known = before.map((facts) => factAt(facts, path)).filter((value) => value !== undefined);
  if (now === undefined)
    return known.length === before.length ? { path, kind: "missing", usual: usualOf(known), now: null } : null;
  const text = textOf(now);
  if (known.length === 0) return { path, kind: "new", usual: [], now: text };
  const [number, numbers] = [readExact(now), known.map(readExact).filter((one) => one !== null)];
  if (number !== null && numbers.length === known.length) return numberDifference(path, number, text, numbers, known);
  if (known.some((value) => folded(textOf(value)) === folded(text))) return null;
  return { path, kind: "value", usual: usualOf(known), now: text };
}

const two: ExactNumber = { unscaled: 2n, scale: 0 };

function numberDifference(
  path: string,
  number: ExactNumber,
  now: string,
  numbers: readonly ExactNumber[],
  known: readonly unknown[],
): Difference | null {
  const order = numbers.map((value, index) => ({ value, text: textOf(known[index]) }));
  order.sort((a, b) => compareExact(a.value, b.value));
  const [least, most] = [order[0], order.at(-1)];
  if (least === undefined || most === undefined) return null;
  const isBelow = (bound: ExactNumber) => compareExact(number, timesExact(bound, two)) < 0;
  const isAbove = (bound: ExactNumber) => compareExact(number, timesExact(bound, two)) > 0;
  // Twice a negative number is less, and half of it more.
  const tooFew = compareExact(timesExact(number, two), least.value) < 0 && isBelow(least.value);
  const tooMany = isAbove(most.value) && compareExact(timesExact(number, two), most.value) > 0;
  return tooFew || tooMany ? { path, kind: "number", usual: [...new Set([least.text, most.text])], now } : null;
}

/** The commonest values first. */
function usualOf(values: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  for (const text of values.map(textOf)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostUsual)
    .map(([text]) => text);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 200);
