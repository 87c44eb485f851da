import type { RequestHandler } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { Authenticate } from "../identity/authenticate.ts";
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
    if (endpoint.roles !== undefined && !endpoint.roles.includes(caller.role)) {
      const permitted = endpoint.roles.join(", ");
      const detail = `this is for the role ${endpoint.roles.join(" or ")}, and this token is of the role ${caller.role}`;
      throw new FiligranaError("identity/not-permitted", detail, { values: { role: caller.role, permitted } });
    }
    contextOf(response).caller = caller;
    return next();
  };
