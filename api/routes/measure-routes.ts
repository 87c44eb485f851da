import {
  measureActorEndpoint,
  measureBatchEndpoint,
  measureCertificateEndpoint,
  measureSealEndpoint,
} from "../../core/http/endpoints/measures.ts";
import { readSubjectEndpoint, searchSubjectsEndpoint } from "../../core/http/endpoints/subjects.ts";
import { type Route, route } from "../http/route.ts";
import type { Parts } from "../use-cases/parts.ts";
import { placeMeasure } from "../use-cases/place-measure.ts";
import { readSubject } from "../use-cases/read-subject.ts";
import { searchSubjects } from "../use-cases/search-subjects.ts";
import { accepted, found } from "./answers.ts";

/** Suspension, reinstatement, withdrawal and recall, of a batch, a seal, a certificate or an actor; and finding what they are placed on. */
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
  route(searchSubjectsEndpoint, async ({ query, caller }) => found(await searchSubjects(parts.store, caller, query.q))),
  route(readSubjectEndpoint, async ({ params, caller }) =>
    found(await readSubject(parts.store, caller, params.kind, params.id)),
  ),
];
