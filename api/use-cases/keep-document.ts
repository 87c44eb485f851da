import { createHash } from "node:crypto";
import { cleanName } from "../../core/document/clean-name.ts";
import type { DocumentKind } from "../../core/document/document-kind.ts";
import type { DocumentType } from "../../core/document/document-type.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { recogniseType } from "../documents/recognise-type.ts";
import type { Caller } from "../identity/caller.ts";
import { nameOfCaller } from "../identity/name-of-caller.ts";
import { limits } from "../limits.ts";
import { shownDocument } from "../store/read-documents.ts";
import { recordEvent } from "./act-on-application.ts";
import { lockApplication } from "./find-application.ts";
import type { Parts, Trx } from "./parts.ts";

/** A file as it came, with what it is said to be. */
export type Upload = {
  readonly application: string;
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
export async function checkType({ type, bytes }: Pick<Upload, "type" | "bytes">): Promise<void> {
  const found = await recogniseType(bytes);
  if (found.includes(type)) return;
  const what = bytes.length === 0 ? "empty" : found.length === 0 ? "none of the types kept here" : found.join(" or ");
  throw new FiligranaError("document/type-mismatch", `the file is said to be ${type}, and is ${what}`, {
    values: { declared: type, found: what },
  });
}

/**
 * Keeps a checked file, hangs it on an application of the caller's and writes that into the application's history.
 *
 * @throws FiligranaError `application/not-found`; `application/state-forbids` once it has ended, and for an operator while
 * the body reviews it; `document/space-used-up`.
 */
export async function keepDocument(parts: Parts, trx: Trx, caller: Caller, upload: Upload) {
  const row = await lockApplication(trx, caller, upload.application);
  checkOpen(row.state, upload.application, caller);
  await checkSpace(trx, caller, upload.bytes.length);
  const { name: byName } = await nameOfCaller(trx, caller);
  const document = await trx
    .insertInto("documents")
    .values({
      document: parts.newId(),
      owner: caller.actor,
      kind: upload.kind,
      name: cleanName(upload.name, upload.type),
      type: upload.type,
      size: upload.bytes.length,
      sha256: `0x${createHash("sha256").update(upload.bytes).digest("hex")}`,
      byName,
      createdAt: parts.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepPieces(trx, document.document, upload.bytes);
  const attached = { application: upload.application, document: document.document, attachedAt: parts.now() };
  await trx.insertInto("applicationDocuments").values(attached).execute();
  await recordEvent(trx, caller, {
    ...{ application: upload.application, act: "attach", from: row.state, to: row.state, at: parts.now() },
    changes: [{ field: "documents", before: null, after: `${document.name} (${document.sha256})` }],
  });
  return shownDocument(document);
}

async function keepPieces(trx: Trx, document: string, bytes: Buffer): Promise<void> {
  for (let at = 0, position = 0; at < bytes.length; at += limits.documentPieceBytes, position += 1) {
    const piece = bytes.subarray(at, at + limits.documentPieceBytes);
    await trx.insertInto("documentPieces").values({ document, position, bytes: piece }).execute();
  }
}

const openFor = {
  operator: ["draft", "completion-requested", "submitted"],
  "control-body": ["submitted", "in-review", "completion-requested"],
} as const;

function checkOpen(state: string, application: string, caller: Caller): void {
  const open: readonly string[] = caller.role === "control-body" ? openFor["control-body"] : openFor.operator;
  if (open.includes(state)) return;
  throw new FiligranaError(
    "application/state-forbids",
    `application ${application} is ${state}: a ${caller.role} adds documents while it is ${open.join(", ")}`,
    { values: { application, state, act: "attach" } },
  );
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
