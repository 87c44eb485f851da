import type { EpcisEvent } from "../schema/epcis-event.ts";
import type { Gs1Identifier } from "../urn/identifier.ts";
import { readDigitalLink } from "../urn/read-digital-link.ts";
import { readEpcUrn } from "../urn/read-epc-urn.ts";
import type { EventFinding } from "./finding.ts";
import { instancesOf, quantitiesOf } from "./members-of.ts";

/** Judges whether identifiers stand where their kind belongs: objects, classes and places. */
export const checkIdentifiers = (event: EpcisEvent): readonly EventFinding[] => [
  ...instancesOf(event).flatMap(({ pointer, item }) => classAmongInstances(pointer, item)),
  ...quantitiesOf(event).flatMap(({ pointer, item }) => instanceAmongClasses(`${pointer}/epcClass`, item.epcClass)),
  ...quantitiesOf(event).flatMap(({ pointer, item }) => quantity(pointer, item)),
  ...(["readPoint", "bizLocation"] as const).flatMap((name) => place(`/${name}/id`, event[name]?.id)),
];

const read = (text: string): Gs1Identifier | undefined =>
  (readEpcUrn(text) ?? readDigitalLink(text) ?? undefined)?.identifier;

const isProduct = ({ key }: Gs1Identifier) => key === "01" || key === "8006";

const isClass = (identifier: Gs1Identifier) =>
  isProduct(identifier) && (identifier.qualifier === null || identifier.qualifier.ai === "10");

const classAmongInstances = (pointer: string, value: string): EventFinding[] => {
  const identifier = read(value);
  if (identifier === undefined || !isClass(identifier)) return [];
  const expected = "expected one object, such as a GTIN with serial; a lot or a product belongs into a quantity list";
  return [{ rule: "class-among-instances", weight: "advise", pointer, value, expected }];
};

const instanceAmongClasses = (pointer: string, value: string): EventFinding[] => {
  const identifier = read(value);
  if (identifier === undefined) return [];
  if (identifier.key !== "00" && !(isProduct(identifier) && !isClass(identifier))) return [];
  const expected = "expected a class, such as a lot or a product; one object belongs into a list of EPCs";
  return [{ rule: "instance-among-classes", weight: "advise", pointer, value, expected }];
};

type Quantity = { readonly quantity?: number | undefined; readonly uom?: string | undefined };

/** EPCIS 2.0, section 7.3.3.3: a unit measures a quantity, and without a unit the quantity counts pieces. */
const quantity = (pointer: string, item: Quantity): EventFinding[] => {
  const finding = (member: string, value: unknown, expected: string): EventFinding[] => [
    { rule: "quantity", weight: "refuse", pointer: `${pointer}/${member}`, value, expected },
  ];
  if (item.quantity === undefined) {
    return item.uom === undefined ? [] : finding("uom", item.uom, "expected no unit where there is no quantity");
  }
  if (item.quantity < 0) return finding("quantity", item.quantity, "expected a quantity of 0 or more");
  const isCount = item.uom === undefined;
  if (!isCount || Number.isInteger(item.quantity)) return [];
  return finding("quantity", item.quantity, "expected a whole number of pieces, or a unit beside the quantity");
};

const place = (pointer: string, value: string | undefined): EventFinding[] => {
  const identifier = value === undefined ? undefined : read(value);
  if (identifier === undefined || !isProduct(identifier)) return [];
  const expected = "expected a place, such as a GLN or a geo: address; found a product";
  return [{ rule: "place", weight: "refuse", pointer, value, expected }];
};
