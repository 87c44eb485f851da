import { z } from "zod";
import { Hex8 } from "../../schema/hex.ts";
import { membershipRoles } from "../authorisation.ts";
import { endpoint } from "../endpoint.ts";
import { Instant } from "./replies.ts";

const MembershipRole = z.enum(membershipRoles, "expected viewer, editor or owner");
/** An e-mail address, in lower case. */
export const Email = z.string().trim().toLowerCase().max(320).pipe(z.email("expected an e-mail address"));

/** Who decided something: a person or a service token, by id, and its name or label; null where the installation did. */
export const DecidedBy = z.object({ id: z.string(), name: z.string() }).nullable();

const Member = z.object({
  person: Hex8,
  name: z.string(),
  email: z.string().nullable(),
  role: MembershipRole,
  since: Instant,
  grantedBy: DecidedBy,
  /** Whether it is the person who asks. */
  you: z.boolean(),
});

const PersonParam = z.object({ person: Hex8 });
const InvitationParam = z.object({ invitation: Hex8 });

/** The secret half of an invitation, shown this once. */
export const InvitationCode = z.object({
  invitation: Hex8,
  code: z.string(),
  /** Opens the desk with the code filled in; the code stands behind `#`, which no server and no log sees. */
  link: z.string(),
  expiresAt: Instant,
  /** Whether an e-mail with the link is on its way; false where no mail server is configured. */
  mailed: z.boolean(),
});

const Code = z.strictObject({ code: z.string().trim().min(1).max(100) });

export const listMembersEndpoint = endpoint({
  name: "listMembers",
  method: "GET",
  path: "/api/v1/members",
  summary: "Lists who may act for the caller's actor, as what, and who decided it.",
  tags: ["identity"],
  auth: "actor",
  may: ["member", "list"],
  replies: { 200: z.object({ members: z.array(Member) }) },
  errors: [],
});

export const changeMemberEndpoint = endpoint({
  name: "changeMember",
  method: "PATCH",
  path: "/api/v1/members/{person}",
  summary: "Changes what a member may do; an actor keeps at least one owner.",
  tags: ["identity"],
  auth: "actor",
  may: ["member", "change"],
  params: PersonParam,
  body: z.strictObject({ role: MembershipRole }),
  replies: { 200: z.object({ person: Hex8, role: MembershipRole }) },
  errors: ["membership/not-found", "membership/last-owner"],
});

export const revokeMemberEndpoint = endpoint({
  name: "revokeMember",
  method: "DELETE",
  path: "/api/v1/members/{person}",
  summary: "Ends a membership at once; an actor keeps at least one owner.",
  tags: ["identity"],
  auth: "actor",
  may: ["member", "revoke"],
  params: PersonParam,
  replies: { 200: z.object({ person: Hex8, revokedAt: Instant }) },
  errors: ["membership/not-found", "membership/last-owner"],
});

export const leaveActorEndpoint = endpoint({
  name: "leaveActor",
  method: "DELETE",
  path: "/api/v1/memberships/{actor}",
  summary: "Ends the signed-in person's own membership; an actor keeps at least one owner.",
  tags: ["identity"],
  auth: "person",
  params: z.object({ actor: Hex8 }),
  replies: { 200: z.object({ actor: Hex8, revokedAt: Instant }) },
  errors: ["membership/not-found", "membership/last-owner"],
});

export const inviteEndpoint = endpoint({
  name: "invite",
  method: "POST",
  path: "/api/v1/invitations",
  summary:
    "Invites somebody to act for the caller's actor; the code is shown this once, and sent to them where a mail server is configured.",
  tags: ["identity"],
  auth: "actor",
  may: ["member", "invite"],
  /** `language` of the e-mail: by default the one that the inviter chose for notices. */
  body: z.strictObject({ email: Email, role: MembershipRole, language: z.enum(["it", "en"]).optional() }),
  replies: { 201: InvitationCode.extend({ email: z.string(), role: MembershipRole }) },
  secretReply: true,
  errors: ["invitation/too-many"],
});

export const listInvitationsEndpoint = endpoint({
  name: "listInvitations",
  method: "GET",
  path: "/api/v1/invitations",
  summary: "Lists the invitations of the caller's actor, the newest first, without their codes.",
  tags: ["identity"],
  auth: "actor",
  may: ["member", "list"],
  replies: {
    200: z.object({
      invitations: z.array(
        z.object({
          invitation: Hex8,
          email: z.string(),
          role: MembershipRole,
          state: z.enum(["open", "accepted", "revoked", "expired"]),
          /** Of the e-mail with the link: `none` where no mail server was configured, `unsent` when none was or will be sent. */
          mail: z.enum(["none", "waiting", "sent", "unsent"]),
          createdAt: Instant,
          expiresAt: Instant,
          invitedBy: DecidedBy,
        }),
      ),
    }),
  },
  errors: [],
});

export const revokeInvitationEndpoint = endpoint({
  name: "revokeInvitation",
  method: "DELETE",
  path: "/api/v1/invitations/{invitation}",
  summary: "Withdraws an invitation that nobody has accepted.",
  tags: ["identity"],
  auth: "actor",
  may: ["member", "invite"],
  params: InvitationParam,
  replies: { 200: z.object({ invitation: Hex8, revokedAt: Instant }) },
  errors: ["invitation/not-found", "invitation/over"],
});

export const readInvitationEndpoint = endpoint({
  name: "readInvitation",
  method: "POST",
  path: "/api/v1/invitations/read",
  summary: "Tells whoever has the code for whom and as what an invitation is; changes nothing.",
  tags: ["identity"],
  auth: "person",
  body: Code,
  replies: {
    200: z.object({ actor: Hex8, name: z.string(), role: MembershipRole, email: z.string(), expiresAt: Instant }),
  },
  readsOnly: true,
  errors: ["invitation/not-found", "invitation/over"],
});

export const acceptInvitationEndpoint = endpoint({
  name: "acceptInvitation",
  method: "POST",
  path: "/api/v1/invitations/accept",
  summary: "Makes the signed-in person a member, by an invitation's code.",
  tags: ["identity"],
  auth: "person",
  body: Code,
  replies: { 201: z.object({ actor: Hex8, name: z.string(), role: MembershipRole }) },
  errors: ["invitation/not-found", "invitation/over", "membership/already-held"],
});
