import { z } from "zod";
import { civilFromDays } from "../schema/days-from-civil.ts";

/** The fields of a schedule from the coarsest to the finest, each with the range of its values (EPCIS 2.0 §8.2.5.3). */
const fields = {
  month: [1, 12],
  dayOfMonth: [1, 31],
  dayOfWeek: [1, 7],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
} as const satisfies Record<string, readonly [number, number]>;
type Field = keyof typeof fields;

const names = Object.keys(fields) as Field[];
const element = /^(?:(\d{1,2})|\[(\d{1,2})-(\d{1,2})\])$/;

/** The values that a field's text stands for, such as `1,[5-7]`; null when it cannot be read or leaves the range. */
const valuesOf = (text: string, field: Field): ReadonlySet<number> | null => {
  const [least, most] = fields[field];
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const [, one, from = one, until = one] = element.exec(part) ?? [];
    if (from === undefined || until === undefined) return null;
    if (Number(from) < least || Number(until) > most || Number(from) > Number(until)) return null;
    for (let value = Number(from); value <= Number(until); value++) found.add(value);
  }
  return found;
};

const FieldText = (field: Field) =>
  z
    .union([z.string().max(200), z.int().transform(String)])
    .refine(
      (text) => valuesOf(text, field) !== null,
      `expected numbers from ${fields[field].join(" to ")} with commas, or ranges such as [${fields[field].join("-")}]`,
    )
    .optional();

/** When a standing query is asked: each field lists the values that the time has to have; at least one is given. */
export const QuerySchedule = z
  .strictObject({
    second: FieldText("second"),
    minute: FieldText("minute"),
    hour: FieldText("hour"),
    dayOfMonth: FieldText("dayOfMonth"),
    month: FieldText("month"),
    dayOfWeek: FieldText("dayOfWeek"),
  })
  .refine((schedule) => Object.values(schedule).some((text) => text !== undefined), "expected at least one field")
  .refine((schedule) => nextRun(schedule, 0) !== null, "expected a day that exists");
export type QuerySchedule = { readonly [F in Field]?: string | undefined };

/**
 * The sets that a schedule stands for. A field that is left out has any value, except below the finest one given: there it
 * has its least, so that `hour` and `minute` alone mean once a day and not sixty times within that minute.
 */
const setsOf = (schedule: QuerySchedule): Record<Field, ReadonlySet<number> | null> => {
  const finest = Math.max(...names.map((name, index) => (schedule[name] === undefined ? -1 : index)));
  const setOf = (name: Field, index: number) => {
    const text = schedule[name];
    if (text !== undefined) return valuesOf(text, name);
    return index > finest ? new Set([fields[name][0]]) : null;
  };
  // Any day of the week: the finest field may be a day of the month.
  const sets = Object.fromEntries(names.map((name, index) => [name, setOf(name, index)]));
  if (schedule.dayOfWeek === undefined) sets["dayOfWeek"] = null;
  return sets as Record<Field, ReadonlySet<number> | null>;
};

const has = (set: ReadonlySet<number> | null, value: number): boolean => set === null || set.has(value);

/** The first second of a day, from `from` on, that the sets have; null when there is none. */
const secondInDay = (sets: ReturnType<typeof setsOf>, from: number): number | null => {
  for (let hour = Math.floor(from / 3600); hour < 24; hour++) {
    if (!has(sets.hour, hour)) continue;
    for (let minute = 0; minute < 60; minute++) {
      if (!has(sets.minute, minute) || hour * 3600 + minute * 60 + 59 < from) continue;
      for (let second = 0; second < 60; second++) {
        const at = hour * 3600 + minute * 60 + second;
        if (at >= from && has(sets.second, second)) return at;
      }
    }
  }
  return null;
};

/** The 29th of February on one day of the week comes again within forty years. */
const daysLookedAt = 40 * 366;

/**
 * The next time that a schedule names, in UTC.
 *
 * @param after - Unix seconds; the answer is later than that.
 * @returns Unix seconds, or null for a schedule that names no day that exists (30 February).
 */
export const nextRun = (schedule: QuerySchedule, after: number): number | null => {
  const sets = setsOf(schedule);
  const first = Math.floor((after + 1) / 86_400);
  for (let day = first; day < first + daysLookedAt; day++) {
    const [, month, date] = civilFromDays(day);
    // 1970-01-01 was a Thursday; Monday is 1.
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    if (!has(sets.month, month) || !has(sets.dayOfMonth, date) || !has(sets.dayOfWeek, weekday)) continue;
    const at = secondInDay(sets, day === first ? after + 1 - day * 86_400 : 0);
    if (at !== null) return day * 86_400 + at;
  }
  return null;
};
