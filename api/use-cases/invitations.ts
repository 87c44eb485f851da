import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type Caller, deciderOf, type Session } from "../identity/caller.ts";
import { hashInvitationCode } from "../identity/invitation-code.ts";
import { forgetInvitationCode } from "../notices/forget-invitation-code.ts";
import type { Database } from "../store/database.ts";
import { type Inviting, makeInvitation } from "./make-invitation.ts";
import type { Parts, Trx } from "./parts.ts";

/** Invites somebody to act for the caller's actor; the code is given this once, and sent where a mail server is configured. */
export async function invite(
  parts: Parameters<typeof makeInvitation>[0],
  trx: Trx,
  caller: Caller,
  { email, role, language }: Pick<Inviting, "email" | "role" | "language">,
) {
  const made = await makeInvitation(parts, trx, caller, { actor: caller.actor, email, role, language });
  return { ...made, email, role };
}

type Times = { readonly acceptedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date };

const stateOf = ({ acceptedAt, revokedAt, expiresAt }: Times, now: Date) => {
  if (acceptedAt !== null) return "accepted" as const;
  if (revokedAt !== null) return "revoked" as const;
  return expiresAt <= now ? ("expired" as const) : ("open" as const);
};

type Mailed = { readonly mail: string | null; readonly sealed: Buffer | null; readonly sentAt: Date | null };

/** An e-mail is on its way as long as its code is kept for it. */
const mailStateOf = ({ mail, sealed, sentAt }: Mailed) => {
  if (mail === null) return "none" as const;
  if (sentAt !== null) return "sent" as const;
  return sealed === null ? ("unsent" as const) : ("waiting" as const);
};

/** Lists the invitations of the caller's actor, the newest first. */
export async function listInvitations({ store, now }: Pick<Parts, "store" | "now">, caller: Caller) {
  const at = now();
  const rows = await store
    .selectFrom("invitations as i")
    .leftJoin("people as g", (join) => join.onRef("g.person", "=", "i.invitedBy"))
    .leftJoin("serviceTokens as t", (join) => join.onRef("t.id", "=", "i.invitedBy"))
    .leftJoin("invitationMails as m", "m.invitation", "i.invitation")
    .selectAll("i")
    .select(["m.invitation as mail", "m.sealed", "m.sentAt"])
    .select((select) => select.fn.coalesce("g.name", "t.label").as("inviter"))
    .where("i.actor", "=", caller.actor)
    .orderBy("i.createdAt", "desc")
    .limit(200)
    .execute();
  const invitations = rows.map((row) => ({
    invitation: row.invitation,
    email: row.email,
    role: row.role,
    state: stateOf(row, at),
    mail: mailStateOf(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    invitedBy: row.invitedBy === null ? null : { id: row.invitedBy, name: row.inviter ?? row.invitedBy },
  }));
  return { invitations };
}

const refuseOver = (state: "accepted" | "revoked" | "expired"): never => {
  throw new FiligranaError("invitation/over", `this invitation is ${state}; ask for a new one`, { values: { state } });
};

/**
 * Withdraws an invitation; a second time changes nothing.
 *
 * @throws FiligranaError `invitation/not-found` also for another actor's; `invitation/over` once it was accepted.
 */
export function revokeInvitation({ store, now }: Pick<Parts, "store" | "now">, caller: Caller, invitation: string) {
  return store.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("invitations")
      .selectAll()
      .where("invitation", "=", invitation)
      .where("actor", "=", caller.actor)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined)
      throw new FiligranaError("invitation/not-found", `no invitation ${invitation} of yours`, {
        values: { invitation },
      });
    if (row.acceptedAt !== null) refuseOver("accepted");
    const revokedAt = row.revokedAt ?? now();
    await trx
      .updateTable("invitations")
      .set({ revokedAt, revokedBy: row.revokedBy ?? deciderOf(caller) })
      .where("invitation", "=", invitation)
      .execute();
    await forgetInvitationCode(trx, invitation);
    return { invitation, revokedAt: revokedAt.toISOString() };
  });
}

const find = (store: Kysely<Database>, code: string) =>
  store
    .selectFrom("invitations as i")
    .innerJoin("actorProfiles as p", "p.actor", "i.actor")
    .select(["i.invitation", "i.actor", "i.role", "i.email", "i.invitedBy"])
    .select(["i.acceptedAt", "i.revokedAt", "i.expiresAt", "p.name"])
    .where("i.hash", "=", hashInvitationCode(code));

/** The invitation of a code while it is open; throws `invitation/not-found` or `invitation/over`. */
function mustBeOpen<T extends Times>(found: T | undefined, now: Date): T {
  if (found === undefined)
    throw new FiligranaError("invitation/not-found", "no invitation has this code; check that it is whole");
  const state = stateOf(found, now);
  return state === "open" ? found : refuseOver(state);
}

/** Tells for whom and as what an invitation is; throws `invitation/not-found` or `invitation/over`. */
export async function readInvitation({ store, now }: Pick<Parts, "store" | "now">, code: string) {
  const { actor, name, role, email, expiresAt } = mustBeOpen(await find(store, code).executeTakeFirst(), now());
  return { actor, name, role, email, expiresAt: expiresAt.toISOString() };
}

/**
 * Makes the person a member, once: an invitation that two people open is the first one's.
 *
 * @throws FiligranaError `invitation/not-found`, `invitation/over`, `membership/already-held`.
 */
export async function acceptInvitation({ now }: Pick<Parts, "now">, trx: Trx, { person }: Session, code: string) {
  const at = now();
  const found = mustBeOpen(await find(trx, code).forUpdate("i").executeTakeFirst(), at);
  const { invitation, actor, name, role, invitedBy } = found;
  const made = await trx
    .insertInto("memberships")
    .values({ person: person.id, actor, role, grantedBy: invitedBy, grantedAt: at })
    .onConflict((conflict) => conflict.columns(["person", "actor"]).where("revokedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made === undefined)
    throw new FiligranaError("membership/already-held", `you are a member of ${name} already`, { values: { actor } });
  await trx
    .updateTable("invitations")
    .set({ acceptedBy: person.id, acceptedAt: at })
    .where("invitation", "=", invitation)
    .execute();
  await forgetInvitationCode(trx, invitation);
  return { actor, name, role };
}
