import { type Kysely, sql, type Transaction } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { isSealed, type ReplyBox } from "../keys/reply-box.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/open-store.ts";
import type { AnyReply } from "./route.ts";

/** Whose request it is, and what it says. */
export type Identity = { readonly actor: string; readonly key: string; readonly requestHash: Buffer };

/** Where replies are kept; what is `secret` goes through the box. */
export type Kept = { readonly store: Store; readonly replies: ReplyBox; readonly secret: boolean };

/**
 * Reads the Idempotency-Key of a request: 1 to 255 visible ASCII characters, opaque to us.
 *
 * @throws FiligranaError `request/idempotency-key-missing` when there is none or it is not of that form.
 */
export const idempotencyKey = (header: string | undefined): string => {
  if (header !== undefined && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new FiligranaError(
    "request/idempotency-key-missing",
    "send a header Idempotency-Key with 1 to 255 visible ASCII characters, a new one (a UUID) for every new request",
  );
};

/** Tells whether something is stored for a key, whatever the request was. */
export const isKeyUsed = async (store: Store, actor: string, key: string): Promise<boolean> => {
  const query = store.selectFrom("idempotencyKeys").select("key").where("actor", "=", actor).where("key", "=", key);
  return (await query.executeTakeFirst()) !== undefined;
};

/**
 * The answer that the same request got before, or null when there was none.
 *
 * @throws FiligranaError `request/idempotency-key-reused` when the key stands for another request.
 */
export const earlierReply = async (
  store: Kysely<Database>,
  replies: ReplyBox,
  identity: Identity,
): Promise<AnyReply | null> => {
  const row = await store
    .selectFrom("idempotencyKeys")
    .select(["requestHash", "status", "reply"])
    .where("actor", "=", identity.actor)
    .where("key", "=", identity.key)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (!row.requestHash.equals(identity.requestHash))
    throw new FiligranaError("request/idempotency-key-reused", "this Idempotency-Key was used for another request", {
      values: { key: identity.key },
    });
  const reply = row.reply !== null && isSealed(row.reply) ? replies.open(identity, row.reply) : row.reply;
  return { status: row.status ?? 200, ...(reply as Omit<AnyReply, "status">) };
};

const lockOrRefuse = async (trx: Transaction<Database>, { actor, key }: Identity): Promise<void> => {
  const lock = sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${actor} ${key}`}, 0)) as locked`;
  if ((await lock.execute(trx)).rows[0]?.locked === true) return;
  throw new FiligranaError("request/in-progress", "the first request with this Idempotency-Key is still running", {
    values: { key },
    retry: true,
  });
};

/**
 * Does `work` once for an identity, in one transaction together with its reply.
 *
 * A lock that lives as long as the transaction keeps two processes apart; a process that dies in between leaves neither
 * effects nor a reply behind, and the key may be used again at once. An error of `work` stores nothing either.
 *
 * @returns The reply, and whether it is an earlier one.
 * @throws FiligranaError `request/in-progress` while another process works on it, `request/idempotency-key-reused`.
 */
export const writeOnce = (
  { store, replies, secret }: Kept,
  identity: Identity,
  work: (trx: Transaction<Database>) => Promise<AnyReply>,
): Promise<{ reply: AnyReply; repeated: boolean }> =>
  store.transaction().execute(async (trx) => {
    await lockOrRefuse(trx, identity);
    const earlier = await earlierReply(trx, replies, identity);
    if (earlier !== null) return { reply: earlier, repeated: true };
    const { status, ...rest } = await work(trx);
    const reply = JSON.stringify(secret ? replies.seal(identity, rest) : rest);
    await trx
      .insertInto("idempotencyKeys")
      .values({ ...identity, status, reply })
      .execute();
    return { reply: { status, ...rest }, repeated: false };
  });

/** Forgets answers stored before an instant. */
export const forgetReplies = async (store: Store, before: Date): Promise<void> => {
  await store.deleteFrom("idempotencyKeys").where("createdAt", "<", before).execute();
};
