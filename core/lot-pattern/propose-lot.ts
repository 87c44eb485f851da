import { parseLot } from "../label/lot.ts";
import { writeDayPart } from "./day-part.ts";
import { type EarlierLot, type LotShape, outlineOf, shapeOf } from "./lot-shape.ts";

/**
 * Why a lot is proposed: the counter goes on, it begins again because the day's part is a new one, the day itself tells the
 * lot apart, a second lot of that day, or nothing was learned and the default form is used.
 */
export const lotReasons = ["counter", "restart", "day", "same-day", "default"] as const;
export type LotReason = (typeof lotReasons)[number];

/** A lot number to use next. `like` is the earlier lot that it was learned from; null for the default form. */
export type LotProposal = { readonly lot: string; readonly reason: LotReason; readonly like: string | null };

/** Numbers in a row that are tried before a pattern is given up: who used them all has another pattern. */
export const numbersTried = 1000;

/** The most proposals given. */
export const mostProposals = 3;

/**
 * Proposes lot numbers in the operator's own hand, the likeliest first; at least one.
 *
 * What was learned comes first from lots written like the newest one, then from the form used most often. A counter keeps
 * its leading zeros and grows beyond them (999, 1000). When a part of the day changes that it stood beside, it begins again
 * at 1, unless it is known to run on. Nothing learned, or nothing free: `L` and the year, a hyphen and a counter of three
 * digits (`L2026-001`).
 *
 * @param earlier - Lots of the operator's, the newest first.
 * @param producedOn - The day that the new batch was made on (YYYY-MM-DD).
 * @param isUsed - Whether a lot is taken; those in `earlier` are, whatever it says.
 */
export function proposeLots(
  earlier: readonly EarlierLot[],
  producedOn: string,
  isUsed: (lot: string) => boolean,
): LotProposal[] {
  const taken = new Set(earlier.map(({ lot }) => lot));
  const isFree = (lot: string) => !taken.has(lot) && parseLot(lot).ok && !isUsed(lot);
  const learned = likelyShapes(earlier).flatMap((shape) => nextOf(shape, producedOn, isFree));
  const proposals = learned.filter(({ lot }, index) => learned.findIndex((other) => other.lot === lot) === index);
  return proposals.length > 0 ? proposals.slice(0, mostProposals) : [defaultLot(producedOn, isFree)];
}

function likelyShapes(earlier: readonly EarlierLot[]): LotShape[] {
  const groups = new Map<string, [EarlierLot, ...EarlierLot[]]>();
  for (const one of earlier) {
    const group = groups.get(outlineOf(one.lot));
    if (group === undefined) groups.set(outlineOf(one.lot), [one]);
    else group.push(one);
  }
  const [newest, ...others] = [...groups.values()].filter(([{ lot }]) => /\d/.test(lot));
  const commonest = others.sort((a, b) => b.length - a.length)[0];
  return [newest, commonest].filter((group) => group !== undefined).map(shapeOf);
}

type Digits = readonly string[];

function nextOf(shape: LotShape, day: string, isFree: (lot: string) => boolean): LotProposal[] {
  const like = shape.lots[0]?.lot ?? null;
  const counter = shape.runs.findIndex(({ kind }) => kind === "counter");
  const of = (lot: string | undefined, reason: LotReason) => (lot === undefined ? [] : [{ lot, reason, like }]);
  if (counter < 0) {
    const lot = written(shape, day, "");
    if (isFree(lot)) return of(lot, "day");
    return of(
      firstFree(2n, (number) => `${lot}-${number}`, isFree),
      "same-day",
    );
  }
  const width = widthOf(shape, counter);
  const at = (number: bigint) => written(shape, day, String(number).padStart(width, "0"));
  const beside = sameDayParts(shape, day);
  const highest = (lots: LotShape["lots"]) =>
    lots.reduce((most, { digits }) => (BigInt(digits[counter] ?? 0) > most ? BigInt(digits[counter] ?? 0) : most), 0n);
  if (beside.length > 0) return of(firstFree(highest(beside) + 1n, at, isFree), "counter");
  const again = of(firstFree(1n, at, isFree), "restart");
  const onwards = of(firstFree(highest(shape.lots) + 1n, at, isFree), "counter");
  return runsOn(shape, counter) ? [...onwards, ...again] : [...again, ...onwards];
}

/** The earlier lots whose parts of the day are those of `day`. */
function sameDayParts(shape: LotShape, day: string): LotShape["lots"] {
  const wanted = dayTextOf(shape, written(shape, day, "0").match(/\d+/g) ?? []);
  return shape.lots.filter(({ digits }) => dayTextOf(shape, digits) === wanted);
}

const dayTextOf = ({ runs }: LotShape, digits: Digits): string =>
  runs.flatMap(({ kind }, index) => (kind === "day" ? [digits[index]] : [])).join(" ");

/** Whether the counter went on, at least once, from one part of the day to the next, and never began again. */
function runsOn(shape: LotShape, counter: number): boolean {
  const steps = shape.lots.slice(1).flatMap((older, index) => {
    const newer = shape.lots[index];
    if (newer === undefined || dayTextOf(shape, newer.digits) === dayTextOf(shape, older.digits)) return [];
    return [BigInt(newer.digits[counter] ?? 0) > BigInt(older.digits[counter] ?? 0)];
  });
  return steps.length > 0 && steps.every(Boolean);
}

/** How many digits the counter is written with: those of its shortest, where that has leading zeros or all are as long. */
function widthOf(shape: LotShape, counter: number): number {
  const written = shape.lots.map(({ digits }) => digits[counter] ?? "");
  const shortest = Math.min(...written.map((text) => text.length));
  return written.some((text) => text.startsWith("0")) || written.every((text) => text.length === shortest)
    ? shortest
    : 1;
}

function written({ texts, runs, lots }: LotShape, day: string, counter: string): string {
  const digitsOf = (index: number): string => {
    const run = runs[index];
    if (run?.kind === "counter") return counter;
    return run?.kind === "day" ? writeDayPart(day, run.part) : (lots[0]?.digits[index] ?? "");
  };
  return texts.map((text, index) => text + (index < runs.length ? digitsOf(index) : "")).join("");
}

function firstFree(from: bigint, at: (number: bigint) => string, isFree: (lot: string) => boolean): string | undefined {
  for (let number = from; number < from + BigInt(numbersTried); number++) if (isFree(at(number))) return at(number);
  return undefined;
}

function defaultLot(day: string, isFree: (lot: string) => boolean): LotProposal {
  const year = day.slice(0, 4);
  const at = (number: bigint) => `L${year}-${String(number).padStart(3, "0")}`;
  let from = 1n;
  for (;;) {
    const lot = firstFree(from, at, isFree);
    if (lot !== undefined) return { lot, reason: "default", like: null };
    from += BigInt(numbersTried);
  }
}
