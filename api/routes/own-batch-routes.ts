import {
  decideSealsEndpoint,
  listAwaitingEndpoint,
  reviewSealEndpoint,
} from "../../core/http/endpoints/countersignatures.ts";
import {
  listOwnBatchesEndpoint,
  nextBatchEndpoint,
  previewBatchEndpoint,
  readOwnBatchEndpoint,
} from "../../core/http/endpoints/own-batches.ts";
import { renderPreview } from "../../web/verify/render-preview.ts";
import { type Route, route } from "../http/route.ts";
import { listAwaiting } from "../use-cases/awaiting-seals.ts";
import { decideSeals } from "../use-cases/decide-seals.ts";
import { nextBatch } from "../use-cases/next-batch.ts";
import { listOwnBatches, readOwnBatch } from "../use-cases/own-batches.ts";
import type { Parts } from "../use-cases/parts.ts";
import { previewBatch } from "../use-cases/preview-batch.ts";
import { reviewSeal } from "../use-cases/review-seal.ts";
import { found } from "./answers.ts";

/** What an operator has registered and registers next, and what its control body decides on. */
export const ownBatchRoutes = (parts: Parts & { readonly pageStyle: () => Promise<string> }): Route[] => [
  route(listOwnBatchesEndpoint, async ({ query, caller }) => found(await listOwnBatches(parts.store, caller, query))),
  route(readOwnBatchEndpoint, async ({ params, caller }) => found(await readOwnBatch(parts.store, caller, params))),
  route(nextBatchEndpoint, async ({ params, query, caller }) =>
    found(await nextBatch(parts, caller, params.certificate, { ...query, correct: query.correct === "true" })),
  ),
  route(previewBatchEndpoint, async ({ body, caller }) => {
    const previewed = await previewBatch(parts, caller, body.content);
    const page = renderPreview({ language: body.language, style: await parts.pageStyle(), ...previewed });
    return { status: 200, type: "text/html", content: page, headers: { "cache-control": "no-store" } };
  }),
  route(listAwaitingEndpoint, async ({ query, caller }) => found(await listAwaiting(parts.store, caller, query))),
  route(reviewSealEndpoint, async ({ params, query, caller }) =>
    found(await reviewSeal(parts.store, caller, params.seal, query)),
  ),
  route(decideSealsEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => found(await decideSeals(parts, trx, caller, body))),
  ),
];
