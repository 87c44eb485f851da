import type { EpcisEvent } from "../schema/epcis-event.ts";
import { checkIdentifiers } from "./check-identifiers.ts";
import { checkObjects } from "./check-objects.ts";
import { checkSensors } from "./check-sensors.ts";
import { checkStatements } from "./check-statements.ts";
import type { EventFinding } from "./finding.ts";

/**
 * Judges an event by what EPCIS 2.0 and its vocabulary ask for beyond the schema. A finding of weight *refuse* is a reason
 * not to capture the event; one of weight *advise* is said and does not hinder.
 *
 * @returns Every finding, in the order of the rules; empty where there is none. Never throws.
 */
export const checkEvent = (event: EpcisEvent): readonly EventFinding[] => [
  ...checkObjects(event),
  ...checkIdentifiers(event),
  ...checkStatements(event),
  ...checkSensors(event),
];
