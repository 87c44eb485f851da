import { type DayPart, dayParts, isDaily, writeDayPart } from "./day-part.ts";

/** A lot that was used, with the day that it was made on (YYYY-MM-DD). */
export type EarlierLot = { readonly lot: string; readonly producedOn: string };

/** A run of digits in a lot number: a part of the day, the counter, or digits that never change. */
export type DigitRun = { readonly kind: "day"; readonly part: DayPart } | { readonly kind: "counter" | "fixed" };

/** How an operator writes lot numbers: the text around the runs of digits, and what each run says. */
export type LotShape = {
  /** One more than there are runs. */
  readonly texts: readonly string[];
  readonly runs: readonly DigitRun[];
  /** The lots that are written so, in the order given. */
  readonly lots: readonly (EarlierLot & { readonly digits: readonly string[] })[];
};

/** The text of a lot number without its digits, by which lots of one shape are known. */
export const outlineOf = (lot: string): string => lot.replace(/\d+/g, "0");

/**
 * Learns the shape of the lots that are written like the first one.
 *
 * A run is a part of the day when it is so in every lot of the shape; the last run that is not and changes is the counter.
 * Where all runs are parts of the day and none tells days apart, the last one is the counter after all.
 *
 * @param lots - At least one, all of the first one's outline.
 */
export function shapeOf(lots: readonly [EarlierLot, ...EarlierLot[]]): LotShape {
  const read = lots.map((lot) => ({ ...lot, digits: lot.lot.match(/\d+/g) ?? [] }));
  const count = read[0]?.digits.length ?? 0;
  const parts = Array.from({ length: count }, (_, index) => partAt(read, index));
  const known = parts.map((part, index) => (part !== null && isPlausible(parts, index, lots) ? part : null));
  return { texts: lots[0].lot.split(/\d+/), runs: rolesOf(known, read), lots: read };
}

type Read = LotShape["lots"];

function partAt(lots: Read, index: number): DayPart | null {
  const says = (part: DayPart) =>
    lots.every(({ digits, producedOn }) => digits[index] === writeDayPart(producedOn, part));
  return dayParts.find(says) ?? null;
}

/** One or two digits agree with a day by chance: a month needs its year beside it, a day its month, unless many days agree. */
function isPlausible(parts: readonly (DayPart | null)[], index: number, lots: readonly EarlierLot[]): boolean {
  const part = parts[index];
  if (new Set(lots.map(({ producedOn }) => producedOn)).size >= 4) return true;
  const others = parts.filter((_, other) => other !== index).join(" ");
  if (part === "MM" || part === "DDD" || part === "MMDD" || part === "DDMM") return others.includes("YY");
  return part !== "DD" || others.includes("MM");
}

function rolesOf(parts: readonly (DayPart | null)[], lots: Read): DigitRun[] {
  const free = parts.flatMap((part, index) => (part === null ? [index] : []));
  const changes = (index: number) => new Set(lots.map(({ digits }) => digits[index])).size > 1;
  const needsCounter = !parts.some((part) => part !== null && isDaily(part));
  const last = needsCounter ? parts.length - 1 : undefined;
  const counter = free.findLast(changes) ?? free.at(-1) ?? last;
  return parts.map((part, index) =>
    index === counter ? { kind: "counter" } : part === null ? { kind: "fixed" } : { kind: "day", part },
  );
}
