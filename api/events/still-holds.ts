import type { Caller } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";

/**
 * Tells whether what a caller came in by still holds: the token is not revoked; or the session has not ended or run out,
 * and the person is still a member of the actor.
 */
export async function stillHolds(store: Store, { token, person, actor }: Caller): Promise<boolean> {
  if (person === null) {
    const query = store.selectFrom("serviceTokens").select("id").where("id", "=", token).where("revokedAt", "is", null);
    return (await query.executeTakeFirst()) !== undefined;
  }
  const now = new Date();
  const row = await store
    .selectFrom("sessions as s")
    .innerJoin("memberships as m", "m.person", "s.person")
    .select("s.session")
    .where("s.session", "=", token)
    .where("s.endedAt", "is", null)
    .where("s.endsAt", ">", now)
    .where("s.lastUsedAt", ">", new Date(now.getTime() - limits.sessionIdleMs))
    .where("m.actor", "=", actor)
    .where("m.revokedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
