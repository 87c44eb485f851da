import { type Caller, deciderOf } from "../identity/caller.ts";
import { createInvitation, type Invited } from "../identity/create-invitation.ts";
import { nameOfCaller } from "../identity/name-of-caller.ts";
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
 */
export async function makeInvitation(
  parts: Pick<Parts, "now" | "newId" | "publicUrl" | "jobs" | "invitationBox">,
  trx: Trx,
  caller: Caller,
  { language, ...invited }: Inviting,
) {
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

async function languageOf(trx: Trx, { person }: Caller): Promise<MailLanguage> {
  if (person === null) return "it";
  const row = await trx
    .selectFrom("noticePreferences")
    .select("language")
    .where("person", "=", person.id)
    .executeTakeFirst();
  return row?.language ?? "it";
}
