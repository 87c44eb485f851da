import type { Facts } from "./facts.ts";
import { decided, type Judgement, undocumented } from "./judgement.ts";
import { fixedDay, type ReadDay, readDay } from "./read-day.ts";
import type { DayEnd, DayRequirement } from "./requirement.ts";
import { bothWays, type Words } from "./words.ts";

/** Judges a day against a window of the calendar, both ends allowed; days compare as text. */
export function judgeDay({ field, notBefore, notAfter }: DayRequirement, facts: Facts): Judgement {
  const stated = readDay(facts, field);
  const ownYear = "day" in stated ? stated.day.slice(0, 4) : "";
  const [first, last] = [notBefore, notAfter].map((end) => end && fixedDay(end, facts, ownYear));
  const bound = windowText([
    ["≥", notBefore, first],
    ["≤", notAfter, last],
  ]);
  const days = [stated, first, last].filter((read) => read !== undefined);
  const unread = days.find((read) => "reason" in read);
  if (unread !== undefined && "reason" in unread) {
    return undocumented(unread.reason, bound, unread.found === null ? null : bothWays(unread.found));
  }
  const day = dayIn(stated) ?? "";
  const met = (dayIn(first) ?? day) <= day && day <= (dayIn(last) ?? day);
  return decided(met, bothWays(day), bound);
}

const dayIn = (read: ReadDay | undefined): string | null => (read !== undefined && "day" in read ? read.day : null);

/** "≤ 2026-12-15" where the year is known, "≤ 12-15" where it is not. */
function windowText(ends: readonly (readonly [string, DayEnd | undefined, ReadDay | undefined])[]): Words {
  const written = ends.flatMap(([sign, end, read]) => {
    if (end === undefined) return [];
    const day = dayIn(read);
    return [`${sign} ${day === null || end.year === null ? end.day : day}`];
  });
  return bothWays(written.join(", "));
}
