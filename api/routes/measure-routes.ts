import {
  measureActorEndpoint,
  measureBatchEndpoint,
  measureCertificateEndpoint,
  measureSealEndpoint,
} from "../../core/http/endpoints/measures.ts";
import { type Route, route } from "../http/route.ts";
import type { Parts } from "../use-cases/parts.ts";
import { placeMeasure } from "../use-cases/place-measure.ts";
import { accepted } from "./answers.ts";

/** Suspension, reinstatement, withdrawal and recall, of a batch, a seal, a certificate or an actor. */
export const measureRoutes = (parts: Parts): Route[] => [
  route(measureBatchEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await placeMeasure(parts, trx, caller, { kind: "batch", ...params }, body))),
  ),
  route(measureSealEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await placeMeasure(parts, trx, caller, { kind: "seal", id: params.seal }, body))),
  ),
  route(measureCertificateEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) =>
      accepted(await placeMeasure(parts, trx, caller, { kind: "certificate", id: params.certificate }, body)),
    ),
  ),
  route(measureActorEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await placeMeasure(parts, trx, caller, { kind: "actor", id: params.actor }, body))),
  ),
];
