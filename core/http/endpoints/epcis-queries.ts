import { z } from "zod";
import { endpoint, nothing, webSocket } from "../endpoint.ts";
import { EpcFormatHeader, EventsReply, epcisEndpoint, epcisPage } from "./epcis-parts.ts";

/** What a named query is called: it stands in addresses, so no slash and no step out of a folder. */
export const QueryName = z
  .string()
  .regex(/^(?!\.{1,2}$)[^\p{Cc}\p{Cs}/\\]{1,200}$/u, "expected 1 to 200 characters without a slash");

const NameParam = z.object({ queryName: QueryName });

/** A query by its parameters; which there are and what they hold is for the query to say. */
const QueryBody = z.record(z.string().max(500), z.unknown());

const Definition = z.object({ name: z.string(), query: QueryBody });

export const listEpcisQueriesEndpoint = endpoint({
  ...epcisEndpoint,
  name: "listEpcisQueries",
  method: "GET",
  path: "/epcis/queries",
  summary: "Lists the named queries of the caller's actor.",
  may: ["epcisQuery", "read"],
  query: z.object(epcisPage),
  replies: { 200: z.array(Definition) },
  errors: ["query/invalid"],
});

export const createEpcisQueryEndpoint = endpoint({
  ...epcisEndpoint,
  name: "createEpcisQuery",
  method: "POST",
  path: "/epcis/queries",
  summary: "Keeps a query under a name; its events are at the address that comes back, with /events behind it.",
  may: ["epcisQuery", "write"],
  keyOptional: true,
  body: z.strictObject({ name: QueryName, query: QueryBody }),
  replies: { 201: nothing },
  errors: ["query/invalid", "query/already-exists", "query/too-many"],
});

export const readEpcisQueryEndpoint = endpoint({
  ...epcisEndpoint,
  name: "readEpcisQuery",
  method: "GET",
  path: "/epcis/queries/{queryName}",
  summary: "Gives one of the caller's named queries, as a list of one, as the binding has it.",
  may: ["epcisQuery", "read"],
  params: NameParam,
  replies: { 200: z.array(Definition) },
  errors: ["query/not-found"],
});

export const deleteEpcisQueryEndpoint = endpoint({
  ...epcisEndpoint,
  name: "deleteEpcisQuery",
  method: "DELETE",
  path: "/epcis/queries/{queryName}",
  summary: "Forgets a named query and its subscriptions; whoever streams it is disconnected.",
  may: ["epcisQuery", "write"],
  params: NameParam,
  replies: { 204: nothing },
  errors: ["query/not-found"],
});

export const queryNamedEpcisEventsEndpoint = endpoint({
  ...epcisEndpoint,
  name: "queryNamedEpcisEvents",
  method: "GET",
  path: "/epcis/queries/{queryName}/events",
  summary:
    "Gives the events that fit a named query; opened as a WebSocket, with `stream=true` or a schedule, it tells of new ones.",
  may: ["epcisQuery", "read"],
  params: NameParam,
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  headers: EpcFormatHeader.extend({ origin: z.string().optional(), host: z.string().optional() }),
  replies: { 101: webSocket, 200: EventsReply },
  errors: [
    "query/not-found",
    "query/invalid",
    "query/too-large",
    "query/too-complex",
    "subscription/invalid",
    "identity/csrf",
  ],
});

export const endPageTokenEndpoint = endpoint({
  ...epcisEndpoint,
  name: "endEpcisPageToken",
  method: "DELETE",
  path: "/epcis/nextPageToken/{token}",
  summary: "Gives back the token of a next page: it is not understood any more.",
  may: ["epcisEvent", "read"],
  params: z.object({ token: z.string().min(1).max(2_000) }),
  replies: { 204: nothing },
  errors: [],
});
