import {
  acceptInvitationEndpoint,
  changeMemberEndpoint,
  inviteEndpoint,
  leaveActorEndpoint,
  listInvitationsEndpoint,
  listMembersEndpoint,
  readInvitationEndpoint,
  revokeInvitationEndpoint,
  revokeMemberEndpoint,
} from "../../core/http/endpoints/memberships.ts";
import {
  endSessionEndpoint,
  listSessionsEndpoint,
  readSessionEndpoint,
  signOutEndpoint,
} from "../../core/http/endpoints/session.ts";
import { type Route, route } from "../http/route.ts";
import { sessionCookie } from "../identity/cookies.ts";
import type { OpenIdClient } from "../identity/open-id-client.ts";
import { endSession, listSessions, signOut } from "../use-cases/end-sessions.ts";
import {
  acceptInvitation,
  invite,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from "../use-cases/invitations.ts";
import { changeMember, leaveActor, listMembers, revokeMember } from "../use-cases/members.ts";
import type { Parts } from "../use-cases/parts.ts";
import { readSession } from "../use-cases/read-session.ts";
import { found } from "./answers.ts";

const created = <T>(body: T) => ({ status: 201 as const, body });

/** Who is signed in, and their sessions. */
export const sessionRoutes = (parts: Parts & { readonly provider: OpenIdClient | null }): Route[] => [
  route(readSessionEndpoint, async ({ session }) => found(await readSession(parts.store, session))),
  route(signOutEndpoint, async ({ session, body, write }) => {
    const next = (await parts.provider?.signOutAddress()) ?? null;
    const clear = sessionCookie({ https: parts.publicUrl.startsWith("https:") }).clear();
    return write(async (trx) =>
      found({ ended: await signOut(trx, parts.now(), session, body), next }, { "set-cookie": clear }),
    );
  }),
  route(listSessionsEndpoint, async ({ session }) => found(await listSessions(parts, session))),
  route(endSessionEndpoint, async ({ session, params }) => found(await endSession(parts, session, params.session))),
];

/** Who may act for an actor, and how they come to. */
export const membershipRoutes = (parts: Parts): Route[] => [
  route(listMembersEndpoint, async ({ caller }) => found(await listMembers(parts.store, caller))),
  route(changeMemberEndpoint, async ({ caller, params, body }) =>
    found(await changeMember(parts, caller, { ...params, ...body })),
  ),
  route(revokeMemberEndpoint, async ({ caller, params }) => found(await revokeMember(parts, caller, params.person))),
  route(leaveActorEndpoint, async ({ session, params }) => found(await leaveActor(parts, session, params.actor))),
  route(inviteEndpoint, async ({ caller, body, write }) =>
    write(async (trx) => created(await invite(parts, trx, caller, body))),
  ),
  route(listInvitationsEndpoint, async ({ caller }) => found(await listInvitations(parts, caller))),
  route(revokeInvitationEndpoint, async ({ caller, params }) =>
    found(await revokeInvitation(parts, caller, params.invitation)),
  ),
  route(readInvitationEndpoint, async ({ body }) => found(await readInvitation(parts, body.code))),
  route(acceptInvitationEndpoint, async ({ session, body, write }) =>
    write(async (trx) => created(await acceptInvitation(parts, trx, session, body.code))),
  ),
];
