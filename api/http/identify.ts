import type { Request, RequestHandler } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { isAtLeast, type Permission, rolesOf, ruleOf } from "../../core/http/authorisation.ts";
import { backgroundHeader } from "../../core/http/background-header.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { Authenticate } from "../identity/authenticate.ts";
import type { Caller, Session } from "../identity/caller.ts";
import { sessionCookie } from "../identity/cookies.ts";
import type { Sessions } from "../identity/sessions.ts";
import { checkOrigin } from "./check-origin.ts";
import { type Context, contextOf } from "./context.ts";
import { actingFor } from "./parse-request.ts";

/** What finding out who calls needs. */
export type IdentifyParts = {
  readonly authenticate: Authenticate;
  readonly sessions: Sessions;
  /** Base of our addresses. */
  readonly publicUrl: string;
};

/**
 * Finds out who calls, and whether the caller's role may call this endpoint at all; whose objects it may see is for the
 * use-case to say. A service token counts before a session when a request brings both.
 */
export const identify =
  (endpoint: EndpointSpec, parts: IdentifyParts): RequestHandler =>
  async (request, response, next) => {
    if (endpoint.auth === "none") return next();
    const context = contextOf(response);
    const header = request.get("authorization");
    if (header !== undefined || endpoint.auth !== "optional" || hasSession(request, parts))
      await (endpoint.auth === "person"
        ? findPerson(context, request, parts)
        : findCaller(context, request, endpoint, parts));
    return next();
  };

const cookieOf = ({ publicUrl }: IdentifyParts) => sessionCookie({ https: publicUrl.startsWith("https:") });

const secretOf = (request: Request, parts: IdentifyParts): string | null =>
  cookieOf(parts).read(request.get("cookie")) || null;

const hasSession = (request: Request, parts: IdentifyParts): boolean => secretOf(request, parts) !== null;

/** The session that the request's cookie names, once a write has shown that it comes from our own pages. */
const findSession = async (request: Request, secret: string, parts: IdentifyParts): Promise<Session> => {
  const session = await parts.sessions.find(secret, { isUse: request.get(backgroundHeader) === undefined });
  checkOrigin(request, session.csrf, parts.publicUrl);
  return session;
};

async function findPerson(context: Context, request: Request, parts: IdentifyParts): Promise<void> {
  const secret = secretOf(request, parts);
  if (secret === null || request.get("authorization") !== undefined) {
    const detail = "this is about the person who is signed in: open /sign-in in a browser; a service token is nobody";
    throw new FiligranaError("identity/sign-in-needed", detail);
  }
  context.session = await findSession(request, secret, parts);
}

async function findCaller(
  context: Context,
  request: Request,
  endpoint: EndpointSpec,
  parts: IdentifyParts,
): Promise<void> {
  const header = request.get("authorization");
  const secret = header === undefined ? secretOf(request, parts) : null;
  // What everybody may read is read as nobody when a cookie comes along by itself, or when its session is over.
  const optional = endpoint.auth === "optional" && header === undefined;
  const actor = actingFor(request);
  if (optional && actor === null) return;
  const caller = secret === null ? await parts.authenticate(header) : await actAs(request, secret, actor, parts);
  if (endpoint.may !== undefined) permit(caller, endpoint.may);
  context.caller = caller;
}

async function actAs(request: Request, secret: string, actor: string | null, parts: IdentifyParts): Promise<Caller> {
  const session = await findSession(request, secret, parts);
  if (actor !== null) return parts.sessions.actFor(session, actor);
  const detail =
    "say for whom you act: a header filigrana-acting-for with the id of an actor, as GET /api/v1/session lists them";
  throw new FiligranaError("identity/acting-for-missing", detail);
}

/**
 * Lets a caller through whose role and membership the cell of the table names.
 *
 * @throws FiligranaError `identity/not-permitted` with what the caller is and what it would take.
 */
function permit({ role, membership, person }: Caller, permission: Permission): void {
  const roles = rolesOf(permission);
  const values = { role, permitted: roles.join(", ") };
  if (!roles.includes(role)) {
    const who = person === null ? "this token is" : "you act for an actor";
    const detail = `this is for the role ${roles.join(" or ")}, and ${who} of the role ${role}`;
    throw new FiligranaError("identity/not-permitted", detail, { values });
  }
  const { least } = ruleOf(permission);
  if (isAtLeast(membership, least)) return;
  const detail = `this needs a membership as ${least}, and yours is as ${membership}; an owner can change it`;
  throw new FiligranaError("identity/not-permitted", detail, { values: { ...values, membership, least } });
}
