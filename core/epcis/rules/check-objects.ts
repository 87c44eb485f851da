import type { EpcisEvent } from "../schema/epcis-event.ts";
import { holds } from "../schema/event-members.ts";
import type { EventFinding } from "./finding.ts";
import { instancesOf, quantitiesOf } from "./members-of.ts";

/** Judges whether the event names what it is about: objects or quantities, and a parent where children come or go. */
export const checkObjects = (event: EpcisEvent): readonly EventFinding[] => [
  ...nothingNamed(event),
  ...parent(event),
  ...masterData(event),
];

const nothingNamed = (event: EpcisEvent): EventFinding[] => {
  if (event.type !== "ObjectEvent" && event.type !== "TransactionEvent") return [];
  if (instancesOf(event).length + quantitiesOf(event).length > 0 || holds(event.sensorElementList)) return [];
  if (event.type === "TransactionEvent" && (event.action === "DELETE" || event.parentID !== undefined)) return [];
  const expected = "expected at least one object, quantity or sensor report; both lists are empty";
  return [{ rule: "nothing-named", weight: "refuse", pointer: "/epcList", expected }];
};

const parent = (event: EpcisEvent): EventFinding[] => {
  if (event.type !== "AggregationEvent" && event.type !== "AssociationEvent") return [];
  if (event.parentID === undefined) {
    if (event.action === "OBSERVE") return [];
    // EPCIS 2.0, section 7.4.3: only who observes children may not know their parent.
    const expected = `expected parentID, since the action is ${event.action}; it may be left out with OBSERVE only`;
    return [{ rule: "parent-missing", weight: "refuse", pointer: "/parentID", expected }];
  }
  const at = (event.childEPCs ?? []).indexOf(event.parentID);
  if (at < 0) return [];
  const expected = "expected a child other than its own parent";
  const pointer = `/childEPCs/${at}`;
  return [{ rule: "parent-among-children", weight: "refuse", pointer, value: event.parentID, expected }];
};

const masterData = (event: EpcisEvent): EventFinding[] => {
  if (event.type !== "TransformationEvent" || event.ilmd === undefined) return [];
  if (holds(event.outputEPCList) || holds(event.outputQuantityList)) return [];
  // EPCIS 2.0, section 7.4.5: the data are about the outputs.
  const expected = "expected instance or lot master data only beside the outputs that they are about";
  return [{ rule: "master-data-without-output", weight: "refuse", pointer: "/ilmd", expected }];
};
