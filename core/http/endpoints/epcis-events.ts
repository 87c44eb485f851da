import { z } from "zod";
import { fixedParameters } from "../../epcis-query/parameter.ts";
import { endpoint, stream } from "../endpoint.ts";
import { captureLimits } from "../epcis-headers.ts";
import { EpcFormatHeader, EventsReply, epcisEndpoint } from "./epcis-parts.ts";

const Text = z.union([z.string(), z.array(z.string())]).optional();

/** The parameters with fixed names, and any other: which of those there are the query itself says. */
const EventsQuery = z
  .object({
    perPage: Text,
    nextPageToken: Text,
    ...Object.fromEntries(Object.keys(fixedParameters).map((name) => [name, Text])),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

export const queryEpcisEventsEndpoint = endpoint({
  ...epcisEndpoint,
  name: "queryEpcisEvents",
  method: "GET",
  path: "/epcis/events",
  summary:
    "Gives the events that fit the parameters of the EPCIS query language, and that the caller may read, in the order in which they were recorded unless another is asked for.",
  may: ["epcisEvent", "read"],
  query: EventsQuery,
  headers: EpcFormatHeader.extend({ "gs1-extensions": z.string().max(4000).optional() }),
  replies: { 200: EventsReply },
  errors: ["query/invalid", "query/too-large", "query/too-complex"],
});

export const captureEventEndpoint = endpoint({
  ...epcisEndpoint,
  name: "captureEvent",
  method: "POST",
  path: "/epcis/events",
  summary: "Captures one event at once; the same event in another spelling is the one that was there.",
  may: ["epcisEvent", "capture"],
  keyOptional: true,
  body: stream(captureLimits.bytes, "application/json", "application/ld+json"),
  replies: { 201: z.record(z.string(), z.unknown()) },
  errors: ["request/invalid", "epcis/already-exists"],
});

export const readEpcisEventEndpoint = endpoint({
  ...epcisEndpoint,
  name: "readEpcisEvent",
  method: "GET",
  path: "/epcis/events/{eventID}",
  summary: "Gives the event with this eventID, and declarations that it was wrong, to those who may read them.",
  may: ["epcisEvent", "read"],
  params: z.object({ eventID: z.string().min(1).max(1_000) }),
  headers: EpcFormatHeader,
  replies: { 200: EventsReply },
  errors: ["epcis/not-found"],
});
