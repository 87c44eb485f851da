import type { Kysely } from "kysely";
import type { Database } from "../store/database.ts";

/** Forgets the code of an invitation that no e-mail will carry any more: it is over, or its e-mail could not be sent. */
export async function forgetInvitationCode(store: Kysely<Database>, invitation: string): Promise<void> {
  await store.updateTable("invitationMails").set({ sealed: null }).where("invitation", "=", invitation).execute();
}
