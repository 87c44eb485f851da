import {
  createEpcisSubscriptionEndpoint,
  deleteEpcisSubscriptionEndpoint,
  listDeliveriesEndpoint,
  listEpcisSubscriptionsEndpoint,
  readEpcisSubscriptionEndpoint,
} from "../../core/http/endpoints/epcis-subscriptions.ts";
import { listToken, readListToken, refuseEndedToken } from "../epcis/list-tokens.ts";
import { findQuery } from "../epcis/queries/named-queries.ts";
import { createSubscription, type SubscribeParts } from "../epcis/subscriptions/create-subscription.ts";
import {
  deleteSubscription,
  listDeliveries,
  listSubscriptions,
  readSubscription,
} from "../epcis/subscriptions/read-subscriptions.ts";
import { type Route, route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import { found } from "./answers.ts";
import { nextPageHeaders, pageSizeOf, resourceAddress } from "./epcis-pages.ts";
import type { BrowseParts } from "./epcis-resource-routes.ts";

type Params = { readonly queryName: string; readonly subscriptionID: string };

const keyOf = ({ actor }: Caller, { queryName, subscriptionID }: Params) => ({
  actor,
  name: queryName,
  subscription: subscriptionID,
});

/** Subscriptions of named queries, and what became of their deliveries. */
export const epcisSubscriptionRoutes = (parts: BrowseParts & SubscribeParts): Route[] => {
  const { store, now, publicUrl } = parts;
  const addressOf = (name: string) => `${resourceAddress(`${publicUrl}/epcis/queries`, name)}/subscriptions`;
  return [
    route(listEpcisSubscriptionsEndpoint, async ({ caller, params, query }) => {
      const [at, limit] = [now(), pageSizeOf(query.perPage)];
      const key = { actor: caller.actor, name: params.queryName };
      await findQuery(store, key);
      await refuseEndedToken(store, caller, query.nextPageToken);
      const after = readListToken("subscriptions", query.nextPageToken, at);
      const rows = await listSubscriptions(store, key, { after, limit });
      const last = rows[limit - 1];
      const next =
        rows.length > limit && last !== undefined ? listToken("subscriptions", last.subscriptionID, at) : null;
      return found(rows.slice(0, limit), nextPageHeaders(addressOf(params.queryName), query, next));
    }),
    route(createEpcisSubscriptionEndpoint, ({ caller, params, headers, body, write }) =>
      write(async (trx) => {
        const asked = {
          ...body,
          name: params.queryName,
          token: body.signatureToken ?? body.secret ?? "",
          schedule: body.schedule ?? null,
          initialRecordTime: body.initialRecordTime,
          epcFormat: headers["gs1-epc-format"] ?? "Always_GS1_Digital_Link",
        };
        const subscription = await createSubscription(trx, caller, asked, parts);
        const shown = await readSubscription(trx, { actor: caller.actor, name: params.queryName, subscription });
        return { status: 201, body: shown, headers: { location: `${addressOf(params.queryName)}/${subscription}` } };
      }),
    ),
    route(readEpcisSubscriptionEndpoint, async ({ caller, params }) => {
      await findQuery(store, { actor: caller.actor, name: params.queryName });
      return found(await readSubscription(store, keyOf(caller, params)));
    }),
    route(deleteEpcisSubscriptionEndpoint, async ({ caller, params }) => {
      await findQuery(store, { actor: caller.actor, name: params.queryName });
      await deleteSubscription(store, keyOf(caller, params));
      return { status: 204 };
    }),
    route(listDeliveriesEndpoint, async ({ caller, params, query }) =>
      found(await listDeliveries(store, { actor: caller.actor, subscription: params.subscription }, query)),
    ),
  ];
};
