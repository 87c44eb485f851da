import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { leastAssuranceOf } from "../../core/http/authorisation.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import type { Caller, Person, Session } from "./caller.ts";
import { csrfTokenOf, hashSessionSecret, looksLikeSessionSecret } from "./session-secret.ts";

/** Whose session a cookie names, and for whom its person may act now. */
export type Sessions = {
  /**
   * The session of a secret. Throws `identity/session-ended` when it is unknown, signed out, too old or not used for long.
   *
   * @param options.isUse - False for what a page asks by itself: then the session lasts no longer for it.
   */
  readonly find: (secret: string, options?: { readonly isUse?: boolean }) => Promise<Session>;
  /**
   * The person of a session as a caller for an actor, as the membership stands at this moment.
   *
   * Throws `actor/not-found` for an actor that is unknown or not the person's: the two look the same;
   * `identity/assurance-too-low` when the role asks for a stronger sign-in.
   */
  readonly actFor: (session: Session, actor: string) => Promise<Caller>;
};

const ended = (): FiligranaError =>
  new FiligranaError("identity/session-ended", "this session is unknown, was signed out or has expired; sign in again");

const notYours = (actor: string): FiligranaError =>
  new FiligranaError("actor/not-found", `no actor ${actor} of yours is enrolled`, { values: { actor } });

/** Reads sessions from the store; notes their last use, at most once in `limits.lastUsedEveryMs`. */
export const openSessions = (store: Kysely<Database>, now: () => Date): Sessions => ({
  find: async (secret, { isUse = true } = {}) => {
    if (!looksLikeSessionSecret(secret)) throw ended();
    const at = now();
    const row = await findRow(store, secret, at);
    if (row === undefined) throw ended();
    if (isUse && at.getTime() - row.lastUsedAt.getTime() >= limits.lastUsedEveryMs)
      await store.updateTable("sessions").set({ lastUsedAt: at }).where("session", "=", row.session).execute();
    const person = { id: row.person, name: row.name, assurance: row.assurance as Person["assurance"] };
    return { person, session: row.session, csrf: csrfTokenOf(secret), endsAt: row.endsAt };
  },
  actFor: async ({ person, session }, actor) => {
    const row = await store
      .selectFrom("memberships as m")
      .innerJoin("actorProfiles as p", "p.actor", "m.actor")
      .select(["m.role as membership", "p.role"])
      .where("m.person", "=", person.id)
      .where("m.actor", "=", actor)
      .where("m.revokedAt", "is", null)
      .executeTakeFirst();
    if (row === undefined) throw notYours(actor.slice(0, 50));
    checkAssurance(person, row.role);
    return { actor, role: row.role, token: session, person, membership: row.membership };
  },
});

const findRow = (store: Kysely<Database>, secret: string, at: Date) =>
  store
    .selectFrom("sessions as s")
    .innerJoin("people as p", "p.person", "s.person")
    .select(["s.session", "s.person", "p.name", "s.assurance", "s.lastUsedAt", "s.endsAt"])
    .where("s.hash", "=", hashSessionSecret(secret))
    .where("s.endedAt", "is", null)
    .where("s.endsAt", ">", at)
    .where("s.lastUsedAt", ">", new Date(at.getTime() - limits.sessionIdleMs))
    .executeTakeFirst();

const checkAssurance = ({ assurance }: Person, role: Caller["role"]): void => {
  const least = leastAssuranceOf(role);
  if (assurance >= least) return;
  const detail =
    `the role ${role} asks for a sign-in of level ${least} or higher, and this one was of level ${assurance}; ` +
    "sign out and sign in again with the stronger level of SPID, with CIE or with CNS";
  throw new FiligranaError("identity/assurance-too-low", detail, { values: { role, assurance, least } });
};
