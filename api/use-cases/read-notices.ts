import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { isNoticeKind } from "../../core/notice/notice-kind.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";

/** Lists the notices of the caller's actor, newest first; `after` is the last id of the page before. */
export async function listNotices(
  store: Kysely<Database>,
  caller: Caller,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) {
  const readUpTo = await readingOf(store, caller);
  let query = store
    .selectFrom("notices")
    .selectAll()
    .where("actor", "=", caller.actor)
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (after !== undefined) query = query.where("id", "<", idOf(after));
  const rows = await query.execute();
  const notices = rows.slice(0, limit).flatMap(({ id, kind, path, values, createdAt }) =>
    // A kind that a later version knew is not shown by an earlier one.
    isNoticeKind(kind)
      ? [{ id: String(id), kind, path, values, createdAt: createdAt.toISOString(), read: id <= readUpTo }]
      : [],
  );
  const last = rows[limit - 1];
  return {
    notices,
    unread: await unreadOf(store, caller.actor, readUpTo),
    next: rows.length > limit && last ? String(last.id) : null,
  };
}

/**
 * Marks the notices up to `upTo` as read by the person behind the caller; an older mark changes nothing.
 *
 * @throws FiligranaError `identity/not-permitted` for a service token: no person reads with it.
 */
export async function markNoticesRead(store: Kysely<Database>, caller: Caller, upTo: string) {
  if (caller.person === null)
    throw new FiligranaError(
      "identity/not-permitted",
      "a service token reads nothing: sign in to mark notices as read",
    );
  await store
    .insertInto("noticesRead")
    .values({ person: caller.person.id, actor: caller.actor, upTo: BigInt(upTo) })
    .onConflict((conflict) =>
      conflict
        .columns(["person", "actor"])
        .doUpdateSet(({ fn, ref }) => ({ upTo: fn("greatest", [ref("noticesRead.upTo"), ref("excluded.upTo")]) })),
    )
    .execute();
  return { unread: await unreadOf(store, caller.actor, await readingOf(store, caller)) };
}

async function readingOf(store: Kysely<Database>, { person, actor }: Caller): Promise<bigint> {
  if (person === null) return 0n;
  const row = await store
    .selectFrom("noticesRead")
    .select("upTo")
    .where("person", "=", person.id)
    .where("actor", "=", actor)
    .executeTakeFirst();
  return row?.upTo ?? 0n;
}

/** Counting ends at a hundred: more is "many". */
const countedAtMost = 100;

async function unreadOf(store: Kysely<Database>, actor: string, readUpTo: bigint): Promise<number> {
  const rows = await store
    .selectFrom("notices")
    .select("id")
    .where("actor", "=", actor)
    .where("id", ">", readUpTo)
    .limit(countedAtMost)
    .execute();
  return rows.length;
}

function idOf(after: string): bigint {
  if (/^\d{1,18}$/.test(after)) return BigInt(after);
  throw new FiligranaError("request/invalid", "after is not the id of a notice", {
    flaws: [{ pointer: "query/after", value: after, expected: "the `next` of the page before" }],
  });
}
