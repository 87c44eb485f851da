import type { Kysely } from "kysely";
import { leastAssuranceOf } from "../../core/http/authorisation.ts";
import type { SessionReply } from "../../core/http/endpoints/session.ts";
import type { Session } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";

/** Gives who is signed in, and for whom the person may act at this moment, in the order of their names. */
export async function readSession(
  store: Kysely<Database>,
  { person, session, csrf, endsAt }: Session,
): Promise<SessionReply> {
  const { email } = await store
    .selectFrom("people")
    .select("email")
    .where("person", "=", person.id)
    .executeTakeFirstOrThrow();
  const rows = await store
    .selectFrom("memberships as m")
    .innerJoin("actorProfiles as p", "p.actor", "m.actor")
    .select(["m.actor", "p.name", "p.role", "m.role as membership", "m.grantedAt"])
    .where("m.person", "=", person.id)
    .where("m.revokedAt", "is", null)
    .orderBy("p.name")
    .orderBy("m.actor")
    .execute();
  return {
    person: { ...person, email },
    session,
    csrf,
    expiresAt: endsAt.toISOString(),
    idleMinutes: limits.sessionIdleMs / 60_000,
    memberships: rows.map(({ grantedAt, ...row }) => ({
      ...row,
      since: grantedAt.toISOString(),
      leastAssurance: leastAssuranceOf(row.role),
    })),
  };
}
