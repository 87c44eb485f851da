import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { MembershipRole } from "../../core/http/authorisation.ts";
import { type Caller, deciderOf, type Session } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import type { Parts, Trx } from "./parts.ts";

/** Lists who may act for the caller's actor, longest members first, and who decided it. */
export async function listMembers(store: Kysely<Database>, caller: Caller) {
  const rows = await store
    .selectFrom("memberships as m")
    .innerJoin("people as p", "p.person", "m.person")
    .leftJoin("people as g", (join) => join.onRef("g.person", "=", "m.grantedBy"))
    .leftJoin("serviceTokens as t", (join) => join.onRef("t.id", "=", "m.grantedBy"))
    .select((select) => [
      "m.person",
      "p.name",
      "p.email",
      "m.role",
      "m.grantedAt",
      "m.grantedBy",
      select.fn.coalesce("g.name", "t.label").as("granter"),
    ])
    .where("m.actor", "=", caller.actor)
    .where("m.revokedAt", "is", null)
    .orderBy("m.grantedAt")
    .orderBy("m.id")
    .execute();
  const members = rows.map(({ grantedAt, grantedBy, granter, ...row }) => ({
    ...row,
    since: grantedAt.toISOString(),
    grantedBy: grantedBy === null ? null : { id: grantedBy, name: granter ?? grantedBy },
    you: row.person === caller.person?.id,
  }));
  return { members };
}

/**
 * Changes what a member may do: the membership as it was ends, and one with the new role begins.
 *
 * @throws FiligranaError `membership/not-found`; `membership/last-owner` when nobody would be left to decide.
 */
export function changeMember(
  { store, now }: Pick<Parts, "store" | "now">,
  caller: Caller,
  { person, role }: { readonly person: string; readonly role: MembershipRole },
): Promise<{ person: string; role: MembershipRole }> {
  return store.transaction().execute(async (trx) => {
    const before = await lockMember(trx, caller.actor, person, role);
    if (before === role) return { person, role };
    const decided = { by: deciderOf(caller), at: now() };
    await end(trx, caller.actor, person, decided);
    await trx
      .insertInto("memberships")
      .values({ person, actor: caller.actor, role, grantedBy: decided.by, grantedAt: decided.at })
      .execute();
    return { person, role };
  });
}

/**
 * Ends a membership; from this moment the person cannot act for the actor.
 *
 * @throws FiligranaError `membership/not-found`; `membership/last-owner` when nobody would be left to decide.
 */
export function revokeMember({ store, now }: Pick<Parts, "store" | "now">, caller: Caller, person: string) {
  return store.transaction().execute(async (trx) => {
    await lockMember(trx, caller.actor, person, null);
    const at = now();
    await end(trx, caller.actor, person, { by: deciderOf(caller), at });
    return { person, revokedAt: at.toISOString() };
  });
}

/** Ends the person's own membership; throws as {@link revokeMember} does. */
export function leaveActor({ store, now }: Pick<Parts, "store" | "now">, { person }: Session, actor: string) {
  return store.transaction().execute(async (trx) => {
    await lockMember(trx, actor, person.id, null);
    const at = now();
    await end(trx, actor, person.id, { by: person.id, at });
    return { actor, revokedAt: at.toISOString() };
  });
}

/**
 * Gives what a member is now, with all members of the actor locked, so that two owners cannot both leave at once.
 *
 * @param next - What the member will be; null for nothing.
 */
async function lockMember(
  trx: Trx,
  actor: string,
  person: string,
  next: MembershipRole | null,
): Promise<MembershipRole> {
  const members = await trx
    .selectFrom("memberships")
    .select(["person", "role"])
    .where("actor", "=", actor)
    .where("revokedAt", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  const found = members.find((member) => member.person === person);
  if (found === undefined)
    throw new FiligranaError("membership/not-found", `${person} is no member of yours`, { values: { person } });
  const owners = members.filter(({ role }) => role === "owner");
  if (found.role === "owner" && next !== "owner" && owners.length === 1)
    throw new FiligranaError(
      "membership/last-owner",
      "this is the actor's only owner: first make somebody else an owner",
      {
        values: { person },
      },
    );
  return found.role;
}

async function end(trx: Trx, actor: string, person: string, { by, at }: { by: string; at: Date }): Promise<void> {
  await trx
    .updateTable("memberships")
    .set({ revokedBy: by, revokedAt: at })
    .where("actor", "=", actor)
    .where("person", "=", person)
    .where("revokedAt", "is", null)
    .execute();
}
