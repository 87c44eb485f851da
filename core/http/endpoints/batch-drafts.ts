import { z } from "zod";
import { BatchDraft } from "../../schema/batch-draft.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Instant, Next, PageQuery } from "./replies.ts";

const Draft = z.object({
  draft: Hex8,
  version: z.int(),
  content: BatchDraft,
  createdAt: Instant,
  updatedAt: Instant,
  endedAt: Instant.nullable(),
});

const DraftId = z.object({ draft: Hex8 });

/** What a write answers: the version to name at the next one. */
const Saved = z.object({ draft: Hex8, version: z.int(), updatedAt: Instant });

const drafts = { tags: ["drafts"], auth: "actor" } as const;

export const createDraftEndpoint = endpoint({
  ...drafts,
  name: "createBatchDraft",
  method: "POST",
  path: "/api/v1/batch-drafts",
  summary: "Keeps a draft of a batch, however unfinished it is.",
  may: ["draft", "write"],
  body: z.strictObject({ content: BatchDraft }),
  replies: { 201: Saved },
  errors: ["draft/too-many"],
});

export const listDraftsEndpoint = endpoint({
  ...drafts,
  name: "listBatchDrafts",
  method: "GET",
  path: "/api/v1/batch-drafts",
  summary: "Lists the caller's drafts, the last written first; `ended` those that were discarded or registered.",
  may: ["draft", "read"],
  query: PageQuery.extend({ ended: z.enum(["true", "false"]).default("false") }),
  replies: { 200: z.object({ drafts: z.array(Draft), next: Next }) },
  errors: [],
});

export const readDraftEndpoint = endpoint({
  ...drafts,
  name: "readBatchDraft",
  method: "GET",
  path: "/api/v1/batch-drafts/{draft}",
  summary: "Gives one of the caller's drafts, also an ended one.",
  may: ["draft", "read"],
  params: DraftId,
  replies: { 200: Draft },
  errors: ["draft/not-found"],
});

export const writeDraftEndpoint = endpoint({
  ...drafts,
  name: "writeBatchDraft",
  method: "PUT",
  path: "/api/v1/batch-drafts/{draft}",
  summary: "Writes a draft as a whole over the version that was read; another version is left as it is, and told.",
  may: ["draft", "write"],
  params: DraftId,
  body: z.strictObject({ version: z.int().min(1), content: BatchDraft }),
  replies: { 200: Saved },
  errors: ["draft/not-found", "draft/stale"],
});

export const endDraftEndpoint = endpoint({
  ...drafts,
  name: "endBatchDraft",
  method: "DELETE",
  path: "/api/v1/batch-drafts/{draft}",
  summary: "Puts a draft away, discarded or registered; it can be taken up again for 30 days.",
  may: ["draft", "write"],
  params: DraftId,
  replies: { 200: Saved },
  errors: ["draft/not-found"],
});

export const restoreDraftEndpoint = endpoint({
  ...drafts,
  name: "restoreBatchDraft",
  method: "POST",
  path: "/api/v1/batch-drafts/{draft}/restoration",
  summary: "Takes up again a draft that was put away.",
  may: ["draft", "write"],
  params: DraftId,
  body: z.strictObject({}),
  replies: { 200: Saved },
  errors: ["draft/not-found"],
});
