import { dayNumber, instantSeconds, monthsAfter, wholeMonths } from "./calendar.ts";
import type { ExactNumber } from "./exact-number.ts";
import { asItCame, type Facts, factAt } from "./facts.ts";
import { decided, type Judgement, undocumented } from "./judgement.ts";
import { keepsTo, rangeText } from "./range-text.ts";
import { fixedDay, readDay } from "./read-day.ts";
import type { DurationRequirement } from "./requirement.ts";
import { bothWays, type Words } from "./words.ts";

/**
 * Judges the time between two days or instants. Months are counted by the calendar: 18 months from 1 December 2023 are
 * over on 1 June 2025. What ends before it begins is too short for a lower bound, and impossible for any other.
 */
export function judgeDuration(requirement: DurationRequirement, facts: Facts): Judgement {
  return requirement.unit === "h" ? judgeHours(requirement, facts) : judgeDays(requirement, facts);
}

function judgeDays({ from, to, unit, range }: DurationRequirement, facts: Facts): Judgement {
  const [begun, ended] = [
    "field" in from ? readDay(facts, from.field) : fixedDay(from, facts, ""),
    readDay(facts, to.field),
  ];
  const bound = spanText(rangeText(range, unit), "day" in begun ? begun.day : null);
  for (const read of [begun, ended]) {
    if ("reason" in read) return undocumented(read.reason, bound, read.found === null ? null : bothWays(read.found));
  }
  if (!("day" in begun && "day" in ended)) return undocumented("missing", bound);
  const span = `${begun.day} → ${ended.day}`;
  if (ended.day < begun.day) return backwards(range, bothWays(span), bound);
  const value = {
    it: `${lengthText(begun.day, ended.day, "it", unit)} (${span})`,
    en: `${lengthText(begun.day, ended.day, "en", unit)} (${span})`,
  };
  const met = keepsTo(range, (figure) => compareSpan(begun.day, ended.day, unit, figure));
  return decided(met, value, bound);
}

function judgeHours({ from, to, range }: DurationRequirement, facts: Facts): Judgement {
  const bound = rangeText(range, "h");
  const values = ["field" in from ? factAt(facts, from.field) : undefined, factAt(facts, to.field)];
  if (values.includes(undefined)) return undocumented("missing", bound);
  const span = bothWays(values.map(asItCame).join(" → "));
  const [begun = null, ended = null] = values.map(instantSeconds);
  if (begun === null || ended === null) return undocumented("unreadable", bound, span);
  if (ended < begun) return backwards(range, span, bound);
  const seconds = BigInt(ended - begun);
  const met = keepsTo(range, ({ unscaled }) => Number(seconds - unscaled * 3600n));
  const length = `${seconds / 3600n} h ${(seconds % 3600n) / 60n} min`;
  return decided(met, bothWays(`${length} (${span.en})`), bound);
}

function backwards(range: DurationRequirement["range"], value: Words, bound: Words): Judgement {
  const needsTime = range.atLeast !== undefined || range.above !== undefined;
  return needsTime ? decided(false, value, bound) : undocumented("impossible", bound, value);
}

/** How the time from one day to another compares with a whole number of days or months. */
function compareSpan(from: string, to: string, unit: "days" | "months" | "h", { unscaled }: ExactNumber): number {
  const figure = Number(unscaled);
  if (unit === "days") return dayNumber(to) - dayNumber(from) - figure;
  return dayNumber(to) - dayNumber(monthsAfter(from, figure));
}

function lengthText(from: string, to: string, language: "it" | "en", unit: string): string {
  const days = (count: number) => `${count} ${language === "it" ? "giorni" : "days"}`;
  if (unit === "days") return days(dayNumber(to) - dayNumber(from));
  const months = wholeMonths(from, to);
  const rest = dayNumber(to) - dayNumber(monthsAfter(from, months));
  return `${months} ${language === "it" ? "mesi" : "months"}${rest === 0 ? "" : ` ${days(rest)}`}`;
}

const spanText = ({ it, en }: Words, from: string | null): Words =>
  from === null ? { it, en } : { it: `${it} (dal ${from})`, en: `${en} (from ${from})` };
