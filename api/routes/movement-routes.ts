import {
  acceptHandoverEndpoint,
  listHandoversEndpoint,
  proposeHandoverEndpoint,
  readHandoverEndpoint,
  refuseHandoverEndpoint,
  withdrawHandoverEndpoint,
} from "../../core/http/endpoints/movements-handovers.ts";
import { listHoldingsEndpoint, readHoldingEndpoint } from "../../core/http/endpoints/movements-holdings.ts";
import { declareLossEndpoint } from "../../core/http/endpoints/movements-losses.ts";
import {
  listTransformationsEndpoint,
  previewTransformationEndpoint,
  transformEndpoint,
} from "../../core/http/endpoints/movements-transformations.ts";
import { listYieldsEndpoint, setYieldEndpoint } from "../../core/http/endpoints/movements-yields.ts";
import { type Route, route } from "../http/route.ts";
import { acceptHandover, refuseHandover, withdrawHandover } from "../use-cases/custody/decide-handover.ts";
import { declareLoss } from "../use-cases/custody/declare-loss.ts";
import { previewTransformation } from "../use-cases/custody/preview-transformation.ts";
import { proposeHandover } from "../use-cases/custody/propose-handover.ts";
import { listHandovers, readHandover } from "../use-cases/custody/read-handovers.ts";
import { listHoldings, readHolding } from "../use-cases/custody/read-holdings.ts";
import { listTransformations } from "../use-cases/custody/read-transformations.ts";
import { listYields, setYield } from "../use-cases/custody/set-yield.ts";
import { transform } from "../use-cases/custody/transform.ts";
import type { Parts } from "../use-cases/parts.ts";
import { accepted, found } from "./answers.ts";
import { registered } from "./registration-routes.ts";

/** Where batches go: handed over between operators, transformed into others, lost; who holds what, and the yields. */
export const movementRoutes = (parts: Parts): Route[] => [
  route(proposeHandoverEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => {
      const proposed = await proposeHandover(parts, trx, caller, body);
      return { status: 201 as const, body: proposed, headers: { location: `/api/v1/handovers/${proposed.handover}` } };
    }),
  ),
  route(listHandoversEndpoint, async ({ query, caller }) =>
    found(await listHandovers(parts.store, caller, query, parts.now())),
  ),
  route(readHandoverEndpoint, async ({ params, caller }) =>
    found(await readHandover(parts.store, caller, params.handover, parts.now())),
  ),
  route(acceptHandoverEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => accepted(await acceptHandover(parts, trx, caller, params.handover))),
  ),
  route(refuseHandoverEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => found(await refuseHandover(parts, trx, caller, params.handover, body.reason))),
  ),
  route(withdrawHandoverEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await withdrawHandover(parts, trx, caller, params.handover, body.reason))),
  ),
  route(listHoldingsEndpoint, async ({ query, caller }) => found(await listHoldings(parts.store, caller, query))),
  route(readHoldingEndpoint, async ({ params, caller }) => found(await readHolding(parts.store, caller, params))),
  route(transformEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => registered(await transform(parts, trx, caller, body))),
  ),
  route(previewTransformationEndpoint, async ({ body, caller }) =>
    found(await previewTransformation(parts, caller, body)),
  ),
  route(listTransformationsEndpoint, async ({ query, caller }) =>
    found(await listTransformations(parts.store, caller, query)),
  ),
  route(declareLossEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => accepted(await declareLoss(parts, trx, caller, body))),
  ),
  route(setYieldEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await setYield(parts, trx, caller, params.product, body))),
  ),
  route(listYieldsEndpoint, async ({ params }) => found(await listYields(parts.store, params.product))),
];
