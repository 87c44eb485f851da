import type { Kysely } from "kysely";
import { type NoticeKind, noticeKinds } from "../../core/notice/notice-kind.ts";
import { isMailed } from "../notices/send-notices.ts";
import type { Database } from "../store/database.ts";

/** What a person chose; kinds that are left out are as the product has them. */
export type NoticePreferences = {
  readonly language: "it" | "en";
  readonly mailed: Readonly<Partial<Record<NoticeKind, boolean>>>;
};

const kinds = Object.keys(noticeKinds) as NoticeKind[];

/** Gives for every kind whether a person gets it by e-mail, and where the messages go. */
export async function readNoticePreferences(store: Kysely<Database>, person: string, mailIsOn: boolean) {
  const row = await store
    .selectFrom("people as p")
    .leftJoin("noticePreferences as w", "w.person", "p.person")
    .select(["p.email", "w.language", "w.mailed"])
    .where("p.person", "=", person)
    .executeTakeFirst();
  const mailed = Object.fromEntries(kinds.map((kind) => [kind, isMailed(kind, row?.mailed ?? null)])) as Record<
    NoticeKind,
    boolean
  >;
  return { language: row?.language ?? ("it" as const), mailed, email: row?.email ?? null, mailIsOn };
}

/** Keeps what a person chose, in the place of what was chosen before. */
export async function chooseNotices(store: Kysely<Database>, person: string, chosen: NoticePreferences, now: Date) {
  const row = { language: chosen.language, mailed: JSON.stringify(chosen.mailed), updatedAt: now };
  await store
    .insertInto("noticePreferences")
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column("person").doUpdateSet(row))
    .execute();
  return chosen;
}
