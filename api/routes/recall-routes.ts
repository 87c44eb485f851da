import {
  declareRecallEndpoint,
  listRecallsCsvEndpoint,
  listRecallsEndpoint,
  previewRecallCsvEndpoint,
  previewRecallEndpoint,
  readRecallEndpoint,
  readRecallMeasuresEndpoint,
} from "../../core/http/endpoints/recalls.ts";
import { type Route, route } from "../http/route.ts";
import { limits } from "../limits.ts";
import { recallPreviewCsv } from "../reports/recall-preview-csv.ts";
import { declareRecall } from "../use-cases/declare-recall.ts";
import type { Parts } from "../use-cases/parts.ts";
import { previewRecall } from "../use-cases/preview-recall.ts";
import { readRecallMeasures } from "../use-cases/read-recall-measures.ts";
import { listRecalls, readRecall, recallsCsv } from "../use-cases/read-recalls.ts";
import { found } from "./answers.ts";

/** Open data may be kept for as long as a page may: a recall shows within two seconds. */
const fresh = { "cache-control": "public, max-age=1, must-revalidate", "access-control-allow-origin": "*" };

/** Recalls: what one would concern, the act itself, and the public notices as open data. */
export const recallRoutes = (parts: Parts): Route[] => [
  route(previewRecallEndpoint, async ({ body, caller }) => found(await previewRecall(parts.store, caller, body))),
  route(previewRecallCsvEndpoint, async ({ body, caller }) => ({
    status: 200 as const,
    type: "text/csv" as const,
    content: recallPreviewCsv(await previewRecall(parts.store, caller, body)),
    headers: { "cache-control": "no-store", "content-disposition": 'attachment; filename="recall-preview.csv"' },
  })),
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
  route(readRecallMeasuresEndpoint, async ({ params, caller }) =>
    found(await readRecallMeasures(parts.store, caller, params.recall)),
  ),
  route(readRecallEndpoint, async ({ params }) => found(await readRecall(parts.store, params.recall), fresh)),
];
