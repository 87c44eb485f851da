import { expandName, type Prefixes } from "./namespaces.ts";
import type { Comparison, Field, Kind, Parameter } from "./parameter.ts";
import { inBaseUnit } from "./units.ts";
import { vocabularyWord } from "./vocabulary-word.ts";

/** A parameter whose name is made of what it asks about, and that name with its namespaces written out. */
export type Named = { readonly name: string; readonly parameter: Parameter };

const compares: Readonly<Record<string, Comparison>> = {
  EQ: "is",
  GT: "more",
  GE: "at-least",
  LT: "less",
  LE: "at-most",
  EXISTS: "exists",
};

/** Where extension fields stand, by the word of the parameter's name; the empty one is the event itself. */
const places: Readonly<Record<string, string>> = {
  "": "event",
  ILMD: "ilmd",
  ERROR_DECLARATION: "errorDeclaration",
  SENSORELEMENT: "sensorElement",
  SENSORMETADATA: "sensorMetadata",
  SENSORREPORT: "sensorReport",
  readPoint: "readPoint",
  bizLocation: "bizLocation",
};

const local = "[\\w.~-]+";
/** A name with its namespace: a CURIE, or the whole address. */
const qualified = `(?:[A-Za-z][\\w.-]*:${local}|(?:https?://|urn:)[^\\s|]+)`;
const fieldShape = new RegExp(
  `^(EQ|GT|GE|LT|LE|EXISTS)_(INNER_)?(?:(ILMD|ERROR_DECLARATION|SENSORELEMENT|SENSORMETADATA|SENSORREPORT|readPoint|bizLocation)_)?(${qualified})$`,
);
const typedShape = /^EQ_(bizTransaction|source|destination)_(\S+)$/;
const measuredShape = /^(EQ|GT|GE|LT|LE)_(value|minValue|maxValue|meanValue|sDev|percValue|quantity)_([A-Z0-9]{2,4})$/;
const hasAttribute = /^HASATTR_(\S+)$/;
const equalsAttribute = new RegExp(`^EQ_?ATTR_(\\w+|${qualified})_((?:https?://|urn:)\\S+|[\\w:.#-]+)$`);

/** Fields that name elements of master data. */
const attributed: Readonly<Record<string, Field>> = {
  bizStep: { column: "bizStep" },
  disposition: { column: "disposition" },
  readPoint: { column: "readPoint" },
  bizLocation: { column: "bizLocation" },
  epcClass: { names: ["epcClass", "inputEPCClass", "outputEPCClass"] },
};

const isOpen = (expanded: string): boolean => !/^(https?:\/\/|urn:)/.test(expanded);

const fieldNamed = (name: string, prefixes: Prefixes): Named | null => {
  const [, word = "", inner = "", place = "", field = ""] = fieldShape.exec(name) ?? [];
  if (field === "") return null;
  const full = expandName(field, prefixes);
  // A prefix that nobody declared could stand for anything.
  if (isOpen(full)) return null;
  const under = `${inner === "" ? "" : "inner-"}${places[place]}:${full}`;
  const compare = compares[word] ?? "is";
  const kind: Kind = compare === "exists" ? "yes" : compare === "is" ? "any" : "anything";
  const names = compare === "exists" ? [under, `has-${under}`] : [under];
  const whole = `${word}_${inner}${place === "" ? "" : `${place}_`}${full}`;
  return { name: whole, parameter: { kind, field: { names }, compare } };
};

const typed = (name: string): Named | null => {
  const [, list = "", type = ""] = typedShape.exec(name) ?? [];
  if (type === "") return null;
  const word = vocabularyWord(list === "bizTransaction" ? "BTT" : "SDT", type);
  const field: Field = { names: [`${list}/${word}`] };
  return { name: `EQ_${list}_${word}`, parameter: { kind: "identifiers", field, compare: "is" } };
};

const measured = (name: string): Named | null => {
  const [, word = "", what = "", uom = ""] = measuredShape.exec(name) ?? [];
  if (uom === "" || (word === "EQ" && what !== "value" && what !== "quantity")) return null;
  const { unit } = inBaseUnit(0, uom);
  const field: Field = { names: [what === "quantity" ? `quantity/${unit}` : `sensor/${what}/${unit}`] };
  return {
    name,
    parameter: { kind: word === "EQ" ? "numbers" : "number", field, compare: compares[word] ?? "is", unit: uom },
  };
};

const byAttribute = (name: string, prefixes: Prefixes): Named | null => {
  const [, has = ""] = hasAttribute.exec(name) ?? [];
  const [, equals = "", attribute = ""] = equalsAttribute.exec(name) ?? [];
  const word = has || equals;
  if (word === "") return null;
  const bare = word.replace(/^epcis:/, "");
  const field = Object.hasOwn(attributed, bare) ? attributed[bare] : undefined;
  if (field === undefined) return null;
  if (has !== "") return { name, parameter: { kind: "texts", field, compare: "exists", attribute: "" } };
  const full = expandName(attribute, prefixes);
  return {
    name: `EQATTR_${bare}_${full}`,
    parameter: { kind: "texts", field, compare: "is", attribute: full },
  };
};

/**
 * Understands a parameter whose name says a field, a unit or a type: extension fields of the event, its ILMD, its error
 * declaration, its sensor data and places, at any depth with INNER; business transactions, sources and destinations by type;
 * measured values by unit; attributes of master data (EPCIS 2.0 §8.2.7.1).
 *
 * @param prefixes - What the prefixes in the name stand for.
 * @returns `null` when the name is none of these, or has a prefix that nobody declared.
 */
export const flexibleParameter = (name: string, prefixes: Prefixes): Named | null =>
  typed(name) ?? measured(name) ?? byAttribute(name, prefixes) ?? fieldNamed(name, prefixes);
