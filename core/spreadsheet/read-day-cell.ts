import { isCalendarDate } from "../schema/calendar-date.ts";
import { dayOfNumber } from "../specification/calendar.ts";
import type { Cell } from "./cell.ts";
import { flawed, type Reading, read, repair } from "./finding.ts";
import { plainNumber } from "./number-text.ts";

/** Which comes first in the days of a column, where one of them tells: 31/12/2026 can be read in one way only. */
export type DayOrder = "day-first" | "month-first" | null;

/** The days that a spreadsheet may have turned into a bare number: 1954-10-03 to 2119-01-11. */
const serials = { first: 20_000, last: 80_000 };

const monthNames: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["gennaio", "january"],
    ["febbraio", "february"],
    ["marzo", "march"],
    ["aprile", "april"],
    ["maggio", "may"],
    ["giugno", "june"],
    ["luglio", "july"],
    ["agosto", "august"],
    ["settembre", "september"],
    ["ottobre", "october"],
    ["novembre", "november"],
    ["dicembre", "december"],
  ].flatMap((names, index) => names.flatMap((name) => [name, name.slice(0, 3)].map((text) => [text, index + 1]))),
);

const timeOfDay = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Gives the day that a spreadsheet's serial number stands for (ECMA-376, 18.17.4.1; day 60, which never was, is refused). */
export function dayOfSerial(serial: number, since1904 = false): string | null {
  const whole = Math.floor(serial);
  const days = since1904 ? whole + 1462 : whole;
  if (!(days > 60 && days < 2_958_466)) return null;
  return dayOfNumber(days - 25_569);
}

/** Reads a day, given as YYYY-MM-DD. */
export function readDayCell(cell: Cell, order: DayOrder): Reading {
  if (cell.kind === "boolean") return flawed("day-unreadable");
  if (cell.kind === "day") {
    const { day, hasTime } = cell;
    if (day === undefined || !isCalendarDate(day)) return flawed("day-impossible");
    return hasTime ? read(day, repair("day-time-dropped", { now: day })) : read(day);
  }
  const plain = cell.kind === "number" ? (plainNumber(cell.text) ?? cell.text) : cell.text;
  if (isCalendarDate(plain)) return read(plain);
  if (/^\d{5}([.,]\d+)?$/.test(plain)) return readSerial(plain);
  if (timeOfDay.test(plain)) return withoutTime(plain, order);
  const parts = partsOf(plain);
  return parts === null ? flawed("day-unreadable") : settle(parts, order);
}

/**
 * Tells what one cell says about the order of days in its column: 13 to 31 is no month.
 *
 * @returns null for a cell that does not tell.
 */
export function orderToldBy(cell: Cell): DayOrder {
  const match = cell.kind === "text" ? /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(\D.*)?$/.exec(cell.text.trim()) : null;
  const [first, second] = [Number(match?.[1]), Number(match?.[2])];
  if (first > 12 && first <= 31 && second <= 12) return "day-first";
  return second > 12 && second <= 31 && first <= 12 ? "month-first" : null;
}

function readSerial(text: string): Reading {
  const serial = Number(text.replace(",", "."));
  if (serial < serials.first || serial > serials.last) return flawed("day-unreadable");
  return flawed("day-serial", dayOfSerial(serial), { serial: text });
}

function withoutTime(text: string, order: DayOrder): Reading {
  const reading = readDayCell({ kind: "text", text: text.replace(timeOfDay, "") }, order);
  if ("flaw" in reading || typeof reading.value !== "string") return reading;
  return read(reading.value, repair("day-time-dropped", { now: reading.value }));
}

/** The two numbers before or behind the year, in the order in which they stand, or a day whose month has a name. */
type Parts = { readonly year: string } & (
  | { readonly month: number; readonly day: number }
  | { readonly first: number; readonly second: number }
);

function partsOf(text: string): Parts | null {
  const compact =
    /^(\d{4})[/. ]?(\d{2})[/. ]?(\d{2})$/.exec(text) ?? /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (compact) return { year: compact[1] ?? "", month: Number(compact[2]), day: Number(compact[3]) };
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (numbers) return { year: numbers[3] ?? "", first: Number(numbers[1]), second: Number(numbers[2]) };
  const named = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/i.exec(text);
  const month = monthNames[named?.[2]?.toLowerCase() ?? ""];
  return named && month !== undefined ? { year: named[3] ?? "", month, day: Number(named[1]) } : null;
}

function settle(parts: Parts, order: DayOrder): Reading {
  const year = parts.year.length === 2 ? `20${parts.year}` : parts.year;
  const [month, day] = "month" in parts ? [parts.month, parts.day] : monthAndDay(parts, order);
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (!isCalendarDate(iso)) return flawed("day-impossible");
  if (parts.year.length === 2) return flawed("day-short-year", iso);
  const told =
    "month" in parts || order !== null || parts.first > 12 || parts.second > 12 || parts.first === parts.second;
  return told ? read(iso, repair("day-written-otherwise", { now: iso })) : flawed("day-ambiguous", iso);
}

/** In Italy the day comes first, unless that cannot be. */
function monthAndDay({ first, second }: { first: number; second: number }, order: DayOrder): [number, number] {
  if (order === "month-first" || (order === null && second > 12)) return [first, second];
  return [second, first];
}
