import { isCalendarDate } from "../schema/calendar-date.ts";
import { civilFromDays, daysFromCivil } from "../schema/days-from-civil.ts";

/** Gives a calendar day (YYYY-MM-DD) as days since 1970-01-01, negative before it; the day has to exist. */
export function dayNumber(day: string): number {
  return daysFromCivil(...partsOf(day));
}

/** Gives the calendar day that is so many days after 1970-01-01: the other way round of {@link dayNumber}. */
export function dayOfNumber(number: number): string {
  return written(...civilFromDays(number));
}

/** Gives the day some months on; where that month is too short, its last day (31 January and a month: 28 February). */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const candidates = [date, 30, 29, 28].filter((last) => last <= date).map((last) => written(y, m, last));
  return candidates.find(isCalendarDate) ?? written(y, m, 28);
}

/** Gives how many whole months lie between two days, the first not after the second. */
export function wholeMonths(from: string, to: string): number {
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return monthsAfter(from, months) > to ? months - 1 : months;
}

const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Gives an instant (RFC 3339 with its zone; seconds may be left out) as seconds since 1970-01-01T00:00:00Z.
 *
 * @returns `null` for anything else, a time without zone included: it could be an hour off.
 */
export function instantSeconds(value: unknown): number | null {
  const match = typeof value === "string" ? instant.exec(value) : null;
  if (match === null) return null;
  const [, day = "", hour, minute, second = "0", sign, offsetHour = "0", offsetMinute = "0"] = match;
  const [h, m, s, oh, om] = [hour, minute, second, offsetHour, offsetMinute].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isCalendarDate(day) || h > 23 || m > 59 || s > 59 || oh > 23 || om > 59) return null;
  const offset = (oh * 60 + om) * 60 * (sign === "-" ? -1 : 1);
  return dayNumber(day) * 86_400 + (h * 60 + m) * 60 + s - offset;
}

function partsOf(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

const written = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
