import type { Flaw } from "../../core/errors/filigrana-error.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import type { SpecificationInForce } from "../store/read-specifications.ts";
import type { BatchesToCheck } from "./check-batches.ts";

/** Nothing that is still sold was made earlier, and nothing keeps longer: beyond it a year was mistyped. */
const mostYears = 50;

/** Flaws of days that cannot be: made in the future or half a century ago, best before it was made or in a far century. */
export function dateFlaws({ batches, pointer, today }: BatchesToCheck): Flaw[] {
  const { firstDay, lastDay } = daysKept(today);
  return batches.flatMap(({ producedOn, bestBefore }, index) => {
    const flaw = (member: string, value: string, expected: string): Flaw[] => [
      { pointer: pointer(index, member), value, expected },
    ];
    if (producedOn > lastDay) return flaw("producedOn", producedOn, `a day not after today, ${lastDay}`);
    if (producedOn < firstDay) return flaw("producedOn", producedOn, `a day of the last ${mostYears} years`);
    if (bestBefore === undefined) return [];
    if (bestBefore < producedOn) return flaw("bestBefore", bestBefore, `a day not before production, ${producedOn}`);
    if (bestBefore > yearsFrom(producedOn, mostYears))
      return flaw("bestBefore", bestBefore, `a day at most ${mostYears} years after production, ${producedOn}`);
    return [];
  });
}

/** The first and the last day on which a batch that is registered today may have been made, in Italy's calendar. */
export function daysKept(today: Date) {
  const lastDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" }).format(today);
  return { firstDay: yearsFrom(lastDay, -mostYears), lastDay, mostYears };
}

/** The same day some years on; days compare as text, so that it need not be one of the calendar. */
export function yearsFrom(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

/** The version in force on a day; intervals are half-open, and days compare as text. */
export function versionOn(versions: readonly SpecificationInForce[], day: string): SpecificationInForce | null {
  const found = versions.find(
    (v) => (v.inForceFrom === null || v.inForceFrom <= day) && (v.inForceUntil === null || day < v.inForceUntil),
  );
  return found ?? null;
}

/**
 * The version that most of the batches were made under, the earliest named of those when several tie: one mistyped day
 * then is one flaw, and not a flaw of all the others.
 */
export function versionOfMost(
  versions: readonly SpecificationInForce[],
  batches: readonly Pick<BatchRegistration, "producedOn">[],
): SpecificationInForce | null {
  const made = new Map<SpecificationInForce, number>();
  for (const { producedOn } of batches) {
    const version = versionOn(versions, producedOn);
    if (version) made.set(version, (made.get(version) ?? 0) + 1);
  }
  return [...made].reduce<[SpecificationInForce | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0];
}

/** Flaws of batches made under another version of the specification than `ofSeal`, or under none. */
export function versionFlaws(
  { batches, pointer }: Pick<BatchesToCheck, "batches" | "pointer">,
  versions: readonly SpecificationInForce[],
  ofSeal: SpecificationInForce | null,
): Flaw[] {
  return batches.flatMap(({ producedOn }, index) => {
    const version = versionOn(versions, producedOn);
    if (version && version === ofSeal) return [];
    const expected = version
      ? `a production day under version ${ofSeal?.version} of the specification, as most of the batches; register those under ${version.version} by themselves`
      : "a production day on which a version of the specification was in force";
    return [{ pointer: pointer(index, "producedOn"), value: producedOn, expected }];
  });
}
