import type { EpcisEvent } from "../schema/epcis-event.ts";
import type { QuantityElement } from "../schema/event-parts.ts";

/** A list of an event, and where it stands. */
export type Listed<Item> = { readonly pointer: string; readonly item: Item };

const listed = <Item>(name: string, list: readonly Item[] | undefined): Listed<Item>[] =>
  (list ?? []).map((item, i) => ({ pointer: `/${name}/${i}`, item }));

/** The single objects that an event names: seen, put together, consumed or made; a parent is not among them. */
export const instancesOf = (event: EpcisEvent): Listed<string>[] => {
  switch (event.type) {
    case "ObjectEvent":
    case "TransactionEvent":
      return listed("epcList", event.epcList);
    case "AggregationEvent":
    case "AssociationEvent":
      return listed("childEPCs", event.childEPCs);
    case "TransformationEvent":
      return [...listed("inputEPCList", event.inputEPCList), ...listed("outputEPCList", event.outputEPCList)];
  }
};

/** The quantities of classes that an event names. */
export const quantitiesOf = (event: EpcisEvent): Listed<QuantityElement>[] => {
  switch (event.type) {
    case "ObjectEvent":
    case "TransactionEvent":
      return listed("quantityList", event.quantityList);
    case "AggregationEvent":
    case "AssociationEvent":
      return listed("childQuantityList", event.childQuantityList);
    case "TransformationEvent":
      return [
        ...listed("inputQuantityList", event.inputQuantityList),
        ...listed("outputQuantityList", event.outputQuantityList),
      ];
  }
};
