import type { KeyObject } from "node:crypto";
import type { Store } from "../store/open-store.ts";
import { sealKey, withOpenKey } from "./seal-key.ts";

/**
 * Seals every signing key anew under another key-encryption key: all of them or none. The keys themselves and their
 * signers stay as they are, so nothing changes on chain. API processes must be stopped or restarted with the new one.
 *
 * @returns How many keys were sealed anew.
 * @throws FiligranaError `key/unreadable` when one does not open under `from`; nothing is changed then.
 */
export const rewrapKeys = (store: Store, { from, to }: { from: KeyObject; to: KeyObject }): Promise<number> =>
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
    return rows.length;
  });
