import type { Transaction } from "kysely";
import type { NoticeKind, NoticeValues } from "../../core/notice/notice-kind.ts";
import type { Jobs } from "../jobs/open-jobs.ts";
import type { Database } from "../store/database.ts";
import { mailNotice } from "./mail-notice.ts";

/** What the people of an actor are told. */
export type Notice<K extends NoticeKind = NoticeKind> = {
  /** Whose people: all who may act for this actor. */
  readonly actor: string;
  readonly kind: K;
  /** The page that it is about, below `/desk/{actor}`: `/applications/…`. */
  readonly path: `/${string}`;
  readonly values: NoticeValues<K>;
};

/**
 * Tells the people of an actor, in the caller's transaction: a line in their desk, and an e-mail to those who want one
 * for this kind. Values are what the desk shows anyway: nothing secret, because e-mail is not.
 */
export async function tellPeople<K extends NoticeKind>(
  parts: { readonly jobs: Pick<Jobs, "enqueue"> },
  trx: Transaction<Database>,
  { actor, kind, path, values }: Notice<K>,
): Promise<void> {
  const { id } = await trx
    .insertInto("notices")
    .values({ actor, kind, path, values: JSON.stringify(values) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await parts.jobs.enqueue(trx, mailNotice, { notice: String(id) });
}
