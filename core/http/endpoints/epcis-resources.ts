import { z } from "zod";
import { type EndpointSpec, endpoint } from "../endpoint.ts";
import { Collection, EpcFormatHeader, EventsReply, epcisEndpoint, epcisPage } from "./epcis-parts.ts";

/** What is at the top of the binding. */
export const topLevelResources = [
  "events",
  "eventTypes",
  "epcs",
  "bizSteps",
  "bizLocations",
  "readPoints",
  "dispositions",
  "capture",
  "queries",
] as const;

export const listEpcisResourcesEndpoint = endpoint({
  ...epcisEndpoint,
  name: "listEpcisResources",
  method: "GET",
  path: "/epcis",
  summary: "Names the resources at the top of the EPCIS binding.",
  may: ["epcisEvent", "read"],
  replies: { 200: Collection.extend({ member: z.array(z.enum(topLevelResources)) }) },
  errors: [],
});

/** The resources by which events are browsed: the collection's name, its parameter, and what one entry is. */
export const browsed = {
  eventTypes: { one: "eventType", what: "types of events" },
  epcs: { one: "epc", what: "electronic product codes" },
  bizSteps: { one: "bizStep", what: "business steps" },
  bizLocations: { one: "bizLocation", what: "business locations" },
  readPoints: { one: "readPoint", what: "read points" },
  dispositions: { one: "disposition", what: "dispositions" },
} as const;
export type Browsed = keyof typeof browsed;

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** A text in a path that stands for one entry. */
const Value = z.string().min(1).max(1_000);

const read = { ...epcisEndpoint, method: "GET", may: ["epcisEvent", "read"] } as const;

/** The three ways to read a resource: its entries, what is below one of them, and the events that mention it. */
const endpointsOf = (name: Browsed) => {
  const { one, what } = browsed[name];
  const params = z.object({ [one]: Value });
  return {
    list: endpoint({
      ...read,
      name: `listEpcis${capital(name)}`,
      path: `/epcis/${name}`,
      summary: `Lists the ${what} of the standard and of the events that the caller may read.`,
      query: z.object(epcisPage),
      headers: EpcFormatHeader,
      replies: { 200: Collection },
      errors: ["query/invalid"],
    }),
    item: endpoint({
      ...read,
      name: `readEpcis${capital(one)}`,
      path: `/epcis/${name}/{${one}}`,
      summary: `Says what there is below one of the ${what}: its events.`,
      params,
      query: z.strictObject(epcisPage),
      replies: { 200: Collection.extend({ member: z.array(z.literal("events")) }) },
      errors: ["epcis/not-found", "query/invalid"],
    }),
    events: endpoint({
      ...read,
      name: `queryEpcis${capital(one)}Events`,
      path: `/epcis/${name}/{${one}}/events`,
      summary: `Gives the events of one of the ${what} that fit the query parameters, and that the caller may read.`,
      params,
      // Names and values of the query language are read by the query itself, which knows more of them than a schema can say.
      query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      headers: EpcFormatHeader,
      replies: { 200: EventsReply },
      errors: ["epcis/not-found", "query/invalid", "query/too-large", "query/too-complex"],
    }),
  };
};

/** By resource: the endpoints that read it. */
export const epcisResources = {
  eventTypes: endpointsOf("eventTypes"),
  epcs: endpointsOf("epcs"),
  bizSteps: endpointsOf("bizSteps"),
  bizLocations: endpointsOf("bizLocations"),
  readPoints: endpointsOf("readPoints"),
  dispositions: endpointsOf("dispositions"),
} as const satisfies Record<Browsed, unknown>;

/** All of them, in the binding's order. */
export const epcisResourceEndpoints: readonly EndpointSpec[] = Object.values(epcisResources).flatMap(
  ({ list, item, events }) => [list, item, events],
);
