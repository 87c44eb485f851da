import type { Kysely } from "kysely";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";
import { sideOf } from "../identity/reach.ts";
import type { Database } from "./database.ts";

/**
 * The documents that a caller may see: its own, those of applications that it is a party of once they are submitted, those
 * of seals that it is a party of, and for those who supervise all that was submitted and all of seals.
 */
export function documentsSeenBy(store: Kysely<Database>, caller: Caller) {
  const all = scopeOf(caller.role, ["document", "read"]) === "all";
  const { actor } = caller;
  return store
    .selectFrom("documents as d")
    .selectAll("d")
    .where(({ or, eb, exists, selectFrom }) => {
      const hangsOn = selectFrom("applicationDocuments as h")
        .innerJoin("applications as a", "a.application", "h.application")
        .select("a.application")
        .whereRef("h.document", "=", "d.document");
      const submitted = hangsOn.where("a.submittedAt", "is not", null);
      const ofSeals = selectFrom("sealDocuments as sd")
        .innerJoin("seals as s", "s.seal", "sd.seal")
        .select("s.seal")
        .whereRef("sd.document", "=", "d.document");
      return or([
        eb("d.owner", "=", actor),
        exists(all ? ofSeals : ofSeals.where(`s.${sideOf(caller)}`, "=", actor)),
        exists(hangsOn.where("a.operator", "=", actor)),
        exists(all ? submitted : submitted.where("a.controlBody", "=", actor)),
      ]);
    });
}

export type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentsSeenBy>["executeTakeFirstOrThrow"]>>;

/** The documents that hang on an application, oldest first. */
export const documentsOfApplication = (store: Kysely<Database>, application: string) =>
  store
    .selectFrom("applicationDocuments as h")
    .innerJoin("documents as d", "d.document", "h.document")
    .selectAll("d")
    .where("h.application", "=", application)
    .orderBy("d.createdAt")
    .orderBy("d.document")
    .execute();

/** What is told of a document. */
export function shownDocument({ byName, createdAt, ...row }: DocumentRow) {
  return { ...row, by: byName, createdAt: createdAt.toISOString() };
}

/** A document's bytes, one piece in memory at a time. */
export async function* readPieces(store: Kysely<Database>, document: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await store
      .selectFrom("documentPieces")
      .select("bytes")
      .where("document", "=", document)
      .where("position", "=", position)
      .executeTakeFirst();
    if (!piece) return;
    yield piece.bytes;
  }
}
