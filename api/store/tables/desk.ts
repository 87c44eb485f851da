import type { BatchDraft, BatchTemplate } from "../../../core/schema/batch-draft.ts";
import type { Instant, Json } from "../columns.ts";

type BatchDrafts = {
  draft: string;
  actor: string;
  version: number;
  content: Json<BatchDraft>;
  createdAt: Instant;
  updatedAt: Instant;
  /** Set when it was discarded or registered. */
  endedAt: Instant | null;
};
type BatchTemplates = {
  template: string;
  actor: string;
  product: string;
  name: string;
  content: Json<BatchTemplate>;
  createdAt: Instant;
  updatedAt: Instant;
  endedAt: Instant | null;
};

/** Drafts, templates and what the desk remembers for an operator. The migration 0006-desk has what PostgreSQL holds of them. */
export type DeskTables = { batchDrafts: BatchDrafts; batchTemplates: BatchTemplates };
