import { z } from "zod";
import { documentKinds } from "../../document/document-kind.ts";
import { type DocumentType, documentTypes, mostDocumentBytes } from "../../document/document-type.ts";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { content, endpoint, stream } from "../endpoint.ts";
import { Instant, Next, PageQuery, SealId } from "./replies.ts";
import { withWholeBatch } from "./whole-batch.ts";

const types = Object.keys(documentTypes) as [DocumentType, ...DocumentType[]];

/** What is known of a document; its bytes are a resource of their own. */
export const Document = z.object({
  document: Hex8,
  owner: Hex8,
  kind: z.enum(documentKinds),
  name: z.string(),
  type: z.enum(types),
  /** Bytes. */
  size: z.int(),
  sha256: Hex32,
  /** Who uploaded it: a person, or a machine by its token's label. */
  by: z.string(),
  createdAt: Instant,
});

const DocumentId = z.object({ document: Hex8 });
const document = { tags: ["documents"], auth: "actor" } as const;

/** What a document is hung on: an application, or a seal as a whole, or one batch of a seal. */
const UploadQuery = withWholeBatch(
  z.object({
    name: z.string().min(1).max(255),
    kind: z.enum(documentKinds).default("other"),
    application: z.optional(Hex8),
    seal: z.optional(Hex32),
    gtin: z.optional(Gtin),
    lot: z.optional(Lot),
  }),
)
  .refine(({ application, seal }) => (application === undefined) !== (seal === undefined), {
    message: "expected either application or seal",
    path: ["application"],
  })
  .refine(({ seal, lot }) => seal !== undefined || lot === undefined, {
    message: "expected the seal of the batch",
    path: ["seal"],
  });

export const uploadDocumentEndpoint = endpoint({
  ...document,
  name: "uploadDocument",
  method: "POST",
  path: "/api/v1/documents",
  summary:
    "Keeps a file and hangs it on an application, or on a seal (or one batch of it) that waits for its countersignature; what it says it is and what it is have to agree.",
  may: ["document", "upload"],
  query: UploadQuery,
  body: stream(mostDocumentBytes, ...types),
  replies: { 201: Document },
  errors: [
    "request/too-large",
    "request/unsupported-media-type",
    "document/type-mismatch",
    "document/space-used-up",
    "application/not-found",
    "application/state-forbids",
    "seal/not-found",
    "seal/not-awaiting-countersignature",
    "batch/not-found",
  ],
});

export const sealDocumentsEndpoint = endpoint({
  ...document,
  name: "listSealDocuments",
  method: "GET",
  path: "/api/v1/seals/{seal}/documents",
  summary:
    "Lists the documents of one of the caller's seals, oldest first, with the application that its certificate was granted on.",
  may: ["document", "read"],
  params: SealId,
  /** With `gtin` and `lot` only what is about that batch, or about the seal as a whole. */
  query: withWholeBatch(PageQuery.extend({ gtin: z.optional(Gtin), lot: z.optional(Lot) })),
  replies: {
    200: z.object({
      seal: Hex32,
      /** The application of the certificate, where the caller may see it, and how many documents hang on it. */
      application: z.object({ application: Hex8, documents: z.int() }).nullable(),
      documents: z.array(
        Document.extend({
          /** The batch that it is about; null for the seal as a whole. */
          gtin: z.string().nullable(),
          lot: z.string().nullable(),
        }),
      ),
      next: Next,
    }),
  },
  errors: ["seal/not-found"],
});

export const readDocumentEndpoint = endpoint({
  ...document,
  name: "readDocument",
  method: "GET",
  path: "/api/v1/documents/{document}",
  summary: "Tells what is known of a document: name, type, size, SHA-256, who uploaded it and when.",
  may: ["document", "read"],
  params: DocumentId,
  replies: { 200: Document },
  errors: ["document/not-found"],
});

export const downloadDocumentEndpoint = endpoint({
  ...document,
  name: "downloadDocument",
  method: "GET",
  path: "/api/v1/documents/{document}/content",
  summary: "Gives a document's bytes as a download; it is never shown in place.",
  may: ["document", "read"],
  params: DocumentId,
  replies: { 200: content("application/octet-stream", ...types) },
  errors: ["document/not-found"],
});

export const removeDocumentEndpoint = endpoint({
  ...document,
  name: "removeDocument",
  method: "DELETE",
  path: "/api/v1/documents/{document}",
  summary: "Removes one of the caller's documents while nobody else has been shown it: from a draft.",
  may: ["document", "upload"],
  params: DocumentId,
  replies: { 200: z.object({ document: Hex8 }) },
  errors: ["document/not-found", "document/in-use"],
});
