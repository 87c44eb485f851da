import { isCalendarDate } from "./calendar-date.ts";

const pattern = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** Days from 1970-01-01 to a day of the Gregorian calendar; the year is made to begin in March, so that a leap day is its last. */
const daysSinceEpoch = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468;
};

/**
 * The whole seconds since 1970-01-01T00:00:00Z of an RFC 3339 instant; a fraction of a second is dropped.
 *
 * @throws RangeError when the text is not an instant of the calendar, has no offset, or lies before 1970. A leap second
 * (`:60`) is refused: Unix time has none.
 */
export const toUnixSeconds = (instant: string): bigint => {
  const match = pattern.exec(instant);
  const date = match?.[1] ?? "";
  const [hour, minute, second] = [Number(match?.[2]), Number(match?.[3]), Number(match?.[4])];
  const offset = offsetMinutes(match?.[5] ?? "");
  if (!isCalendarDate(date) || hour > 23 || minute > 59 || second > 59 || offset === null) {
    throw new RangeError(
      `expected an instant such as 2026-05-31T14:03:00Z; found ${JSON.stringify(instant.slice(0, 40))}`,
    );
  }
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const seconds = daysSinceEpoch(year, month, day) * 86400 + hour * 3600 + (minute - offset) * 60 + second;
  if (seconds < 0) throw new RangeError(`expected an instant from 1970 on; found ${instant}`);
  return BigInt(seconds);
};

const offsetMinutes = (text: string): number | null => {
  if (/^[Zz]$/.test(text)) return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4, 6))];
  if (text === "" || hours > 23 || minutes > 59) return null;
  return (text.startsWith("-") ? -1 : 1) * (60 * hours + minutes);
};

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * The RFC 3339 instant in UTC of some Unix seconds, without a fraction: `2026-05-31T14:03:00Z`.
 *
 * @throws RangeError below 0 or above the year 9999.
 */
export const fromUnixSeconds = (seconds: bigint): string => {
  if (seconds < 0n || seconds > 253402300799n)
    throw new RangeError(`expected seconds from 0 to the year 9999; found ${seconds}`);
  const days = Number(seconds / 86400n) + 719468;
  const rest = Number(seconds % 86400n);
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return `${date}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
};
