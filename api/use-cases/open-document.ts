import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { type DocumentRow, documentsSeenBy } from "../store/read-documents.ts";
import { recordEvent } from "./act-on-application.ts";
import type { Parts, Trx } from "./parts.ts";

/** Gives what is known of a document that the caller may see; `document/not-found` also for any other. */
export async function openDocument(store: Kysely<Database>, caller: Caller, document: string): Promise<DocumentRow> {
  const row = await documentsSeenBy(store, caller).where("d.document", "=", document).executeTakeFirst();
  if (row) return row;
  throw missing(document);
}

const missing = (document: string): FiligranaError =>
  new FiligranaError("document/not-found", `no document ${document} that you may see`, { values: { document } });

/**
 * Removes one of the caller's own documents for good, as long as it hangs on a draft only.
 *
 * @throws FiligranaError `document/not-found` also for another's; `document/in-use` once somebody else was shown it.
 */
export async function removeDocument(parts: Parts, caller: Caller, document: string) {
  return parts.store.transaction().execute(async (trx) => {
    const row = await openDocument(trx, caller, document);
    if (row.owner !== caller.actor) throw missing(document);
    const hangs = await trx
      .selectFrom("applications as a")
      .innerJoin("applicationDocuments as h", "h.application", "a.application")
      .select(["a.application", "a.state", "a.submittedAt"])
      .where("h.document", "=", document)
      .forUpdate("a")
      .execute();
    const shown = hangs.find(({ submittedAt }) => submittedAt !== null);
    if (shown) {
      throw new FiligranaError("document/in-use", `document ${document} is part of application ${shown.application}`, {
        values: { document, application: shown.application },
      });
    }
    await checkNotOfSeal(trx, document);
    for (const { application, state } of hangs) {
      const changes = [{ field: "documents", before: `${row.name} (${row.sha256})`, after: null }];
      const event = { application, act: "detach", from: state, to: state, at: parts.now(), changes } as const;
      await recordEvent(trx, caller, event);
    }
    await trx.deleteFrom("documents").where("document", "=", document).execute();
    return { document };
  });
}

/** What hangs on a seal was seen by whoever countersigns from the moment it was there. */
async function checkNotOfSeal(trx: Trx, document: string): Promise<void> {
  const row = await trx.selectFrom("sealDocuments").select("seal").where("document", "=", document).executeTakeFirst();
  if (row === undefined) return;
  throw new FiligranaError("document/in-use", `document ${document} is part of seal ${row.seal}`, {
    values: { document, seal: row.seal },
  });
}
