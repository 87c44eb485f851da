import type { IndexedValue } from "./indexed-value.ts";
import { expandName, type Prefixes } from "./namespaces.ts";
import { readDecimal, readTime } from "./read-value.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A leaf under its name: as text, and as the number or the time that it can be read as. */
const leaf = (name: string, value: unknown): IndexedValue[] => {
  if (typeof value === "number")
    return [
      { name, text: String(value) },
      { name, number: value },
    ];
  if (typeof value === "boolean") return [{ name, text: String(value) }];
  if (typeof value !== "string") return [];
  const number = readDecimal(value);
  const time = readTime(value);
  return [
    { name, text: value },
    ...(number === null ? [] : [{ name, number }]),
    ...(time === null ? [] : [{ name, time }]),
  ];
};

const isExtension = (name: string): boolean => name.includes(":") && !name.startsWith("@");

const below = (place: string, depth: number, value: unknown, prefixes: Prefixes): IndexedValue[] => {
  if (Array.isArray(value)) return value.flatMap((one) => below(place, depth, one, prefixes));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (!isExtension(name)) return depth === 0 ? [] : below(place, depth + 1, member, prefixes);
    const under = `${depth === 0 ? "" : "inner-"}${place}:${expandName(name, prefixes)}`;
    return [
      ...[member].flat().flatMap((one) => leaf(under, isObject(one) && "@value" in one ? one["@value"] : one)),
      ...(isObject(member) || Array.isArray(member) ? [{ name: `has-${under}`, text: "" }] : []),
      ...below(place, depth + 1, member, prefixes),
    ];
  });
};

/**
 * The extension fields of a part of an event: those at its top as `place:name`, those further down as `inner-place:name`, with
 * the name's namespace written out. What is no leaf is listed as `has-…`.
 */
export const fieldValues = (place: string, value: unknown, prefixes: Prefixes): IndexedValue[] =>
  below(place, 0, value, prefixes);
