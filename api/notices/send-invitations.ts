import type { Kysely } from "kysely";
import type { MembershipRole } from "../../core/http/authorisation.ts";
import { teamText } from "../../web/text/desk/team-text.ts";
import { dayOf } from "../../web/text/format.ts";
import { invitationMailText } from "../../web/text/invitation-mail-text.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { invitationLink } from "../identity/invitation-code.ts";
import { type Worker, worker } from "../jobs/job.ts";
import type { InvitationBox } from "../keys/invitation-box.ts";
import type { Database } from "../store/database.ts";
import { forgetInvitationCode } from "./forget-invitation-code.ts";
import { mailInvitation } from "./mail-invitation.ts";
import type { Mail, SendMail } from "./open-mail.ts";

/** What sending needs; both are null where no mail server is configured. */
export type SendInvitationParts = {
  readonly store: Kysely<Database>;
  readonly send: SendMail | null;
  readonly invitationBox: InvitationBox | null;
  readonly publicUrl: string;
  readonly now: () => Date;
};

/** Sends invitations by e-mail. */
export const invitationWorkers = (parts: SendInvitationParts): readonly Worker[] => [
  worker(
    mailInvitation,
    ({ invitation }) => mailOne(parts, invitation),
    ({ invitation }) => forgetInvitationCode(parts.store, invitation),
  ),
];

/** Sends one while it is open, and then forgets its code; also where it is over, or no mail server is configured any more. */
async function mailOne(parts: SendInvitationParts, invitation: string): Promise<void> {
  const { store, send, invitationBox, publicUrl, now } = parts;
  if (send === null || invitationBox === null) return forgetInvitationCode(store, invitation);
  const row = await store
    .selectFrom("invitationMails as m")
    .innerJoin("invitations as i", "i.invitation", "m.invitation")
    .innerJoin("actorProfiles as a", "a.actor", "i.actor")
    .select(["m.sealed", "m.language", "m.byName", "i.email", "i.role", "i.expiresAt", "a.name as actorName"])
    .where("m.invitation", "=", invitation)
    .where("m.sealed", "is not", null)
    .where("i.acceptedAt", "is", null)
    .where("i.revokedAt", "is", null)
    .where("i.expiresAt", ">", now())
    .executeTakeFirst();
  if (!row || row.sealed === null) return forgetInvitationCode(store, invitation);
  const link = invitationLink(publicUrl, invitationBox.open(invitation, row.sealed));
  await send({ to: row.email, id: `invitation-${invitation}`, ...composeInvitation({ ...row, link }) });
  await store
    .updateTable("invitationMails")
    .set({ sealed: null, sentAt: now() })
    .where("invitation", "=", invitation)
    .execute();
}

/** The words of the message: who invites, for whom and as what, the link, and how long it is good. */
export function composeInvitation(given: {
  readonly language: DeskLanguage;
  readonly byName: string;
  readonly actorName: string;
  readonly role: MembershipRole;
  readonly link: string;
  readonly expiresAt: Date;
}): Pick<Mail, "subject" | "text"> {
  const { language, byName, actorName, role, link, expiresAt } = given;
  const text = invitationMailText[language];
  const lines = [
    text.invites(byName, actorName),
    teamText[language].may[role],
    "",
    text.open,
    link,
    "",
    text.once(dayOf(expiresAt, language)),
    "",
    "-- ",
    text.notExpected,
  ];
  return { subject: `${text.subject(actorName)} · Filigrana`, text: `${lines.join("\n")}\n` };
}
