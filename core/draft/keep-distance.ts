import { isCalendarDate } from "../schema/calendar-date.ts";
import { dayNumber, monthsAfter, wholeMonths } from "../specification/calendar.ts";

/**
 * Gives the best-before day of a batch that keeps as long as an earlier one: the same number of months where that one kept
 * whole months, the same number of days where not.
 *
 * @returns Null when one of the days is missing or is none, or when the earlier batch did not keep at all.
 */
export function sameKeeping(
  earlier: { readonly producedOn: string; readonly bestBefore: string | null },
  producedOn: string,
): string | null {
  const { producedOn: from, bestBefore: to } = earlier;
  if (to === null || ![from, to, producedOn].every(isCalendarDate) || to < from) return null;
  const months = wholeMonths(from, to);
  if (months > 0 && monthsAfter(from, months) === to) return monthsAfter(producedOn, months);
  return dayOfNumber(dayNumber(producedOn) + dayNumber(to) - dayNumber(from));
}

/** The calendar day that is so many days after 1970-01-01: the other way round of `dayNumber`. */
function dayOfNumber(number: number): string {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
