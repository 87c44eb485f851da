import {
  declareRecallEndpoint,
  listRecallsCsvEndpoint,
  listRecallsEndpoint,
  previewRecallEndpoint,
  readRecallEndpoint,
} from "../../core/http/endpoints/recalls.ts";
import { type Route, route } from "../http/route.ts";
import { limits } from "../limits.ts";
import { declareRecall } from "../use-cases/declare-recall.ts";
import type { Parts } from "../use-cases/parts.ts";
import { previewRecall } from "../use-cases/preview-recall.ts";
import { listRecalls, readRecall, recallsCsv } from "../use-cases/read-recalls.ts";
import { found } from "./answers.ts";

/** Open data may be kept for as long as a page may: a recall shows within two seconds. */
const fresh = { "cache-control": "public, max-age=1, must-revalidate", "access-control-allow-origin": "*" };

/** Recalls: what one would concern, the act itself, and the public notices as open data. */
export const recallRoutes = (parts: Parts): Route[] => [
  route(previewRecallEndpoint, async ({ body, caller }) => found(await previewRecall(parts.store, caller, body))),
  route(declareRecallEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => {
      const declared = await declareRecall(parts, trx, caller, body);
      return { status: 202 as const, body: declared, headers: { location: `/api/v1/recalls/${declared.recall}` } };
    }),
  ),
  route(listRecallsEndpoint, async ({ query }) => found(await listRecalls(parts.store, query), fresh)),
  route(listRecallsCsvEndpoint, async () => ({
    status: 200 as const,
    type: "text/csv" as const,
    content: recallsCsv((await listRecalls(parts.store, { limit: limits.pageSizeMax })).recalls),
    headers: fresh,
  })),
  route(readRecallEndpoint, async ({ params }) => found(await readRecall(parts.store, params.recall), fresh)),
];
