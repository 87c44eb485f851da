import { createHash } from "node:crypto";
import { cleanName } from "../../core/document/clean-name.ts";
import type { DocumentKind } from "../../core/document/document-kind.ts";
import type { DocumentType } from "../../core/document/document-type.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { recogniseType } from "../documents/recognise-type.ts";
import type { Caller } from "../identity/caller.ts";
import { nameOfCaller } from "../identity/name-of-caller.ts";
import { limits } from "../limits.ts";
import type { DocumentRow } from "../store/read-documents.ts";
import type { Parts, Trx } from "./parts.ts";

/** A file as it came, with what it is said to be. */
export type UploadedFile = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly type: DocumentType;
  readonly bytes: Buffer;
};

/**
 * Holds a file against what it is said to be, by its bytes.
 *
 * @throws FiligranaError `document/type-mismatch`.
 */
export async function checkType({ type, bytes }: Pick<UploadedFile, "type" | "bytes">): Promise<void> {
  const found = await recogniseType(bytes);
  if (found.includes(type)) return;
  const what = bytes.length === 0 ? "empty" : found.length === 0 ? "none of the types kept here" : found.join(" or ");
  throw new FiligranaError("document/type-mismatch", `the file is said to be ${type}, and is ${what}`, {
    values: { declared: type, found: what },
  });
}

/**
 * Stores a checked file of the caller's with its SHA-256; whoever calls this hangs it on something, or nobody sees it.
 *
 * @throws FiligranaError `document/space-used-up`.
 */
export async function storeDocument(parts: Parts, trx: Trx, caller: Caller, file: UploadedFile): Promise<DocumentRow> {
  await checkSpace(trx, caller, file.bytes.length);
  const { name: byName } = await nameOfCaller(trx, caller);
  const document = await trx
    .insertInto("documents")
    .values({
      document: parts.newId(),
      owner: caller.actor,
      kind: file.kind,
      name: cleanName(file.name, file.type),
      type: file.type,
      size: file.bytes.length,
      sha256: `0x${createHash("sha256").update(file.bytes).digest("hex")}`,
      byName,
      createdAt: parts.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepPieces(trx, document.document, file.bytes);
  return document;
}

async function keepPieces(trx: Trx, document: string, bytes: Buffer): Promise<void> {
  for (let at = 0, position = 0; at < bytes.length; at += limits.documentPieceBytes, position += 1) {
    const piece = bytes.subarray(at, at + limits.documentPieceBytes);
    await trx.insertInto("documentPieces").values({ document, position, bytes: piece }).execute();
  }
}

/** Two uploads at once wait for one another, so that they cannot both fit into what is left. */
async function checkSpace(trx: Trx, caller: Caller, size: number): Promise<void> {
  await trx
    .selectFrom("actorProfiles")
    .select("actor")
    .where("actor", "=", caller.actor)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const { used } = await trx
    .selectFrom("documents")
    .select(({ fn }) => fn.sum<string | null>("size").as("used"))
    .where("owner", "=", caller.actor)
    .executeTakeFirstOrThrow();
  const most = limits.documentBytesPerActor;
  if (Number(used ?? 0) + size <= most) return;
  throw new FiligranaError("document/space-used-up", `${used} of ${most} bytes are used, and this file has ${size}`, {
    values: { used: Number(used), size, most },
  });
}
