import type { Instant } from "../columns.ts";

type SealDocuments = {
  seal: string;
  document: string;
  /** The batch of the seal that it is about; null, with `lot`, for all of them. */
  gtin: string | null;
  lot: string | null;
  attachedAt: Instant;
};

/** Documents that hang on seals. The migration 0019-seal-documents has what PostgreSQL holds of them. */
export type SealDocumentTables = { sealDocuments: SealDocuments };
