import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { shownDocument } from "../store/read-documents.ts";
import { recordEvent } from "./act-on-application.ts";
import { lockApplication } from "./find-application.ts";
import type { Parts, Trx } from "./parts.ts";
import { storeDocument, type UploadedFile } from "./store-document.ts";

/**
 * Keeps a checked file, hangs it on an application of the caller's and writes that into the application's history.
 *
 * @throws FiligranaError `application/not-found`; `application/state-forbids` once it has ended, and for an operator while
 * the body reviews it; `document/space-used-up`.
 */
export async function keepDocument(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  { application, file }: { readonly application: string; readonly file: UploadedFile },
) {
  const row = await lockApplication(trx, caller, application);
  checkOpen(row.state, application, caller);
  const document = await storeDocument(parts, trx, caller, file);
  const attached = { application, document: document.document, attachedAt: parts.now() };
  await trx.insertInto("applicationDocuments").values(attached).execute();
  await recordEvent(trx, caller, {
    ...{ application, act: "attach", from: row.state, to: row.state, at: parts.now() },
    changes: [{ field: "documents", before: null, after: `${document.name} (${document.sha256})` }],
  });
  return shownDocument(document);
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
