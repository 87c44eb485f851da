import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Session } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import type { Parts, Trx } from "./parts.ts";

/** Ends this session, or with `everywhere` every session of its person; gives how many there were. */
export async function signOut(
  trx: Trx,
  now: Date,
  { person, session }: Session,
  { everywhere }: { readonly everywhere: boolean },
): Promise<number> {
  const mine = trx
    .updateTable("sessions")
    .set({ endedAt: now })
    .where("person", "=", person.id)
    .where("endedAt", "is", null);
  const rows = await (everywhere ? mine : mine.where("session", "=", session)).returning("session").execute();
  return rows.length;
}

/** Lists the person's sessions that still are, the newest first. */
export async function listSessions({ store, now }: Pick<Parts, "store" | "now">, { person, session }: Session) {
  const at = now();
  const rows = await store
    .selectFrom("sessions")
    .select(["session", "createdAt", "lastUsedAt", "endsAt", "assurance"])
    .where("person", "=", person.id)
    .where("endedAt", "is", null)
    .where("endsAt", ">", at)
    .where("lastUsedAt", ">", new Date(at.getTime() - limits.sessionIdleMs))
    .orderBy("createdAt", "desc")
    .execute();
  const sessions = rows.map(({ createdAt, lastUsedAt, endsAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: endsAt.toISOString(),
    current: row.session === session,
  }));
  return { sessions };
}

/**
 * Ends one of the person's sessions; a second time changes nothing.
 *
 * @throws FiligranaError `session/not-found` also for another person's.
 */
export async function endSession({ store, now }: Pick<Parts, "store" | "now">, { person }: Session, session: string) {
  const row = await store
    .updateTable("sessions")
    .set((set) => ({ endedAt: set.fn.coalesce("endedAt", set.val(now())) }))
    .where("session", "=", session)
    .where("person", "=", person.id)
    .returning("endedAt")
    .executeTakeFirst();
  if (!row?.endedAt)
    throw new FiligranaError("session/not-found", `no session ${session} of yours`, { values: { session } });
  return { session, endedAt: row.endedAt.toISOString() };
}

/** Forgets sessions that ended, or could no longer be used, before an instant. */
export async function forgetSessions(store: Kysely<Database>, before: Date): Promise<void> {
  await store.deleteFrom("sessions").where("endsAt", "<", before).execute();
}
