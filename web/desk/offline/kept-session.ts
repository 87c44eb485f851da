import { keptDatabase } from "../queue/kept-database.ts";
import type { Session } from "../session.ts";

const key = "session";

/**
 * Keeps in this browser who is signed in, so that they find their queue where there is no connection: their name and for
 * whom they act, no token and no e-mail address.
 */
export async function keepSession(session: Session): Promise<void> {
  const database = await keptDatabase();
  const { person } = session;
  const value: Session = { ...session, csrf: "", person: { ...person, email: null } };
  await database.put("remembered", { person: person.id, value, at: new Date().toISOString() }, key);
}

/** Who was signed in when there was a connection; null when nobody was, or when the session has ended since. */
export async function readKeptSession(): Promise<Session | null> {
  const found = await (await keptDatabase()).get("remembered", key);
  const session = (found?.value as Session | undefined) ?? null;
  return session !== null && new Date(session.expiresAt) > new Date() ? session : null;
}
