import { toUnixSeconds } from "../schema/unix-seconds.ts";
import { sameSpelling } from "./batch-item.ts";
import { baseQuantity } from "./epcis-units.ts";
import type { TracedQuantity, TraceEvent } from "./trace-event.ts";

type ClassQuantity = {
  readonly epcClass: string;
  readonly quantity?: number | undefined;
  readonly uom?: string | undefined;
};
type Located = { readonly id: string } | undefined;

/** What a trace reads of an EPCIS 2.0 event in JSON; a valid event has all of it, and more. */
export type TracedEpcisEvent = {
  readonly type: string;
  readonly eventID?: string | undefined;
  readonly eventTime: string;
  readonly action?: string | undefined;
  readonly bizStep?: string | undefined;
  readonly epcList?: readonly string[] | undefined;
  readonly quantityList?: readonly ClassQuantity[] | undefined;
  readonly parentID?: string | undefined;
  readonly childEPCs?: readonly string[] | undefined;
  readonly childQuantityList?: readonly ClassQuantity[] | undefined;
  readonly inputEPCList?: readonly string[] | undefined;
  readonly inputQuantityList?: readonly ClassQuantity[] | undefined;
  readonly outputEPCList?: readonly string[] | undefined;
  readonly outputQuantityList?: readonly ClassQuantity[] | undefined;
  readonly transformationID?: string | undefined;
  readonly readPoint?: Located;
  readonly bizLocation?: Located;
  readonly sourceList?: readonly { readonly type: string; readonly source: string }[] | undefined;
  readonly destinationList?: readonly { readonly type: string; readonly destination: string }[] | undefined;
  readonly errorDeclaration?: unknown;
};

/** How an event is read: as a claim of somebody unless the chain says it, its identifiers brought to one spelling. */
export type Reading = {
  readonly recorded?: boolean;
  readonly by?: string;
  /** Writes an EPC URN or a Digital Link as the canonical Digital Link (`canonicalIri`). */
  readonly canonical?: (epc: string) => string;
};

/**
 * Gives what an EPCIS event says of the way of items; an empty list for one that names none. The event needs its `eventID`:
 * without one it could come twice and count twice.
 *
 * An error declaration voids the event of the same id, as EPCIS 2.0 §7.4.1.3 has it. Receiving is an observation at a place:
 * the shipping moved the goods.
 *
 * @throws RangeError when `eventTime` is no instant from 1970 on; the event's schema has refused it before.
 */
export function traceEventsOf(event: TracedEpcisEvent, reading: Reading = {}): TraceEvent[] {
  const { eventID } = event;
  if (eventID === undefined) return [];
  const common = {
    id: eventID,
    time: secondsOf(event.eventTime),
    recorded: reading.recorded ?? false,
    ...who(reading),
  };
  if (event.errorDeclaration !== undefined && event.errorDeclaration !== null)
    return [{ ...common, id: `${eventID}#error`, kind: "observe", inputs: [], outputs: [], voids: eventID }];
  const said = saidBy(event, reading.canonical ?? ((epc) => epc));
  if (said === null || said.inputs.length + said.outputs.length === 0) return [];
  const place = event.bizLocation?.id ?? event.readPoint?.id;
  return [{ ...common, ...(place === undefined ? {} : { place }), ...said }];
}

const who = ({ by }: Reading) => (by === undefined ? {} : { by });

type Said = Pick<TraceEvent, "kind" | "inputs" | "outputs" | "from" | "to" | "transformation" | "counted">;

function saidBy(event: TracedEpcisEvent, canonical: (epc: string) => string): Said | null {
  const items = (epcs: readonly string[] = [], classes: readonly ClassQuantity[] = []): TracedQuantity[] => [
    ...epcs.map((epc) => ({ item: sameSpelling(canonical(epc)), quantity: "1", unit: "piece" })),
    ...classes.map(({ epcClass, quantity, uom }) => ({
      item: sameSpelling(canonical(epcClass)),
      ...baseQuantity(quantity, uom),
    })),
  ];
  switch (event.type) {
    case "TransformationEvent":
      return {
        kind: "transform",
        inputs: items(event.inputEPCList, event.inputQuantityList),
        outputs: items(event.outputEPCList, event.outputQuantityList),
        ...(event.transformationID === undefined ? {} : { transformation: event.transformationID }),
      };
    case "AggregationEvent":
      return aggregation(event, items(event.parentID === undefined ? [] : [event.parentID]), items);
    case "ObjectEvent":
    case "TransactionEvent":
      return objects(event, items(event.epcList, event.quantityList));
    case "AssociationEvent":
      return { kind: "observe", inputs: items(event.childEPCs, event.childQuantityList), outputs: [] };
    default:
      return null;
  }
}

function aggregation(
  event: TracedEpcisEvent,
  parent: TracedQuantity[],
  items: (epcs?: readonly string[], classes?: readonly ClassQuantity[]) => TracedQuantity[],
): Said {
  const children = items(event.childEPCs, event.childQuantityList);
  if (event.action === "DELETE") return { kind: "disaggregate", inputs: parent, outputs: children };
  // An observation tells what is seen inside, and never that it was put there a second time.
  if (event.action === "OBSERVE") return { kind: "observe", inputs: [...parent, ...children], outputs: [] };
  return { kind: "aggregate", inputs: children, outputs: parent };
}

function objects(event: TracedEpcisEvent, items: TracedQuantity[]): Said {
  if (event.type === "ObjectEvent" && event.action === "ADD") return { kind: "commission", inputs: [], outputs: items };
  if (event.type === "ObjectEvent" && event.action === "DELETE") return { kind: "loss", inputs: items, outputs: [] };
  const step = stepOf(event.bizStep);
  const [from, to] = [partyIn(event.sourceList, "source"), partyIn(event.destinationList, "destination")];
  if (/^(shipping|departing|retail_selling)$/.test(step) && to !== undefined)
    return { kind: "transfer", inputs: items, outputs: [], to, ...(from === undefined ? {} : { from }) };
  const counted = step === "cycle_counting" || step === "stock_taking";
  return { kind: "observe", inputs: items, outputs: [], ...(counted ? { counted } : {}) };
}

/** The last word of a business step, however it is spelled: bare, as a URN or as a web address of the CBV. */
const stepOf = (step = ""): string => /[^:/-]*$/.exec(step)?.[0] ?? "";

/** Who has the goods counts before who owns them, and both before where they are. */
const partyTypes = ["possessing_party", "owning_party", "location"];

function partyIn<K extends "source" | "destination">(
  list: readonly ({ readonly type: string } & Readonly<Record<K, string>>)[] = [],
  key: K,
): string | undefined {
  for (const type of partyTypes) {
    const found = list.find((one) => one.type.endsWith(type));
    if (found !== undefined) return found[key];
  }
  return undefined;
}

/** Unix seconds with the fraction that the instant has. */
const secondsOf = (instant: string): number => Number(toUnixSeconds(instant)) + Number(/\.\d+/.exec(instant)?.[0] ?? 0);
