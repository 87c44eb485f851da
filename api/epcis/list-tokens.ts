import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "../store/database.ts";
import { notUnderstood, tokenSeconds } from "./page-token.ts";

/** Where a listing goes on: which one it is, the last entry shown, and until when the token is understood. */
type ListToken = readonly [list: string, after: string, until: number];

const parse = (token: string): ListToken | null => {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, "base64url").toString());
    if (!Array.isArray(read) || read.length !== 3) return null;
    const [list, after, until] = read as unknown[];
    return typeof list === "string" && typeof after === "string" && !after.includes("\0") && typeof until === "number"
      ? [list, after, until]
      : null;
  } catch {
    return null;
  }
};

/** The token of the page of a list that follows an entry, and when it expires. */
export const listToken = (list: string, after: string, now: Date): { readonly token: string; readonly until: Date } => {
  const until = new Date(now.getTime() + tokenSeconds * 1000);
  const token = Buffer.from(JSON.stringify([list, after, until.getTime()])).toString("base64url");
  return { token, until };
};

/**
 * The entry after which a page begins; null for the first page.
 *
 * @throws FiligranaError `query/invalid` for a token of another list, an expired one, and any other text.
 */
export const readListToken = (list: string, token: string | undefined, now: Date): string | null => {
  if (token === undefined) return null;
  const read = parse(token);
  if (read === null || read[0] !== list) throw notUnderstood(token, "expected a token that this list gave");
  if (read[2] < now.getTime()) throw notUnderstood(token, "expected a token that has not expired");
  return read[1];
};

const hashOf = (actor: string, token: string): Buffer => createHash("sha256").update(`${actor} ${token}`).digest();

/** The same of a list whose entries are numbered. */
export const readNumberToken = (list: string, token: string | undefined, now: Date): bigint | null => {
  const after = readListToken(list, token, now);
  if (after === null) return null;
  if (!/^\d{1,18}$/.test(after)) throw notUnderstood(token ?? "", "expected a token that this list gave");
  return BigInt(after);
};

/** Gives a token back: it is not understood any more from this caller. An unknown one changes nothing. */
export async function endPageToken(
  store: Kysely<Database>,
  { actor, token, now }: { readonly actor: string; readonly token: string; readonly now: Date },
): Promise<void> {
  await store.deleteFrom("epcisEndedTokens").where("expiresAt", "<", now).execute();
  const expiresAt = new Date(now.getTime() + tokenSeconds * 1000);
  await store
    .insertInto("epcisEndedTokens")
    .values({ hash: hashOf(actor, token), expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @throws FiligranaError `query/invalid` when the caller gave this token back. */
export async function refuseEndedToken(
  store: Kysely<Database>,
  { actor }: { readonly actor: string },
  token: string | undefined,
): Promise<void> {
  if (token === undefined) return;
  const found = await store
    .selectFrom("epcisEndedTokens")
    .select("hash")
    .where("hash", "=", hashOf(actor, token))
    .executeTakeFirst();
  if (found !== undefined) throw notUnderstood(token, "expected a token that was not given back");
}
