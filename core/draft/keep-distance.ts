import { isCalendarDate } from "../schema/calendar-date.ts";
import { dayNumber, dayOfNumber, monthsAfter, wholeMonths } from "../specification/calendar.ts";

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
