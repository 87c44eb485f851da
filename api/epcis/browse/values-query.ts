import type { EpcisQuery } from "../../../core/epcis-query/epcis-query.ts";
import { readQuery } from "../../../core/epcis-query/read-query.ts";
import type { Browsed } from "../../../core/http/endpoints/epcis-resources.ts";

const parameters = {
  eventTypes: "eventType",
  epcs: "MATCH_anyEPC",
  bizSteps: "EQ_bizStep",
  bizLocations: "EQ_bizLocation",
  readPoints: "EQ_readPoint",
  dispositions: "EQ_disposition",
} as const satisfies Record<Browsed, string>;

/**
 * What the address of a resource asks: the events that mention its value, however it is spelled.
 *
 * @throws FiligranaError `query/invalid` when it is no value of that kind.
 */
export const queryOfValue = (resource: Browsed, value: string): EpcisQuery =>
  readQuery({ [parameters[resource]]: [value] });

/** The value of a resource as events are kept: the way in which it is listed. */
export const canonicalValue = (resource: Browsed, value: string): string => {
  const asked = queryOfValue(resource, value)[parameters[resource]];
  return Array.isArray(asked) ? String(asked[0]) : String(asked);
};
