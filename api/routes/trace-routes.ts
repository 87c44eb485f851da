import { balanceBatchEndpoint, journeyEndpoint, traceBatchEndpoint } from "../../core/http/endpoints/traces.ts";
import { type Route, route } from "../http/route.ts";
import { balanceBatch } from "../use-cases/balance-batch.ts";
import type { Parts } from "../use-cases/parts.ts";
import { readJourney } from "../use-cases/read-journey.ts";
import { traceBatch } from "../use-cases/trace-batch.ts";
import { found } from "./answers.ts";

/** The way of batches: for those along it, for those who supervise it, and the part that everybody may see. */
export const traceRoutes = (parts: Pick<Parts, "store">): Route[] => [
  route(traceBatchEndpoint, async ({ params, query, caller }) =>
    found(await traceBatch(parts.store, caller, params, query.direction)),
  ),
  route(balanceBatchEndpoint, async ({ params, query, caller }) =>
    found(await balanceBatch(parts.store, caller, params, query)),
  ),
  route(journeyEndpoint, async ({ params }) =>
    found(await readJourney(parts.store, params), { "cache-control": "public, max-age=60" }),
  ),
];
