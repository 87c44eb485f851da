import type { Role } from "../../core/chain/facts.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Trx } from "./parts.ts";

/**
 * Gives an enrolled actor's public profile.
 *
 * @throws FiligranaError `actor/not-found`, or `actor/role-mismatch` when it has another role than the one needed.
 */
export async function profileOf(trx: Trx, actor: string, needed?: Exclude<Role, "none">) {
  const profile = await trx.selectFrom("actorProfiles").selectAll().where("actor", "=", actor).executeTakeFirst();
  if (!profile) throw new FiligranaError("actor/not-found", `no actor ${actor} is enrolled`, { values: { actor } });
  if (needed && profile.role !== needed) {
    throw new FiligranaError("actor/role-mismatch", `${actor} is enrolled as ${profile.role}, not as ${needed}`, {
      values: { actor, role: profile.role, expected: needed },
    });
  }
  return profile;
}
