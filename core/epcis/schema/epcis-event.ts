import { z } from "zod";
import { AggregationEvent } from "./aggregation-event.ts";
import { AssociationEvent } from "./association-event.ts";
import { ObjectEvent } from "./object-event.ts";
import { TransactionEvent } from "./transaction-event.ts";
import { TransformationEvent } from "./transformation-event.ts";

/** The five kinds of event of EPCIS 2.0. */
export const eventTypes = [
  "ObjectEvent",
  "AggregationEvent",
  "TransactionEvent",
  "TransformationEvent",
  "AssociationEvent",
] as const;
export type EventType = (typeof eventTypes)[number];

/**
 * An event of EPCIS 2.0 (section 7.4) in JSON, as the standard's own schema accepts it: members with a namespace prefix
 * are kept as they came, other unknown members are refused. What the schema of the standard cannot say is asked by
 * `checkEvent`. Kinds of event of one's own are refused: neither trace nor query could tell what they mean.
 */
export const EpcisEvent = z.discriminatedUnion("type", [
  ObjectEvent,
  AggregationEvent,
  TransactionEvent,
  TransformationEvent,
  AssociationEvent,
]);
export type EpcisEvent = z.infer<typeof EpcisEvent>;

/** An event that stands alone, outside a document, and so has to bring its `@context` (EPCIS 2.0, section 12.5.2). */
export const LoneEvent = EpcisEvent.refine((event) => event["@context"] !== undefined, {
  message: "expected @context, since this event is not in a document that has one",
  path: ["@context"],
});
