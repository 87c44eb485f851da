import { createHash } from "node:crypto";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { tellChange } from "../../events/tell-change.ts";
import { type Caller, deciderOf } from "../../identity/caller.ts";
import { kindOfFile } from "../../spreadsheets/read-sheet.ts";
import { openCertificate } from "../open-certificate.ts";
import type { Parts, Trx } from "../parts.ts";
import { checkImportJob } from "./import-jobs.ts";
import { isBusy } from "./import-row.ts";

/** A file that somebody sends. */
export type SentFile = { readonly certificate: string; readonly name: string; readonly bytes: Buffer };

/**
 * Takes a file of batches, to be checked in the background. The same bytes for the same certificate are the same import: a
 * second one begins only when the first was undone; where rows were wrong they are looked at again, because the record may
 * have changed since.
 *
 * @throws FiligranaError `import/empty`; `certificate/not-found` also for another operator's; `certificate/not-in-force`;
 * `certificate/suspended`.
 */
export async function createImport(parts: Parts, trx: Trx, caller: Caller, { certificate, name, bytes }: SentFile) {
  if (bytes.length === 0)
    throw new FiligranaError("import/empty", "the file is empty: expected a header and at least one row under it");
  await openCertificate(parts, trx, caller, certificate);
  const sha256 = createHash("sha256").update(bytes).digest();
  const before = await trx
    .selectFrom("imports")
    .select(["id", "state", "reading", "wrong", "flaws"])
    .where("operator", "=", caller.actor)
    .where("certificate", "=", certificate)
    .where("sha256", "=", sha256)
    .where("state", "!=", "undone")
    .forUpdate()
    .executeTakeFirst();
  if (before === undefined) {
    const id = parts.newId();
    const row = { id, operator: caller.actor, certificate, sentBy: deciderOf(caller), name, sha256, file: bytes };
    await trx
      .insertInto("imports")
      .values({
        ...row,
        kind: kindOfFile(bytes),
        rowsTotal: null,
        total: null,
        layout: null,
        problem: null,
        seal: null,
      })
      .execute();
    await beginReading(parts, trx, { id, operator: caller.actor, reading: 1 });
    return { import: id, state: "reading" as const, again: false };
  }
  const stale =
    !isBusy(before.state) && before.state !== "registered" && (before.flaws > 0 || before.state === "failed");
  if (stale) await readAgain(parts, trx, { id: before.id, operator: caller.actor, reading: before.reading });
  return { import: before.id, state: stale ? ("reading" as const) : before.state, again: true };
}

type Read = { readonly id: string; readonly operator: string; readonly reading: number };

/** Has a file checked once more; what the reading before it still does changes nothing any more. */
export async function readAgain(parts: Parts, trx: Trx, { id, operator, reading }: Read, accepted?: string[]) {
  await trx
    .updateTable("imports")
    .set({
      state: "reading",
      reading: reading + 1,
      rowsDone: 0,
      problem: null,
      changedAt: parts.now(),
      ...(accepted ? { accepted } : {}),
    })
    .where("id", "=", id)
    .execute();
  await beginReading(parts, trx, { id, operator, reading: reading + 1 });
}

async function beginReading(parts: Parts, trx: Trx, { id, operator, reading }: Read): Promise<void> {
  await parts.jobs.enqueue(trx, checkImportJob, { import: id, reading });
  await tellChange(trx, { type: "import", id, actors: [operator], state: "reading", done: 0 });
}
