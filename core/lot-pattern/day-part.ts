import { dayNumber } from "../specification/calendar.ts";

/** How a lot number writes the production day, or a part of it. The longest come first: they say the most. */
export const dayParts = [
  "YYYYMMDD",
  "DDMMYYYY",
  "YYYYDDD",
  "YYMMDD",
  "DDMMYY",
  "YYDDD",
  "YYYY",
  "MMDD",
  "DDMM",
  "DDD",
  "YY",
  "MM",
  "DD",
] as const;
export type DayPart = (typeof dayParts)[number];

/** Parts that change from one day to the next, so that a lot made of them needs no counter. */
export const isDaily = (part: DayPart): boolean => part.includes("D");

/** Writes a calendar day (YYYY-MM-DD) as a part of a lot number; `DDD` is the day of the year, 001 to 366. */
export function writeDayPart(day: string, part: DayPart): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  const ofYear = String(dayNumber(day) - dayNumber(`${year}-01-01`) + 1).padStart(3, "0");
  return part
    .replace("YYYY", year)
    .replace("YY", year.slice(2))
    .replace("DDD", ofYear)
    .replace("MM", month)
    .replace("DD", date);
}
