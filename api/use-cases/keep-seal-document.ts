import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import { shownDocument } from "../store/read-documents.ts";
import { findSeal } from "./find-seal.ts";
import type { Parts, Trx } from "./parts.ts";
import { storeDocument, type UploadedFile } from "./store-document.ts";

/** What a document is hung on: a seal, or one batch of it. */
export type SealPlace = {
  readonly seal: string;
  readonly batch: { readonly gtin: string; readonly lot: string } | null;
};

/**
 * Keeps a checked file and hangs it on a seal of the caller's that waits for its countersignature: whoever countersigns
 * sees it from now on, and it stays.
 *
 * @throws FiligranaError `seal/not-found` also for another's; `seal/not-awaiting-countersignature` once it was decided on,
 * and for a seal that asks for none; `batch/not-found` for a batch that is not of this seal; `document/space-used-up`.
 */
export async function keepSealDocument(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  { seal, batch, file }: SealPlace & { readonly file: UploadedFile },
) {
  const row = await findSeal(trx, caller, seal);
  if (!reaches(caller, ["document", "upload"], row))
    throw new FiligranaError("seal/not-found", `no seal ${seal} of yours`, { values: { seal } });
  if (row.outboxId !== null || row.endedAt !== null)
    throw new FiligranaError(
      "seal/not-awaiting-countersignature",
      `seal ${seal} does not wait for a countersignature: documents are added only before it`,
      { values: { seal } },
    );
  if (batch !== null) await checkBatch(trx, seal, batch);
  const document = await storeDocument(parts, trx, caller, file);
  const { gtin, lot } = batch ?? { gtin: null, lot: null };
  await trx
    .insertInto("sealDocuments")
    .values({ seal, document: document.document, gtin, lot, attachedAt: parts.now() })
    .execute();
  return shownDocument(document);
}

async function checkBatch(trx: Trx, seal: string, { gtin, lot }: NonNullable<SealPlace["batch"]>): Promise<void> {
  const row = await trx
    .selectFrom("batches")
    .select("lot")
    .where("seal", "=", seal)
    .where("gtin", "=", gtin)
    .where("lot", "=", lot)
    .executeTakeFirst();
  if (row) return;
  throw new FiligranaError("batch/not-found", `no batch ${gtin} ${lot} under seal ${seal}`, {
    values: { gtin, lot, seal },
  });
}
