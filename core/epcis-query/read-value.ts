import { eventTypes } from "../epcis/schema/epcis-event.ts";
import { readInstant, showInstant } from "../epcis/time/read-instant.ts";
import { canonicalIri } from "../epcis/urn/canonical-iri.ts";
import { epcPattern } from "./epc-pattern.ts";
import type { QueryValue } from "./epcis-query.ts";
import { expandName, type Prefixes } from "./namespaces.ts";
import type { Kind } from "./parameter.ts";
import { vocabularyWord } from "./vocabulary-word.ts";

/** What was read, or in one sentence what was expected. */
export type Reading = { readonly value: QueryValue } | { readonly expected: string };

/** The most alternatives that one parameter may list. */
const mostAlternatives = 500;
const mostCharacters = 2000;
const decimal = /^-?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?$/;

/** A text as a finite number; null when it is none. */
export const readDecimal = (text: string): number | null =>
  decimal.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;

const list = (given: unknown, expected: string, one: (item: unknown) => string | number | null): Reading => {
  const items = Array.isArray(given) ? given : [given];
  if (items.length === 0 || items.length > mostAlternatives) {
    return { expected: `expected 1 to ${mostAlternatives} alternatives` };
  }
  const read = items.map(one);
  return read.some((item) => item === null) ? { expected } : { value: read.filter((item) => item !== null) };
};

const textOf = (item: unknown): string | null =>
  typeof item === "string" && item !== "" && item.length <= mostCharacters ? item : null;

const texts = (given: unknown, expected: string, form: (text: string) => string | null): Reading =>
  list(given, expected, (item) => {
    const text = textOf(item);
    return text === null ? null : form(text);
  });

const identifier = (text: string): string | null => {
  if (!/^[A-Za-z][\w+.-]*:\S+$/.test(text)) return null;
  return epcPattern(text) === null ? canonicalIri(text) : text;
};

const numberOf = (item: unknown): number | null => {
  if (typeof item === "number") return Number.isFinite(item) ? item : null;
  return typeof item === "string" ? readDecimal(item) : null;
};

/** Events and their fields are of times from 1970 to 9999; questions about others are none. */
const latest = 253_402_300_800_000;

/** A date and time with its zone as UTC, so that it is compared whatever its zone; null for any other text. */
export const readTime = (text: string): string | null => {
  const at = readInstant(text);
  return at === null || at < 0 || at >= latest ? null : showInstant(at);
};

const time = (given: unknown): Reading => {
  const at = typeof given === "string" ? readTime(given) : null;
  return at === null
    ? { expected: "expected a date and time with its zone from 1970 to 9999, e.g. 2026-01-31T09:00:00+01:00" }
    : { value: at };
};

const one = (value: QueryValue | null, expected: string): Reading => (value === null ? { expected } : { value });

const yes = (given: unknown): Reading => {
  if (given === null || ["", "true", true, 1, "1"].some((asked) => asked === given)) return { value: true };
  return ["false", false, 0, "0"].some((asked) => asked === given) ? { value: false } : { expected: "expected true" };
};

const count = (given: unknown): Reading => {
  const asked = numberOf(given);
  return asked !== null && Number.isSafeInteger(asked) && asked >= 1
    ? { value: asked }
    : { expected: "expected a whole number from 1 on" };
};

/** A field's value may be compared as a time or as a number. */
const anything = (given: unknown): Reading => {
  const read = time(given);
  return "value" in read ? read : one(numberOf(given), "expected a number, or a date and time with its zone");
};

const byKind: Readonly<Record<Extract<Kind, string>, (given: unknown) => Reading>> = {
  "event-types": (given) =>
    texts(given, `expected some of ${eventTypes.join(", ")}, or the URI of an own type`, (text) =>
      eventTypes.some((type) => type === text) || text.includes(":") ? text : null,
    ),
  actions: (given) =>
    texts(given, "expected some of ADD, OBSERVE, DELETE", (text) =>
      ["ADD", "OBSERVE", "DELETE"].includes(text) ? text : null,
    ),
  identifiers: (given) => texts(given, "expected URIs", identifier),
  texts: (given) => texts(given, "expected texts that are not empty", (text) => text),
  any: (given) =>
    list(given, "expected texts, numbers or times", (item) =>
      typeof item === "number" ? numberOf(item) : textOf(item),
    ),
  numbers: (given) => list(given, "expected numbers", numberOf),
  number: (given) => one(numberOf(given), "expected a number"),
  time,
  anything,
  yes,
  "yes-no": (given) =>
    [true, false, "true", "false"].some((asked) => asked === given)
      ? { value: String(given) === "true" }
      : { expected: "expected true or false" },
  count,
  order: (given) => one(textOf(given), "expected the name of a field"),
  direction: (given) => one(given === "ASC" || given === "DESC" ? given : null, "expected ASC or DESC"),
};

/**
 * Reads a parameter's value, in canonical form; alternatives as a list also where one was given alone.
 *
 * @param prefixes - What the prefixes of terms such as `ex:curing` stand for.
 */
export const readValue = (kind: Kind, given: unknown, prefixes: Prefixes): Reading =>
  typeof kind === "string"
    ? byKind[kind](given)
    : texts(given, "expected words of the standard's vocabulary, or URIs", (text) =>
        expandName(vocabularyWord(kind.words, text), prefixes),
      );

/** Tells whether several values of a parameter of this kind stand in one text, with bars between them. */
export const isListed = (kind: Kind): boolean =>
  typeof kind === "object" || ["event-types", "actions", "identifiers", "texts", "any", "numbers"].includes(kind);
