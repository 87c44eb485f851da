import { sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type Caller, deciderOf } from "../identity/caller.ts";
import { createInvitation, type Invited } from "../identity/create-invitation.ts";
import { nameOfCaller } from "../identity/name-of-caller.ts";
import { limits } from "../limits.ts";
import { mailInvitation } from "../notices/mail-invitation.ts";
import type { Parts, Trx } from "./parts.ts";

/** The languages that messages are written in. */
type MailLanguage = "it" | "en";

/** Who is invited; `language` is the inviter's, as chosen for notices when it is not given. */
export type Inviting = Omit<Invited, "by"> & { readonly language?: MailLanguage | undefined };

/**
 * Makes an invitation, and has it sent by e-mail where a mail server is configured.
 *
 * @returns Its code and link, readable here and never again; `mailed` tells whether a message is on its way.
 * @throws FiligranaError `invitation/too-many` when as many e-mails as an actor may have in a day were sent for this one.
 */
export async function makeInvitation(
  parts: Pick<Parts, "now" | "newId" | "publicUrl" | "jobs" | "invitationBox">,
  trx: Trx,
  caller: Caller,
  { language, ...invited }: Inviting,
) {
  if (parts.invitationBox !== null) await demandFewMails(trx, invited.actor, parts.now());
  const made = await createInvitation(trx, parts, { ...invited, by: deciderOf(caller) });
  if (parts.invitationBox === null) return { ...made, mailed: false };
  const { invitation, code } = made;
  const { name: byName } = await nameOfCaller(trx, caller);
  await trx
    .insertInto("invitationMails")
    .values({
      invitation,
      sealed: parts.invitationBox.seal(invitation, code),
      language: language ?? (await languageOf(trx, caller)),
      byName,
      sentAt: null,
    })
    .execute();
  await parts.jobs.enqueue(trx, mailInvitation, { invitation });
  return { ...made, mailed: true };
}

async function demandFewMails(trx: Trx, actor: string, now: Date): Promise<void> {
  // One at a time for each actor, so that two requests do not both take the last place.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invitations ${actor}`}, 0))`.execute(trx);
  const { count } = await trx
    .selectFrom("invitationMails as m")
    .innerJoin("invitations as i", "i.invitation", "m.invitation")
    .select(({ fn }) => fn.countAll<bigint>().as("count"))
    .where("i.actor", "=", actor)
    .where("i.createdAt", ">", new Date(now.getTime() - 24 * 3_600_000))
    .executeTakeFirstOrThrow();
  const max = limits.invitationMailsPerDay;
  if (count < max) return;
  const why = `${count} invitations were sent by e-mail in the last 24 hours, and ${max} is the most; go on tomorrow`;
  throw new FiligranaError("invitation/too-many", why, { values: { max } });
}

async function languageOf(trx: Trx, { person }: Caller): Promise<MailLanguage> {
  if (person === null) return "it";
  const row = await trx
    .selectFrom("noticePreferences")
    .select("language")
    .where("person", "=", person.id)
    .executeTakeFirst();
  return row?.language ?? "it";
}
