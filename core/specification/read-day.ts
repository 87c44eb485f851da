import { isCalendarDate } from "../schema/calendar-date.ts";
import { asItCame, type Facts, factAt } from "./facts.ts";
import type { UndocumentedReason } from "./judgement.ts";
import type { DayEnd, FixedDay } from "./requirement.ts";

/** A day that was read, or why there is none. */
export type ReadDay =
  | { readonly day: string }
  | { readonly reason: Extract<UndocumentedReason, "missing" | "unreadable">; readonly found: string | null };

/** Reads a field that holds a day, YYYY-MM-DD. */
export function readDay(facts: Facts, path: string): ReadDay {
  const value = factAt(facts, path);
  if (value === undefined) return { reason: "missing", found: null };
  if (typeof value === "string" && isCalendarDate(value)) return { day: value };
  return { reason: "unreadable", found: asItCame(value) };
}

/**
 * Gives the day that a rule fixes in the year a field holds (text or number, four digits), or of which it is a part.
 *
 * @param ownYear - The year of the day that is judged, where the rule holds in every year.
 */
export function fixedDay({ day, year }: FixedDay | DayEnd, facts: Facts, ownYear: string): ReadDay {
  if (year === null) return { day: `${ownYear}-${day}` };
  const value = factAt(facts, year.field);
  if (value === undefined) return { reason: "missing", found: null };
  if (!/^[12]\d{3}$/.test(asItCame(value))) return { reason: "unreadable", found: asItCame(value) };
  return { day: `${Number(value) + year.plus}-${day}` };
}
