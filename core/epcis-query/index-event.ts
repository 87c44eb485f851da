import type { EpcisEvent } from "../epcis/schema/epcis-event.ts";
import { readInstant, showInstant } from "../epcis/time/read-instant.ts";
import { canonicalIri } from "../epcis/urn/canonical-iri.ts";
import { fieldValues } from "./field-values.ts";
import type { IndexedValue } from "./indexed-value.ts";
import { expandName, type Prefixes, prefixesOf } from "./namespaces.ts";
import { sensorValues } from "./sensor-values.ts";
import { inBaseUnit } from "./units.ts";
import { vocabularyWord } from "./vocabulary-word.ts";

/** What queries may ask about an event, in canonical form. */
export type EventIndex = {
  readonly eventType: string;
  readonly eventTime: string;
  readonly action: string | null;
  readonly bizStep: string | null;
  readonly disposition: string | null;
  readonly readPoint: string | null;
  readonly bizLocation: string | null;
  readonly transformationId: string | null;
  readonly declaredAt: string | null;
  readonly errorReason: string | null;
  readonly values: readonly IndexedValue[];
};

type Quantity = {
  readonly epcClass: string;
  readonly quantity?: number | undefined;
  readonly uom?: string | undefined;
};
type Lists = {
  readonly parentID?: string;
  readonly epcList?: readonly string[];
  readonly childEPCs?: readonly string[];
  readonly inputEPCList?: readonly string[];
  readonly outputEPCList?: readonly string[];
  readonly quantityList?: readonly Quantity[];
  readonly childQuantityList?: readonly Quantity[];
  readonly inputQuantityList?: readonly Quantity[];
  readonly outputQuantityList?: readonly Quantity[];
  readonly persistentDisposition?: { readonly set?: readonly string[]; readonly unset?: readonly string[] };
  readonly action?: string;
  readonly transformationID?: string;
};

/** One spelling of an instant, in UTC to the millisecond, as event hashes have it. */
const instant = (written: string): string => showInstant(readInstant(written) ?? 0);

const text = (name: string, value: string): IndexedValue => ({ name, text: value });
const identifiers = (name: string, list: readonly string[] = []): IndexedValue[] =>
  list.map((value) => text(name, canonicalIri(value)));

const quantities = (name: string, list: readonly Quantity[] = []): IndexedValue[] =>
  list.flatMap(({ epcClass, quantity, uom }) => {
    const found: IndexedValue[] = [text(name, canonicalIri(epcClass))];
    if (quantity === undefined) return found;
    found.push({ name: "quantity", number: quantity });
    if (uom === undefined) return found;
    const base = inBaseUnit(quantity, uom);
    return [...found, { name: `quantity/${base.unit}`, number: base.value }];
  });

const objects = (event: Lists): IndexedValue[] => [
  ...identifiers("epc", event.epcList),
  ...identifiers("epc", event.childEPCs),
  ...identifiers("parentID", event.parentID === undefined ? [] : [event.parentID]),
  ...identifiers("inputEPC", event.inputEPCList),
  ...identifiers("outputEPC", event.outputEPCList),
  ...quantities("epcClass", event.quantityList),
  ...quantities("epcClass", event.childQuantityList),
  ...quantities("inputEPCClass", event.inputQuantityList),
  ...quantities("outputEPCClass", event.outputQuantityList),
];

const typed = (event: EpcisEvent): IndexedValue[] => [
  ...(event.bizTransactionList ?? []).map(({ type, bizTransaction }) =>
    text(`bizTransaction/${type === undefined ? "" : vocabularyWord("BTT", type)}`, canonicalIri(bizTransaction)),
  ),
  ...(event.sourceList ?? []).map(({ type, source }) =>
    text(`source/${vocabularyWord("SDT", type)}`, canonicalIri(source)),
  ),
  ...(event.destinationList ?? []).map(({ type, destination }) =>
    text(`destination/${vocabularyWord("SDT", type)}`, canonicalIri(destination)),
  ),
];

const states = ({ persistentDisposition }: Lists): IndexedValue[] => {
  const { set = [], unset = [] } = persistentDisposition ?? {};
  const word = (state: unknown) => vocabularyWord("Disp", String(state));
  return [
    ...set.map((state) => text("persistentDisposition/set", word(state))),
    ...unset.map((state) => text("persistentDisposition/unset", word(state))),
  ];
};

const extensions = (event: EpcisEvent, prefixes: Prefixes): IndexedValue[] => [
  ...fieldValues("event", event, prefixes),
  ...fieldValues("ilmd", "ilmd" in event ? event.ilmd : undefined, prefixes),
  ...fieldValues("errorDeclaration", event.errorDeclaration, prefixes),
  ...fieldValues("readPoint", event.readPoint, prefixes),
  ...fieldValues("bizLocation", event.bizLocation, prefixes),
];

const unique = (found: readonly IndexedValue[]): IndexedValue[] => [
  ...new Map(found.map((value) => [JSON.stringify(value), value])).values(),
];

/**
 * Everything that queries may ask about an event: its fields in canonical form (identifiers as GS1 Digital Links, terms as
 * bare words, quantities also in the base unit of their kind, extension fields under their full names).
 *
 * @param context - The JSON-LD context of the event's document, and its own, which say what its prefixes stand for.
 */
export const indexEvent = (event: EpcisEvent, context: unknown): EventIndex => {
  const lists = event as Lists;
  const declared = event.errorDeclaration;
  const prefixes = prefixesOf([context, event["@context"]].flat());
  const word = <T extends "BizStep" | "Disp" | "ER">(name: T, value: string | undefined) =>
    value === undefined ? null : expandName(vocabularyWord(name, value), prefixes);
  const place = (value: { id: string } | undefined) => (value === undefined ? null : canonicalIri(value.id));
  return {
    eventType: event.type,
    eventTime: instant(event.eventTime),
    action: lists.action ?? null,
    bizStep: word("BizStep", event.bizStep),
    disposition: word("Disp", event.disposition),
    readPoint: place(event.readPoint),
    bizLocation: place(event.bizLocation),
    transformationId: lists.transformationID === undefined ? null : canonicalIri(lists.transformationID),
    declaredAt: declared === undefined ? null : instant(declared.declarationTime),
    errorReason: word("ER", declared?.reason),
    values: unique([
      ...objects(lists),
      ...typed(event),
      ...states(lists),
      ...(declared?.correctiveEventIDs ?? []).map((id) => text("correctiveEventID", id)),
      ...sensorValues(event.sensorElementList ?? [], prefixes),
      ...extensions(event, prefixes),
    ]),
  };
};
