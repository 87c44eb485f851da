import { z } from "zod";
import { type MembershipRole, membershipRoles } from "../../core/http/authorisation.ts";
import { type CallerRole, endpoint } from "../../core/http/endpoint.ts";
import { Instant } from "../../core/http/endpoints/replies.ts";
import { Hex8 } from "../../core/schema/hex.ts";

const callerRoles = ["operator", "control-body", "inspector", "region"] as const satisfies readonly CallerRole[];

const Session = z.object({
  person: z.object({ id: z.string(), name: z.string(), assurance: z.string() }),
  csrf: z.string(),
  expiresAt: Instant,
  memberships: z.array(
    z.object({ actor: Hex8, name: z.string(), role: z.enum(callerRoles), membership: z.enum(membershipRoles) }),
  ),
});

/** Who is signed in, until when, and for whom they may act. */
export type Session = z.infer<typeof Session>;

/** One actor that the person may act for: its role, and how much the person may do for it. */
export type Membership = {
  readonly actor: string;
  readonly name: string;
  readonly role: CallerRole;
  readonly membership: MembershipRole;
};

/** Gives the session that the cookie names. */
export const readSessionEndpoint = endpoint({
  name: "readSession",
  method: "GET",
  path: "/api/v1/session",
  summary: "Gives who is signed in and for whom they may act.",
  tags: ["session"],
  auth: "person",
  replies: { 200: Session },
  errors: [],
});
