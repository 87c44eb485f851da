import { buffer } from "node:stream/consumers";
import { attachmentHeader } from "../../core/document/attachment-header.ts";
import {
  downloadDocumentEndpoint,
  readDocumentEndpoint,
  removeDocumentEndpoint,
  sealDocumentsEndpoint,
  uploadDocumentEndpoint,
} from "../../core/http/endpoints/documents.ts";
import { type Route, route } from "../http/route.ts";
import { readPieces, shownDocument } from "../store/read-documents.ts";
import { keepDocument } from "../use-cases/keep-document.ts";
import { keepSealDocument } from "../use-cases/keep-seal-document.ts";
import { openDocument, removeDocument } from "../use-cases/open-document.ts";
import type { Parts } from "../use-cases/parts.ts";
import { listSealDocuments } from "../use-cases/seal-documents.ts";
import { checkType } from "../use-cases/store-document.ts";
import { found } from "./answers.ts";

/** What keeps a browser from doing anything with a document but saving it. */
const asDownload = (name: string, size: number) => ({
  "content-disposition": attachmentHeader(name),
  "content-length": String(size),
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
});

/** Files that hang on applications and on seals: kept, described, handed out as downloads. */
export const documentRoutes = (parts: Parts): Route[] => [
  route(uploadDocumentEndpoint, async ({ query, body, caller, write }) => {
    const { name, kind, application = "", seal, gtin, lot } = query;
    const file = { name, kind, type: body.type, bytes: await buffer(body.stream) };
    await checkType(file);
    const batch = gtin === undefined || lot === undefined ? null : { gtin, lot };
    return write(async (trx) => {
      const document =
        seal === undefined
          ? await keepDocument(parts, trx, caller, { application, file })
          : await keepSealDocument(parts, trx, caller, { seal, batch, file });
      const headers = { location: `/api/v1/documents/${document.document}` };
      return { status: 201 as const, body: document, headers };
    });
  }),
  route(readDocumentEndpoint, async ({ params, caller }) =>
    found(shownDocument(await openDocument(parts.store, caller, params.document))),
  ),
  route(downloadDocumentEndpoint, async ({ params, caller }) => {
    const { document, type, name, size } = await openDocument(parts.store, caller, params.document);
    const content = readPieces(parts.store, document);
    return { status: 200 as const, type, content, headers: asDownload(name, size) };
  }),
  route(removeDocumentEndpoint, async ({ params, caller }) =>
    found(await removeDocument(parts, caller, params.document)),
  ),
  route(sealDocumentsEndpoint, async ({ params, query, caller }) =>
    found(await listSealDocuments(parts.store, caller, params.seal, query)),
  ),
];
