import type { Kysely } from "kysely";
import { isNoticeKind, mailedByDefault, type NoticeKind } from "../../core/notice/notice-kind.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { mailText, sayNotice } from "../../web/text/notice-text.ts";
import { type Worker, worker } from "../jobs/job.ts";
import type { Jobs } from "../jobs/open-jobs.ts";
import type { Database } from "../store/database.ts";
import { mailNotice, mailPerson } from "./mail-notice.ts";
import type { Mail, SendMail } from "./open-mail.ts";

/** What sending needs; `send` is null where no mail server is configured. */
export type SendParts = {
  readonly store: Kysely<Database>;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly send: SendMail | null;
  readonly publicUrl: string;
  readonly now: () => Date;
};

/** Sends notices by e-mail: first who wants it, then each person on its own. */
export const noticeWorkers = (parts: SendParts): readonly Worker[] => [
  worker(mailNotice, ({ notice }) => findRecipients(parts, BigInt(notice))),
  worker(mailPerson, ({ notice, person }) => mailOne(parts, BigInt(notice), person)),
];

async function findRecipients({ store, jobs, send }: SendParts, notice: bigint): Promise<void> {
  if (send === null) return;
  const people = await store
    .selectFrom("notices as n")
    .innerJoin("memberships as m", "m.actor", "n.actor")
    .innerJoin("people as p", "p.person", "m.person")
    .leftJoin("noticePreferences as w", "w.person", "m.person")
    .select(["m.person", "n.kind", "w.mailed"])
    .where("n.id", "=", notice)
    .where("m.revokedAt", "is", null)
    .where("p.email", "is not", null)
    .execute();
  const wanting = people.filter(({ kind, mailed }) => isNoticeKind(kind) && isMailed(kind, mailed));
  await store.transaction().execute(async (trx) => {
    for (const { person } of wanting) {
      const fresh = await trx
        .insertInto("noticeMails")
        .values({ notice, person, sentAt: null })
        .onConflict((conflict) => conflict.doNothing())
        .returning("person")
        .executeTakeFirst();
      if (fresh) await jobs.enqueue(trx, mailPerson, { notice: String(notice), person });
    }
  });
}

/** Whether a person gets a kind by e-mail: as chosen, else as the product has it. */
export function isMailed(kind: NoticeKind, mailed: Readonly<Record<string, boolean>> | null): boolean {
  return mailed?.[kind] ?? mailedByDefault.includes(kind);
}

async function mailOne({ store, send, publicUrl, now }: SendParts, notice: bigint, person: string): Promise<void> {
  if (send === null) return;
  const row = await store
    .selectFrom("noticeMails as s")
    .innerJoin("notices as n", "n.id", "s.notice")
    .innerJoin("people as p", "p.person", "s.person")
    .innerJoin("actorProfiles as a", "a.actor", "n.actor")
    .innerJoin("memberships as m", (join) => join.onRef("m.actor", "=", "n.actor").onRef("m.person", "=", "s.person"))
    .leftJoin("noticePreferences as w", "w.person", "s.person")
    .select(["n.actor", "n.kind", "n.path", "n.values", "p.email", "a.name as actorName", "w.language"])
    .where("s.notice", "=", notice)
    .where("s.person", "=", person)
    .where("s.sentAt", "is", null)
    // Whoever was shut out since is not written to.
    .where("m.revokedAt", "is", null)
    .executeTakeFirst();
  if (!row || row.email === null || !isNoticeKind(row.kind)) return;
  const { kind, email, language } = row;
  const address = `${publicUrl}/desk/${row.actor}${row.path}`;
  const settings = `${publicUrl}/desk/account/notices`;
  await send({
    to: email,
    id: `notice-${notice}-${person}`,
    ...compose({ ...row, kind, language, address, settings }),
  });
  await store
    .updateTable("noticeMails")
    .set({ sentAt: now() })
    .where("notice", "=", notice)
    .where("person", "=", person)
    .execute();
}

/** The words of a message: what happened, for whom, where to go, and how to stop it. */
export function compose(given: {
  readonly kind: NoticeKind;
  readonly values: Readonly<Record<string, string>>;
  readonly actorName: string;
  readonly language: DeskLanguage | null;
  readonly address: string;
  readonly settings: string;
}): Pick<Mail, "subject" | "text"> {
  const language = given.language ?? "it";
  const { title, sentence } = sayNotice(language, given.kind, given.values);
  const { forActor, open, why } = mailText[language];
  const lines = [
    sentence,
    "",
    forActor(given.actorName),
    `${open}: ${given.address}`,
    "",
    "-- ",
    `${why} ${given.settings}`,
  ];
  return { subject: `${title} · Filigrana`, text: `${lines.join("\n")}\n` };
}
