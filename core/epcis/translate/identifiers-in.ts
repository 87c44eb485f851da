/** An identifier of an object, a class, a place, a party or a document in an event, and where it stands (JSON pointer). */
export type FoundIdentifier = { readonly pointer: string; readonly value: string };

type Members = Readonly<Record<string, unknown>>;

const whole = ["parentID", "transformationID"];
const lists = ["epcList", "childEPCs", "inputEPCList", "outputEPCList"];
const within: Readonly<Record<string, string>> = {
  quantityList: "epcClass",
  childQuantityList: "epcClass",
  inputQuantityList: "epcClass",
  outputQuantityList: "epcClass",
  bizTransactionList: "bizTransaction",
  sourceList: "source",
  destinationList: "destination",
};

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Members)[name] : undefined;

const found = (pointer: string, value: unknown): FoundIdentifier[] =>
  typeof value === "string" ? [{ pointer, value }] : [];

/**
 * Every identifier in the members that the standard gives an event. What sensors, extensions and master data say stays
 * out of it: those are texts of their owners.
 */
export const identifiersIn = (event: Members): FoundIdentifier[] => [
  ...whole.flatMap((name) => found(`/${name}`, event[name])),
  ...lists.flatMap((name) => items(event[name]).flatMap((item, i) => found(`/${name}/${i}`, item))),
  ...Object.entries(within).flatMap(([name, member]) =>
    items(event[name]).flatMap((item, i) => found(`/${name}/${i}/${member}`, memberOf(item, member))),
  ),
  ...["readPoint", "bizLocation"].flatMap((name) => found(`/${name}/id`, memberOf(event[name], "id"))),
];
