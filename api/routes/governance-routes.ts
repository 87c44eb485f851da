import {
  accreditEndpoint,
  enrolActorEndpoint,
  issueTokenEndpoint,
  listTokensEndpoint,
  revokeTokenEndpoint,
  ruleProductEndpoint,
} from "../../core/http/endpoints/actors.ts";
import {
  cancelGovernanceActEndpoint,
  endAppointmentEndpoint,
  listGovernanceActsEndpoint,
  repeatGovernanceActEndpoint,
  resumeRegistryEndpoint,
  stopRegistryEndpoint,
} from "../../core/http/endpoints/governance.ts";
import { type Route, route } from "../http/route.ts";
import { accreditControlBody } from "../use-cases/accredit-control-body.ts";
import { cancelAct } from "../use-cases/cancel-act.ts";
import { endAppointment } from "../use-cases/end-appointment.ts";
import { enrolActor } from "../use-cases/enrol-actor.ts";
import { listGovernanceActs } from "../use-cases/list-governance-acts.ts";
import type { Parts } from "../use-cases/parts.ts";
import { repeatAct } from "../use-cases/repeat-act.ts";
import { ruleProduct } from "../use-cases/rule-product.ts";
import { stopRegistry } from "../use-cases/stop-registry.ts";
import { issueToken, listTokens, revokeToken } from "../use-cases/tokens.ts";
import { accepted, found } from "./answers.ts";

/** The acts of the region, and everybody's service tokens. */
export const governanceRoutes = (parts: Parts): Route[] => [
  route(enrolActorEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => accepted(await enrolActor(parts, trx, caller, body))),
  ),
  route(accreditEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => accepted(await accreditControlBody(parts, trx, caller, body))),
  ),
  route(ruleProductEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await ruleProduct(parts, trx, caller, params.product, body.processed))),
  ),
  route(endAppointmentEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await endAppointment(parts, trx, caller, params.actor, body.reason))),
  ),
  route(stopRegistryEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => accepted(await stopRegistry(parts, trx, caller, "stop", body.reason))),
  ),
  route(resumeRegistryEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => accepted(await stopRegistry(parts, trx, caller, "resume", body.reason))),
  ),
  route(listGovernanceActsEndpoint, async ({ query, caller }) =>
    found(await listGovernanceActs(parts.store, caller, query)),
  ),
  route(cancelGovernanceActEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await cancelAct(parts, trx, caller, params.operation, body.reason))),
  ),
  route(repeatGovernanceActEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => accepted(await repeatAct(parts, trx, caller, params.operation))),
  ),
  route(issueTokenEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => ({ status: 201 as const, body: await issueToken(trx, caller, body) })),
  ),
  route(listTokensEndpoint, async ({ caller }) => found(await listTokens(parts.store, caller))),
  route(revokeTokenEndpoint, async ({ params, caller }) => found(await revokeToken(parts, caller, params.id))),
];
