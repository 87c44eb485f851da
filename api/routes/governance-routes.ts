import {
  accreditEndpoint,
  enrolActorEndpoint,
  issueTokenEndpoint,
  listTokensEndpoint,
  revokeTokenEndpoint,
  ruleProductEndpoint,
} from "../../core/http/endpoints/actors.ts";
import { type Route, route } from "../http/route.ts";
import { accreditControlBody } from "../use-cases/accredit-control-body.ts";
import { enrolActor } from "../use-cases/enrol-actor.ts";
import type { Parts } from "../use-cases/parts.ts";
import { ruleProduct } from "../use-cases/rule-product.ts";
import { issueToken, listTokens, revokeToken } from "../use-cases/tokens.ts";
import { accepted, found } from "./answers.ts";

/** The acts of the region, and everybody's service tokens. */
export const governanceRoutes = (parts: Parts): Route[] => [
  route(enrolActorEndpoint, async ({ body, write }) =>
    write(async (trx) => accepted(await enrolActor(parts, trx, body))),
  ),
  route(accreditEndpoint, async ({ body, write }) =>
    write(async (trx) => accepted(await accreditControlBody(parts, trx, body))),
  ),
  route(ruleProductEndpoint, async ({ params, write }) =>
    write(async (trx) => accepted(await ruleProduct(parts, trx, params.product))),
  ),
  route(issueTokenEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => ({ status: 201 as const, body: await issueToken(trx, caller, body) })),
  ),
  route(listTokensEndpoint, async ({ caller }) => found(await listTokens(parts.store, caller))),
  route(revokeTokenEndpoint, async ({ params, caller }) => found(await revokeToken(parts, caller, params.id))),
];
