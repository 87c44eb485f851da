import type { Kysely } from "kysely";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { applicationsOf } from "../store/read-applications.ts";
import { shownDocument } from "../store/read-documents.ts";
import { documentsOfSeal, type SealDocumentsAsked } from "../store/read-seal-documents.ts";
import { readSeal } from "./read-seal.ts";

/**
 * Lists the documents of one of the caller's seals, with the application that the seal's certificate was granted on.
 *
 * @throws FiligranaError `seal/not-found` also when it is somebody else's.
 */
export async function listSealDocuments(
  store: Kysely<Database>,
  caller: Caller,
  seal: string,
  asked: SealDocumentsAsked,
) {
  const { certificate } = await readSeal(store, caller, seal);
  const { page, next } = await documentsOfSeal(store, seal, asked);
  const documents = page.map(({ gtin, lot, ...row }) => ({ ...shownDocument(row), gtin, lot }));
  return { seal, application: await applicationFor(store, caller, certificate), documents, next };
}

/** The last application that a certificate was granted on, as far as the caller may see it. */
async function applicationFor(store: Kysely<Database>, caller: Caller, certificate: string) {
  const row = await applicationsOf(store, caller)
    .where("a.certificate", "=", certificate)
    .orderBy("a.decidedAt", "desc")
    .orderBy("a.application")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { documents } = await store
    .selectFrom("applicationDocuments")
    .select(({ fn }) => fn.countAll<bigint>().as("documents"))
    .where("application", "=", row.application)
    .executeTakeFirstOrThrow();
  return { application: row.application, documents: Number(documents) };
}
