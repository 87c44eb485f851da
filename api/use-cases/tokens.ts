import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import { type Caller, deciderOf } from "../identity/caller.ts";
import { createToken } from "../identity/create-token.ts";
import type { Database } from "../store/database.ts";
import type { Parts, Trx } from "./parts.ts";
import { profileOf } from "./profile-of.ts";

/**
 * Issues a service token and gives it this once. The region issues for any actor, an actor for itself.
 *
 * @throws FiligranaError `actor/not-found` also for another's actor.
 */
export async function issueToken(trx: Trx, caller: Caller, { actor, label }: { actor: string; label: string }) {
  if (scopeOf(caller.role, ["token", "issue"]) !== "all" && actor !== caller.actor) {
    throw new FiligranaError("actor/not-found", `no actor ${actor} of yours is enrolled`, { values: { actor } });
  }
  await profileOf(trx, actor);
  const { id, token } = await createToken(trx, actor, { label, by: deciderOf(caller) });
  return { id, actor, label, token };
}

/** Lists the caller's tokens, newest first, without their secrets. */
export async function listTokens(store: Kysely<Database>, caller: Caller) {
  const rows = await store
    .selectFrom("serviceTokens as t")
    .leftJoin("people as p", (join) => join.onRef("p.person", "=", "t.createdBy"))
    .leftJoin("serviceTokens as o", (join) => join.onRef("o.id", "=", "t.createdBy"))
    .select(["t.id", "t.label", "t.createdAt", "t.createdBy", "t.lastUsedAt", "t.revokedAt"])
    .select((select) => select.fn.coalesce("p.name", "o.label").as("creator"))
    .where("t.actor", "=", caller.actor)
    .orderBy("t.createdAt", "desc")
    .execute();
  const tokens = rows.map(({ creator, createdBy, ...row }) => ({
    ...row,
    createdBy: createdBy === null ? null : { id: createdBy, name: creator ?? createdBy },
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
  return { tokens };
}

/** Revokes a token at once; a second time changes nothing. `token/not-found` also for another's. */
export async function revokeToken(parts: Pick<Parts, "store" | "now">, caller: Caller, id: string) {
  let query = parts.store
    .updateTable("serviceTokens")
    .set((set) => ({ revokedAt: set.fn.coalesce("revokedAt", set.val(parts.now())) }))
    .where("id", "=", id)
    .returning("revokedAt");
  if (scopeOf(caller.role, ["token", "revoke"]) !== "all") query = query.where("actor", "=", caller.actor);
  const row = await query.executeTakeFirst();
  if (!row?.revokedAt) throw new FiligranaError("token/not-found", `no token ${id} of yours`, { values: { id } });
  return { id, revokedAt: row.revokedAt.toISOString() };
}
