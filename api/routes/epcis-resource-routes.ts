import type { EpcFormat } from "../../core/epcis/translate/epc-format.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import { standardContext } from "../../core/http/endpoints/epcis-parts.ts";
import {
  type Browsed,
  browsed,
  epcisResources,
  listEpcisResourcesEndpoint,
  topLevelResources,
} from "../../core/http/endpoints/epcis-resources.ts";
import { findValue } from "../epcis/browse/find-value.ts";
import { listValues } from "../epcis/browse/list-values.ts";
import { queryOfValue } from "../epcis/browse/values-query.ts";
import { listToken, readListToken, refuseEndedToken } from "../epcis/list-tokens.ts";
import { type AnyReply, type Route, route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";
import { answerEvents } from "./epcis-answers.ts";
import { nextPageHeaders, pageSizeOf } from "./epcis-pages.ts";

/** What browsing needs. */
export type BrowseParts = Pick<Parts, "store" | "now" | "publicUrl">;

const collection = <const M extends string>(member: readonly M[]) => ({
  "@context": standardContext,
  type: "Collection" as const,
  member: [...member],
});

/** The resources of the EPCIS binding by which events are browsed. */
export const epcisResourceRoutes = (parts: BrowseParts): Route[] => [
  route(listEpcisResourcesEndpoint, async () => found(collection(topLevelResources))),
  ...(Object.keys(browsed) as Browsed[]).flatMap((resource) => routesOf(parts, resource)),
];

/** What the handlers of a resource are given, whichever it is. */
type Given = {
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: { readonly "gs1-epc-format"?: EpcFormat | undefined };
};

const routesOf = (parts: BrowseParts, resource: Browsed): Route[] => {
  const { list, item, events } = epcisResources[resource];
  const valueIn = ({ params }: Given) => params[browsed[resource].one] ?? "";
  const answers: readonly (readonly [EndpointSpec, (given: Given) => Promise<AnyReply>])[] = [
    [list, (given) => answerList(parts, resource, given)],
    [item, (given) => answerItem(parts, resource, { ...given, value: valueIn(given) })],
    [events, (given) => answerEventsOf(parts, resource, { ...given, value: valueIn(given) })],
  ];
  return answers.map(([endpoint, answer]) => ({ endpoint, handler: (request) => answer(request as unknown as Given) }));
};

async function answerList({ store, now, publicUrl }: BrowseParts, resource: Browsed, { caller, query }: Given) {
  const { perPage, nextPageToken } = query as { perPage?: number; nextPageToken?: string };
  const [at, limit] = [now(), pageSizeOf(perPage)];
  await refuseEndedToken(store, caller, nextPageToken);
  const after = readListToken(resource, nextPageToken, at);
  const values = await listValues(store, caller, resource, { after, limit });
  const last = values[limit - 1];
  const next = values.length > limit && last !== undefined ? listToken(resource, last, at) : null;
  const headers = nextPageHeaders(`${publicUrl}/epcis/${resource}`, { ...query }, next);
  return found(collection(values.slice(0, limit)), headers);
}

async function answerItem({ store, now }: BrowseParts, resource: Browsed, given: Given & { readonly value: string }) {
  await findValue(store, given.caller, { resource, value: given.value, now: now() });
  return found(collection(["events"]));
}

async function answerEventsOf(parts: BrowseParts, resource: Browsed, given: Given & { readonly value: string }) {
  const { caller, value, query, headers } = given;
  await findValue(parts.store, caller, { resource, value, now: parts.now() });
  return answerEvents(parts, caller, {
    also: [queryOfValue(resource, value)],
    parameters: query,
    address: `${parts.publicUrl}/epcis/${resource}/${encodeURIComponent(value)}/events`,
    queryName: "SimpleEventQuery",
    format: headers["gs1-epc-format"],
  });
}
