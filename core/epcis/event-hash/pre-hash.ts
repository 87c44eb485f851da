import { readInstant, showInstant } from "../time/read-instant.ts";
import { termIri } from "../vocabulary/term-iri.ts";
import { byCodePoint } from "./code-point-order.ts";
import { expandValue } from "./expand.ts";
import { extensionText, type Telling, textAmongOthers, textUnder } from "./extension-text.ts";
import { eventOrder, type FieldForm, type FieldOrder, leftOut } from "./field-order.ts";
import { valueText } from "./value-text.ts";

type Members = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text of an event that its hash is taken of: everything that happened, in one order and one spelling. */
export const preHash = (event: Members, telling: Telling): string =>
  `eventType=${String(event["type"])}${membersText(event, eventOrder, telling, leftOut)}`;

const none: ReadonlySet<string> = new Set();

const membersText = (members: Members, order: FieldOrder, telling: Telling, skipped = none): string => {
  const known = new Set(order.map(([name]) => name));
  const told = order.map(([name, form]) => fieldText(name, form, members[name], telling));
  const own = Object.entries(members).filter(([name]) => !known.has(name) && !skipped.has(name));
  return told.join("") + extensionText(own, telling);
};

const fieldText = (name: string, form: FieldForm, value: unknown, telling: Telling): string => {
  switch (form.as) {
    case "object":
      return isMembers(value) ? named(name, membersText(value, form.fields, telling), telling) : "";
    case "objects":
      return objectsText(name, form, listOf(value).filter(isMembers), telling);
    case "values":
      return named(name, valuesText(form.item, { as: "text" }, value, telling), telling);
    default:
      return valuesText(name, form, value, telling);
  }
};

const named = (name: string, text: string, telling: Telling): string =>
  text === "" ? "" : textUnder(name, text, telling);

type Objects = Extract<FieldForm, { as: "objects" }>;

/** Reports of a sensor element have no list of their own name above them; other lists do. */
const objectsText = (
  name: string,
  { item, fields }: Objects,
  objects: readonly Members[],
  telling: Telling,
): string => {
  const texts = objects
    .map((object) => named(item ?? "", membersText(object, fields, telling), telling))
    .sort(byCodePoint);
  return item === name ? texts.join("") : named(name, texts.join(""), telling);
};

type Plain = Exclude<FieldForm, { as: "object" | "objects" | "values" }>;

const valuesText = (name: string, form: Plain, value: unknown, telling: Telling): string =>
  listOf(value)
    .map((item) => plainText(form, item, telling))
    .filter((text) => text !== "")
    .map((text) => `${name}=${textAmongOthers(text, telling)}`)
    .sort(byCodePoint)
    .join("");

const plainText = (form: Plain, value: unknown, { prefixes }: Telling): string => {
  if (form.as === "time") {
    const instant = readInstant(String(value));
    return instant === null ? String(value) : showInstant(instant);
  }
  if (form.as === "term") return termIri(form.kind, expandValue(String(value), prefixes));
  return form.as === "verbatim" ? String(value).trim() : valueText(value, prefixes);
};
