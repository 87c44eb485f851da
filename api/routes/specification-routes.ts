import {
  evaluateEndpoint,
  evaluateSealEndpoint,
  listSpecificationsEndpoint,
  previewSpecificationEndpoint,
  publishSpecificationEndpoint,
} from "../../core/http/endpoints/specifications.ts";
import { type Route, route } from "../http/route.ts";
import { listSpecifications } from "../store/read-specification-documents.ts";
import { evaluateDossier } from "../use-cases/evaluate-dossier.ts";
import { evaluateSeal } from "../use-cases/evaluate-seal.ts";
import type { Parts } from "../use-cases/parts.ts";
import { previewSpecification, publishSpecification } from "../use-cases/publish-specification.ts";
import { found } from "./answers.ts";

/** Specifications change with the law; a minute in a cache does nobody harm. */
const headers = { "cache-control": "public, max-age=60" };

/** Specifications as open data, and dossiers and seals held against them. */
export const specificationRoutes = ({ store, now }: Pick<Parts, "store" | "now">): Route[] => [
  route(listSpecificationsEndpoint, async ({ query }) => {
    const { specifications, next } = await listSpecifications(store, query);
    return found({ specifications, next }, headers);
  }),
  route(publishSpecificationEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => ({
      status: 201 as const,
      body: await publishSpecification({ now }, trx, caller, params.product, body),
    })),
  ),
  route(previewSpecificationEndpoint, async ({ params, body }) =>
    found(await previewSpecification({ now }, store, params.product, body)),
  ),
  route(evaluateEndpoint, async ({ params, body }) => found(await evaluateDossier(store, params.product, body))),
  route(evaluateSealEndpoint, async ({ params, query, caller }) =>
    found(await evaluateSeal(store, caller, params.seal, query)),
  ),
];
