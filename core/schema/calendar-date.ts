import * as z from "zod/mini";
import { daysInMonth } from "./days-from-civil.ts";

/** Whether a text is a day that exists, as `YYYY-MM-DD` in the Gregorian calendar. */
export const isCalendarDate = (text: string): boolean => {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
};

/** A day as `YYYY-MM-DD`; one that the calendar does not have (30 February) is refused. */
export const CalendarDate = z.string({ error: "expected a day as YYYY-MM-DD" }).check((payload) => {
  if (isCalendarDate(payload.value)) return;
  const message = `expected a day of the calendar as YYYY-MM-DD; found "${payload.value.slice(0, 40)}"`;
  payload.issues.push({ code: "custom", message, input: payload.value });
});
export type CalendarDate = z.infer<typeof CalendarDate>;
