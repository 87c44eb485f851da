import type { KeyObject } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { openToken, sealToken } from "../epcis/subscriptions/token-box.ts";
import type { Database } from "../store/database.ts";
import type { Store } from "../store/open-store.ts";
import { openInvitationBox } from "./invitation-box.ts";
import { isSealed, openReplyBox } from "./reply-box.ts";
import { sealKey, withOpenKey } from "./seal-key.ts";

type Keks = { readonly from: KeyObject; readonly to: KeyObject };

/**
 * Seals every signing key, every stored reply that has a secret, every subscription's secret, and every invitation's code that
 * was not sent yet, anew under another key-encryption key: all or none. The keys themselves and their signers stay as they
 * are, so nothing changes on chain. API processes must be stopped or restarted with the new one.
 *
 * @returns How many keys were sealed anew.
 * @throws FiligranaError `key/unreadable` when one does not open under `from`; nothing is changed then.
 */
export const rewrapKeys = (store: Store, { from, to }: Keks): Promise<number> =>
  store.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("signingKeys")
      .selectAll()
      .orderBy("actor")
      .orderBy("version")
      .forUpdate()
      .execute();
    for (const row of rows) {
      const sealedKey = withOpenKey(from, row, row.sealedKey, (key) => sealKey(to, row, key));
      await trx
        .updateTable("signingKeys")
        .set({ sealedKey })
        .where("actor", "=", row.actor)
        .where("version", "=", row.version)
        .execute();
    }
    await rewrapReplies(trx, { from, to });
    await rewrapTokens(trx, { from, to });
    await rewrapInvitations(trx, { from, to });
    return rows.length;
  });

const rewrapTokens = async (trx: Transaction<Database>, { from, to }: Keks): Promise<void> => {
  const rows = await trx.selectFrom("epcisSubscriptions").select(["subscription", "sealedToken"]).forUpdate().execute();
  for (const { subscription, sealedToken } of rows)
    await trx
      .updateTable("epcisSubscriptions")
      .set({ sealedToken: sealToken(to, subscription, openToken(from, subscription, sealedToken)) })
      .where("subscription", "=", subscription)
      .execute();
};

const rewrapInvitations = async (trx: Transaction<Database>, { from, to }: Keks): Promise<void> => {
  const rows = await trx.selectFrom("invitationMails").select(["invitation", "sealed"]).forUpdate().execute();
  for (const { invitation, sealed } of rows) {
    if (sealed === null) continue;
    const code = openInvitationBox(from).open(invitation, sealed);
    await trx
      .updateTable("invitationMails")
      .set({ sealed: openInvitationBox(to).seal(invitation, code) })
      .where("invitation", "=", invitation)
      .execute();
  }
};

const rewrapReplies = async (trx: Transaction<Database>, { from, to }: Keks): Promise<void> => {
  const rows = await trx
    .selectFrom("idempotencyKeys")
    .select(["actor", "key", "reply"])
    .where(sql<boolean>`reply ->> 'sealed' is not null`)
    .forUpdate()
    .execute();
  for (const row of rows) {
    if (row.reply === null || !isSealed(row.reply)) continue;
    const reply = openReplyBox(to).seal(row, openReplyBox(from).open(row, row.reply));
    await trx
      .updateTable("idempotencyKeys")
      .set({ reply: JSON.stringify(reply) })
      .where("actor", "=", row.actor)
      .where("key", "=", row.key)
      .execute();
  }
};
