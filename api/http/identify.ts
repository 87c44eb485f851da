import type { RequestHandler } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { isAtLeast, type Permission, rolesOf, ruleOf } from "../../core/http/authorisation.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { Authenticate } from "../identity/authenticate.ts";
import type { Caller } from "../identity/caller.ts";
import { contextOf } from "./context.ts";

/**
 * Finds out who calls, and whether the caller's role may call this endpoint at all; whose objects it may see is for the
 * use-case to say.
 */
export const identify =
  (endpoint: EndpointSpec, authenticate: Authenticate): RequestHandler =>
  async (request, response, next) => {
    const header = request.get("authorization");
    if (endpoint.auth === "none" || (endpoint.auth === "optional" && header === undefined)) return next();
    const caller = await authenticate(header);
    if (endpoint.may !== undefined) permit(caller, endpoint.may);
    contextOf(response).caller = caller;
    return next();
  };

/**
 * Lets a caller through whose role and membership the cell of the table names.
 *
 * @throws FiligranaError `identity/not-permitted` with what the caller is and what it would take.
 */
function permit({ role, membership }: Caller, permission: Permission): void {
  const roles = rolesOf(permission);
  const values = { role, permitted: roles.join(", ") };
  if (!roles.includes(role)) {
    const detail = `this is for the role ${roles.join(" or ")}, and this token is of the role ${role}`;
    throw new FiligranaError("identity/not-permitted", detail, { values });
  }
  const { least } = ruleOf(permission);
  if (isAtLeast(membership, least)) return;
  const detail = `this needs a membership as ${least}, and yours is as ${membership}; an owner can change it`;
  throw new FiligranaError("identity/not-permitted", detail, { values: { ...values, membership, least } });
}
