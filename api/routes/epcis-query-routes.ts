import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import {
  createEpcisQueryEndpoint,
  deleteEpcisQueryEndpoint,
  endPageTokenEndpoint,
  listEpcisQueriesEndpoint,
  queryNamedEpcisEventsEndpoint,
  readEpcisQueryEndpoint,
} from "../../core/http/endpoints/epcis-queries.ts";
import { endPageToken, listToken, readListToken, refuseEndedToken } from "../epcis/list-tokens.ts";
import { askedBy, createQuery, deleteQuery, findQuery, listQueries } from "../epcis/queries/named-queries.ts";
import { type Route, route } from "../http/route.ts";
import { found } from "./answers.ts";
import { answerEvents } from "./epcis-answers.ts";
import { nextPageHeaders, pageSizeOf, resourceAddress } from "./epcis-pages.ts";
import type { BrowseParts } from "./epcis-resource-routes.ts";
import { type StreamParts, streamOpener } from "./epcis-stream.ts";

const done = { status: 204 as const };

/** Named queries: kept, listed, asked and forgotten; and page tokens given back. */
export const epcisQueryRoutes = ({ signals, ...parts }: BrowseParts & Pick<StreamParts, "signals">): Route[] => {
  const { store, now, publicUrl } = parts;
  const openStream = streamOpener({ ...parts, signals });
  return [
    route(listEpcisQueriesEndpoint, async ({ caller, query }) => {
      const [at, limit] = [now(), pageSizeOf(query.perPage)];
      await refuseEndedToken(store, caller, query.nextPageToken);
      const after = readListToken("queries", query.nextPageToken, at);
      const queries = await listQueries(store, caller, { after, limit });
      const last = queries[limit - 1];
      const next = queries.length > limit && last !== undefined ? listToken("queries", last.name, at) : null;
      return found(queries.slice(0, limit), nextPageHeaders(`${publicUrl}/epcis/queries`, query, next));
    }),
    route(createEpcisQueryEndpoint, ({ caller, body, write }) =>
      write(async (trx) => {
        await createQuery(trx, caller, body);
        return { status: 201, headers: { location: `${publicUrl}/epcis/queries/${encodeURIComponent(body.name)}` } };
      }),
    ),
    route(readEpcisQueryEndpoint, async ({ caller, params }) =>
      found([await findQuery(store, { actor: caller.actor, name: params.queryName })]),
    ),
    route(deleteEpcisQueryEndpoint, async ({ caller, params }) => {
      await deleteQuery(store, { actor: caller.actor, name: params.queryName });
      return done;
    }),
    route(endPageTokenEndpoint, async ({ caller, params }) => {
      await endPageToken(store, { actor: caller.actor, token: params.token, now: now() });
      return done;
    }),
    route(queryNamedEpcisEventsEndpoint, async ({ caller, params, query, headers, wantsSocket, signal }) => {
      const name = params.queryName;
      if (wantsSocket) return openStream({ caller, name, parameters: query, headers, signal });
      const named = await findQuery(store, { actor: caller.actor, name });
      return answerEvents(parts, caller, {
        query: askedBy(named),
        also: [],
        parameters: pagingOnly(query),
        address: `${resourceAddress(`${publicUrl}/epcis/queries`, name)}/events`,
        queryName: name,
        format: headers["gs1-epc-format"],
      });
    }),
  ];
};

/** A named query is asked as it stands; what else its address may have is for a WebSocket. */
const pagingOnly = (query: Readonly<Record<string, string | string[]>>) => {
  const { perPage, nextPageToken, ...others } = query;
  const [name] = Object.keys(others);
  if (name !== undefined) {
    const expected = "expected perPage and nextPageToken only; a schedule or stream=true asks for a WebSocket";
    throw new FiligranaError("subscription/invalid", `${name.slice(0, 100)}: ${expected}`, {
      flaws: [{ pointer: `query/${name.slice(0, 100)}`, expected }],
    });
  }
  return { ...(perPage === undefined ? {} : { perPage }), ...(nextPageToken === undefined ? {} : { nextPageToken }) };
};
