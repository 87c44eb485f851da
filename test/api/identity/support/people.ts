import { randomBytes } from "node:crypto";
import { beginSession, type SignedIn } from "../../../../api/identity/begin-session.ts";
import type { Caller, Session } from "../../../../api/identity/caller.ts";
import { openSessions } from "../../../../api/identity/sessions.ts";
import type { Store } from "../../../../api/store/open-store.ts";
import type { MembershipRole } from "../../../../core/http/authorisation.ts";

/** A new random id of 8 bytes. */
export const newId = (): string => `0x${randomBytes(8).toString("hex")}`;

/** What a provider vouches for; `subject` is new every time unless given. */
export const signedIn = (more: Partial<SignedIn> = {}): SignedIn => ({
  issuer: "https://provider.example",
  subject: newId(),
  name: "Persona di prova",
  email: "prova@example.it",
  assurance: 2,
  ...more,
});

/** A clock that a test moves by hand. */
export function testClock(begin = new Date("2026-03-02T08:00:00Z")): { now: () => Date; pass: (ms: number) => void } {
  let at = begin.getTime();
  return {
    now: () => new Date(at),
    pass: (ms) => {
      at += ms;
    },
  };
}

/** Signs somebody in; gives the secret and the session. */
export async function enter(
  store: Store,
  now: () => Date,
  more: Partial<SignedIn> = {},
): Promise<{ secret: string; session: Session }> {
  const { secret } = await beginSession(store, signedIn(more), { now: now(), newId, before: null });
  return { secret, session: await openSessions(store, now).find(secret) };
}

/** Makes somebody a member of an actor. */
export async function makeMember(store: Store, person: string, actor: string, role: MembershipRole): Promise<void> {
  await store
    .insertInto("memberships")
    .values({ person, actor, role, grantedBy: null, grantedAt: new Date("2026-01-01T00:00:00Z") })
    .execute();
}

/** Signs a new person in and makes it a member; gives it as a caller for the actor. */
export async function memberOf(store: Store, now: () => Date, actor: string, role: MembershipRole): Promise<Caller> {
  const { session } = await enter(store, now);
  await makeMember(store, session.person.id, actor, role);
  return openSessions(store, now).actFor(session, actor);
}

/** The session through which a caller came. */
export function sessionOf({ person, token }: Caller): Session {
  if (person === null) throw new Error("a machine has no session");
  return { person, session: token, csrf: "", endsAt: new Date("2099-01-01T00:00:00Z") };
}
