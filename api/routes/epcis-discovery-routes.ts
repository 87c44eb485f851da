import { epcisDiscoveries } from "../../core/http/endpoints/epcis-discovery.ts";
import { type Browsed, browsed } from "../../core/http/endpoints/epcis-resources.ts";
import { captureDiscoveryHeaders, epcisDiscoveryHeaders } from "../../core/http/epcis-headers.ts";
import { findCapture, findEvent } from "../epcis/browse/find-captured.ts";
import { findValue } from "../epcis/browse/find-value.ts";
import { findQuery } from "../epcis/queries/named-queries.ts";
import { readSubscription } from "../epcis/subscriptions/read-subscriptions.ts";
import type { Route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import type { BrowseParts } from "./epcis-resource-routes.ts";

type Params = Readonly<Record<string, string>>;

/** Sees that what an address names is there, for the caller; gives what else is to be told of it. */
const look = async (parts: BrowseParts, caller: Caller, params: Params): Promise<Record<string, string>> => {
  const { store, now } = parts;
  const { queryName, subscriptionID, captureID, eventID } = params;
  if (queryName !== undefined) {
    const key = { actor: caller.actor, name: queryName };
    await findQuery(store, key);
    if (subscriptionID === undefined) return {};
    const { minRecordTime } = await readSubscription(store, { ...key, subscription: subscriptionID });
    return { "GS1-Query-Min-Record-Time": minRecordTime };
  }
  if (captureID !== undefined) await findCapture(store, caller, captureID);
  if (eventID !== undefined) await findEvent(store, caller, eventID, now());
  for (const [resource, { one }] of Object.entries(browsed) as [Browsed, { one: string }][]) {
    const value = params[one];
    if (value !== undefined) await findValue(store, caller, { resource, value, now: now() });
  }
  return {};
};

/** What every resource of the EPCIS binding says of itself to whoever asks with OPTIONS. */
export const epcisDiscoveryRoutes = (parts: BrowseParts): Route[] =>
  epcisDiscoveries.map(({ endpoint, allow }) => ({
    endpoint,
    handler: async ({ caller, params }) => {
      if (caller === null) throw new TypeError(`${endpoint.name} is for actors`);
      const further = await look(parts, caller, (params ?? {}) as Params);
      const headers = endpoint.path === "/epcis/capture" ? captureDiscoveryHeaders : epcisDiscoveryHeaders;
      return { status: 204, headers: { ...headers, allow, ...further } };
    },
  }));
