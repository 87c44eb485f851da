import type { DayEnd, Place, Range, Requirement } from "../../specification/requirement.ts";
import type { Rule } from "../../specification/rule.ts";
import type { Unit } from "../../specification/units.ts";
import { inWords, type Said } from "./build-version.ts";

/** Where rules were read: the article, or null where the source does not name it, and the sources. */
export type Read = { readonly article: string | null; readonly sources: string[] };

type More = {
  readonly appliesTo?: string[];
  readonly note?: Said;
  readonly otherReadings?: readonly { source: string; requirement: Requirement | null; says?: Said }[];
};

/** Gives a rule from its parts; it holds for all variants, and sources agree, unless told. */
export function rule(id: string, name: Said, requirement: Requirement, read: Read, more: More = {}): Rule {
  return {
    id,
    name: inWords(name),
    article: read.article,
    appliesTo: more.appliesTo ?? null,
    requirement,
    sources: read.sources,
    otherReadings: (more.otherReadings ?? []).map(({ source, requirement: other, says }) => ({
      source,
      requirement: other,
      says: says === undefined ? null : inWords(says),
    })),
    note: more.note === undefined ? null : inWords(more.note),
  };
}

/** Ends of a range, both allowed. */
export const between = (atLeast: string, atMost: string): Range => ({ atLeast, atMost });
export const atLeast = (figure: string): Range => ({ atLeast: figure });
export const atMost = (figure: string): Range => ({ atMost: figure });
export const above = (figure: string): Range => ({ above: figure });
export const below = (figure: string): Range => ({ below: figure });

/** A field's number in a range. */
export const number = (field: string, unit: Unit, range: Range): Requirement => ({
  kind: "number",
  of: { field },
  unit,
  range,
});

/** What several fields add up to. */
export const sum = (fields: string[], unit: Unit, range: Range): Requirement => ({
  kind: "number",
  of: { sum: fields },
  unit,
  range,
});

/** The first field over the second. */
export const ratio = (fields: [string, string], range: Range): Requirement => ({
  kind: "number",
  of: { ratio: fields },
  unit: "",
  range,
});

/** One of a few values. */
export const choice = (field: string, ...allowed: (string | boolean)[]): Requirement => ({
  kind: "choice",
  field,
  allowed,
});

/** Days of every year. */
export const everyYear = (field: string, first: string, last: string): Requirement => ({
  kind: "day",
  field,
  notBefore: { day: first, year: null },
  notAfter: { day: last, year: null },
});

/** A day of the year that a field holds, or of one some years later. */
export const dayOfYear = (day: string, field: string, plus = 0): DayEnd => ({ day, year: { field, plus } });

type Zone = {
  readonly provinces?: Place[];
  readonly municipalities?: Place[];
  readonly partlyProvinces?: Place[];
  readonly partly?: Place[];
  readonly excluded?: Place[];
};

/** Where the batch was made, or what `field` tells. */
export const zone = (places: Zone, field = "place/municipality"): Requirement => ({
  kind: "zone",
  field,
  within: { provinces: places.provinces ?? [], municipalities: places.municipalities ?? [] },
  partly: { provinces: places.partlyProvinces ?? [], municipalities: places.partly ?? [] },
  excluded: places.excluded ?? [],
});
