import * as z from "zod/mini";
import { isCalendarDate } from "../schema/calendar-date.ts";
import { compareExact, readExact } from "./exact-number.ts";
import { type Unit, units } from "./units.ts";

/** Path of a dossier's field, such as `analysis/alcohol`. */
export const Path = z.string().check(z.maxLength(120), z.regex(/^[a-z][a-zA-Z0-9]*(\/[a-zA-Z0-9-]+){0,4}$/));

/** A bound with its decimals as text: canonical JSON has no fractions. */
const Figure = z.string().check(z.regex(/^(0|[1-9]\d{0,14})(\.\d{1,10})?$/));

const unitNames = Object.keys(units) as [Unit, ...Unit[]];

type Ends = {
  atLeast?: string | undefined;
  above?: string | undefined;
  atMost?: string | undefined;
  below?: string | undefined;
};

const isRange = ({ atLeast, above, atMost, below }: Ends & { oneOf?: unknown }): boolean => {
  if ((atLeast !== undefined && above !== undefined) || (atMost !== undefined && below !== undefined)) return false;
  const [low, high] = [readExact(atLeast ?? above), readExact(atMost ?? below)];
  return low === null || high === null || compareExact(low, high) < 0;
};

/**
 * What a number has to keep to: `atLeast` and `atMost` are allowed themselves, `above` and `below` are not, an end left
 * out is open; or `oneOf` a few numbers.
 */
export const Range = z
  .strictObject({
    atLeast: z.optional(Figure),
    above: z.optional(Figure),
    atMost: z.optional(Figure),
    below: z.optional(Figure),
    oneOf: z.optional(z.array(Figure).check(z.minLength(1))),
  })
  .check(
    z.refine((range) => Object.keys(range).length > 0, "expected an end of the range"),
    z.refine(({ oneOf, ...ends }) => oneOf === undefined || Object.keys(ends).length === 0, "expected oneOf by itself"),
    z.refine(isRange, "expected one lower end, below one upper end"),
  );
export type Range = z.infer<typeof Range>;

/** What is counted: a field, the sum of several, or the first of two over the second. */
const Measured = z.union([
  z.strictObject({ field: Path }),
  z.strictObject({ sum: z.array(Path).check(z.minLength(2), z.maxLength(40)) }),
  z.strictObject({ ratio: z.tuple([Path, Path]) }),
]);

const NumberRequirement = z.strictObject({
  kind: z.literal("number"),
  of: Measured,
  unit: z.enum(unitNames),
  range: Range,
});

/** One of a few values; text is compared without regard to case and spaces. With `list`, each item between commas. */
const ChoiceRequirement = z.strictObject({
  kind: z.literal("choice"),
  field: Path,
  allowed: z.array(z.union([z.string().check(z.minLength(1)), z.boolean()])).check(z.minLength(1)),
  list: z.optional(z.literal(true)),
});

/** A municipality (six digits) or a province (its first three), by ISTAT code, with the name it has there. */
const placeOf = (digits: number) =>
  z.strictObject({ istat: z.string().check(z.regex(new RegExp(`^\\d{${digits}}$`))), name: z.string() });
const Municipality = placeOf(6);
export type Place = z.infer<typeof Municipality>;

/**
 * Where something lies, by municipality. What is `within` lies in the zone; what is `excluded` does not, whatever else
 * is said; of what is `partly` in it, or only counted by the source, no municipality's code can tell; all else lies outside.
 */
const ZoneRequirement = z.strictObject({
  kind: z.literal("zone"),
  field: Path,
  within: z.strictObject({ provinces: z.array(placeOf(3)), municipalities: z.array(Municipality) }),
  partly: z.strictObject({ provinces: z.array(placeOf(3)), municipalities: z.array(Municipality) }),
  excluded: z.array(Municipality),
});

/** A day of the calendar, MM-DD, in the year that a field holds or some years later; 29 February is none. */
const MonthDay = z.string().check(z.refine((day) => isCalendarDate(`2023-${day}`), "expected a day as MM-DD"));
const YearOf = z.strictObject({ field: Path, plus: z.int().check(z.minimum(0), z.maximum(9)) });
const FixedDay = z.strictObject({ day: MonthDay, year: YearOf });
export type FixedDay = z.infer<typeof FixedDay>;

/** The end of a window: `year` is null where every year has the window. */
const DayEnd = z.strictObject({ day: MonthDay, year: z.nullable(YearOf) });
export type DayEnd = z.infer<typeof DayEnd>;

/** A day in a window, both ends allowed. */
const DayRequirement = z
  .strictObject({
    kind: z.literal("day"),
    field: Path,
    notBefore: z.optional(DayEnd),
    notAfter: z.optional(DayEnd),
  })
  .check(z.refine((day) => day.notBefore !== undefined || day.notAfter !== undefined, "expected an end of the window"));

const wholeEnds = ({ oneOf, ...ends }: Range): boolean =>
  oneOf === undefined && Object.values(ends).every((end) => /^\d{1,6}$/.test(end ?? ""));

/** The time from one day to another in days or months, or from one instant to another in hours. */
const DurationRequirement = z.strictObject({
  kind: z.literal("duration"),
  from: z.union([z.strictObject({ field: Path }), FixedDay]),
  to: z.strictObject({ field: Path }),
  unit: z.enum(["h", "days", "months"]),
  range: Range.check(z.refine(wholeEnds, "expected ends in whole numbers")),
});

/** What a rule asks of a dossier. */
export const Requirement = z.discriminatedUnion("kind", [
  NumberRequirement,
  ChoiceRequirement,
  ZoneRequirement,
  DayRequirement,
  DurationRequirement,
]);
export type Requirement = z.infer<typeof Requirement>;
export type NumberRequirement = z.infer<typeof NumberRequirement>;
export type ChoiceRequirement = z.infer<typeof ChoiceRequirement>;
export type ZoneRequirement = z.infer<typeof ZoneRequirement>;
export type DayRequirement = z.infer<typeof DayRequirement>;
export type DurationRequirement = z.infer<typeof DurationRequirement>;
