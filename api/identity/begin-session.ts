import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { hashSessionSecret, looksLikeSessionSecret, makeSessionSecret } from "./session-secret.ts";

/** What the provider vouched for. */
export type SignedIn = {
  /** Who vouches, and under which name it knows the person. */
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly assurance: 1 | 2 | 3;
};

/**
 * Begins a session for a person who just signed in, known from before or new, and gives its secret this once.
 *
 * The session that the browser had, whoever made it, ends here: what was planted before the sign-in is worth nothing after it.
 *
 * @param options - `newId` gives the id of a person who was never here; `before` is the secret that the browser came with.
 */
export const beginSession = (
  store: Kysely<Database>,
  signedIn: SignedIn,
  options: { readonly now: Date; readonly newId: () => string; readonly before: string | null },
): Promise<{ readonly secret: string; readonly session: string; readonly person: string }> =>
  store.transaction().execute(async (trx) => {
    const { now, before } = options;
    const person = await rememberPerson(trx, signedIn, options);
    if (before !== null && looksLikeSessionSecret(before))
      await trx
        .updateTable("sessions")
        .set({ endedAt: now })
        .where("hash", "=", hashSessionSecret(before))
        .where("endedAt", "is", null)
        .execute();
    const secret = makeSessionSecret();
    const session = `ses_${randomBytes(9).toString("base64url")}`;
    await trx
      .insertInto("sessions")
      .values({
        session,
        hash: hashSessionSecret(secret),
        person,
        assurance: signedIn.assurance,
        createdAt: now,
        lastUsedAt: now,
        endsAt: new Date(now.getTime() + limits.sessionMs),
      })
      .execute();
    return { secret, session, person };
  });

/** Keeps the person under the provider's name for it, with today's name and address; gives the id. */
const rememberPerson = async (
  trx: Kysely<Database>,
  { issuer, subject, name, email }: SignedIn,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<string> => {
  const { person } = await trx
    .insertInto("people")
    .values({ person: newId(), issuer, subject, name, email, signedInAt: now })
    .onConflict((conflict) => conflict.columns(["issuer", "subject"]).doUpdateSet({ name, email, signedInAt: now }))
    .returning("person")
    .executeTakeFirstOrThrow();
  return person;
};
