import type { Kysely } from "kysely";
import type { MembershipRole } from "../../core/http/authorisation.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { hashInvitationCode, invitationLink, makeInvitationCode } from "./invitation-code.ts";

/** What making an invitation needs. */
export type InvitationParts = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly publicUrl: string;
};

/** Who is invited, by whom: a person's or a token's id, null from the console. */
export type Invited = {
  readonly actor: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly by: string | null;
};

/** Writes an invitation; its code and link are readable here and never again. */
export const createInvitation = async (
  store: Kysely<Database>,
  parts: InvitationParts,
  { actor, email, role, by }: Invited,
) => {
  const [code, invitation, createdAt] = [makeInvitationCode(), parts.newId(), parts.now()];
  const expiresAt = new Date(createdAt.getTime() + limits.invitationMs);
  await store
    .insertInto("invitations")
    .values({ invitation, actor, email, role, hash: hashInvitationCode(code), invitedBy: by, createdAt, expiresAt })
    .execute();
  return { invitation, code, link: invitationLink(parts.publicUrl, code), expiresAt: expiresAt.toISOString() };
};
