import { z } from "zod";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { RecallNotice, recallKinds } from "../../recall/recall-notice.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { content, endpoint } from "../endpoint.ts";
import { Decimal, Instant, Next, PageQuery, StoredProblem } from "./replies.ts";

/** Where a recall begins: a batch, the lot of an ingredient (also one of nobody here), or a plot. Exactly one. */
const origin = {
  batch: z.strictObject({ gtin: Gtin, lot: Lot }).optional(),
  ingredient: z.strictObject({ gtin: z.optional(Gtin), lot: z.string().trim().min(2).max(60) }).optional(),
  plot: z.string().trim().min(1).max(200).optional(),
  /** Whether what only claims say counts too. */
  claims: z.boolean().default(true),
};
const oneOrigin = (body: { batch?: unknown; ingredient?: unknown; plot?: unknown }): boolean =>
  [body.batch, body.ingredient, body.plot].filter((one) => one !== undefined).length === 1;
const expectedOne = { error: "expected exactly one of batch, ingredient and plot" };

export const RecallOrigin = z.strictObject(origin).refine(oneOrigin, expectedOne);
export type RecallOrigin = z.infer<typeof RecallOrigin>;

const Holding = z.object({ holder: z.string(), unit: z.string(), quantity: z.string().nullable() });

export const previewRecallEndpoint = endpoint({
  name: "previewRecall",
  method: "POST",
  path: "/api/v1/recalls/preview",
  summary:
    "Everything that a recall from a batch, an ingredient lot or a plot would concern: forward through every transformation, with quantities, holders and places; changes nothing.",
  tags: ["recalls"],
  auth: "actor",
  may: ["recall", "preview"],
  readsOnly: true,
  body: RecallOrigin,
  replies: {
    200: z.object({
      /** To be given back with the recall, which is refused when something else would be concerned by then. */
      digest: Hex32,
      affected: z.array(
        z.object({
          item: z.string(),
          gtin: z.string().nullable(),
          lot: z.string().nullable(),
          /** Transformations between it and the origin. */
          steps: z.int(),
          /** False when only a claim leads to it. */
          recorded: z.boolean(),
          onRecord: z.boolean(),
          productName: z.string().nullable(),
          /** The operator who made it; null where it is not on record. */
          producer: z.nullable(Hex8),
          /** How much of it was made, in its product's base unit; null where it is not on record. */
          quantity: Decimal.nullable(),
          unit: z.enum(["gram", "millilitre", "piece"]).nullable(),
          measure: z.enum(["suspension", "withdrawal", "recall"]).nullable(),
          holders: z.array(Holding),
        }),
      ),
      /** How many more are affected that the caller is not competent for. */
      beyond: z.int(),
      /** Where affected goods were made, sent and seen, as claims name places. */
      places: z.array(z.string()),
      parties: z.array(z.object({ party: z.string(), name: z.string(), municipality: z.string().nullable() })),
    }),
  },
  errors: ["recall/nothing-affected", "trace/too-long"],
});

export const previewRecallCsvEndpoint = endpoint({
  name: "previewRecallCsv",
  method: "POST",
  path: "/api/v1/recalls/preview.csv",
  summary: "The preview of a recall as CSV, a line per batch and holder; changes nothing.",
  tags: ["recalls"],
  auth: "actor",
  may: ["recall", "preview"],
  readsOnly: true,
  body: RecallOrigin,
  replies: { 200: content("text/csv") },
  errors: ["recall/nothing-affected", "trace/too-long"],
});

export const declareRecallEndpoint = endpoint({
  name: "declareRecall",
  method: "POST",
  path: "/api/v1/recalls",
  summary:
    "Recalls in one action everything that a preview showed: a measure on every batch on record, a notice to every holder, a notice to the public.",
  tags: ["recalls"],
  auth: "actor",
  may: ["recall", "declare"],
  body: z
    .strictObject({
      ...origin,
      digest: Hex32,
      kind: z.enum(recallKinds),
      reason: z.strictObject({
        code: z.string().regex(/^[a-z0-9-]{1,60}$/, "expected a short code such as listeria"),
        it: z.string().trim().min(1).max(500),
        en: z.string().trim().min(1).max(500),
      }),
      notice: RecallNotice,
    })
    .refine(oneOrigin, expectedOne),
  replies: {
    202: z.object({
      recall: Hex8,
      /** The public notice. */
      page: z.string(),
      measures: z.array(
        z.object({
          gtin: z.string(),
          lot: z.string(),
          /** Null where a measure stood already that says as much. */
          measure: z.nullable(Hex32),
          operation: Decimal.nullable(),
        }),
      ),
      holdersTold: z.int(),
      beyond: z.int(),
    }),
  },
  errors: [
    "recall/nothing-affected",
    "recall/changed",
    "recall/too-large",
    "trace/too-long",
    "batch/not-found",
    "measure/after-recall",
    "measure/not-applicable",
    "measure/not-competent",
    "measure/sequence-mismatch",
    "actor/suspended",
    "actor/appointment-ended",
  ],
});

const PublicRecall = z.object({
  recall: Hex8,
  kind: z.enum(recallKinds),
  /** Who decided it: its id, and its name. */
  author: Hex8,
  authority: z.string(),
  declaredAt: Instant,
  reason: z.object({ it: z.string(), en: z.string() }),
  notice: RecallNotice,
  batches: z.array(
    z.object({
      gtin: z.string(),
      lot: z.string(),
      productName: z.string(),
      producer: z.string(),
      municipality: z.string().nullable(),
      /** When the chain had its measure; null while it is on its way. */
      recordedAt: Instant.nullable(),
    }),
  ),
});
export type PublicRecall = z.infer<typeof PublicRecall>;

const open = { method: "GET", tags: ["recalls"], auth: "none" } as const;

export const listRecallsEndpoint = endpoint({
  ...open,
  name: "listRecalls",
  path: "/api/v1/recalls",
  summary:
    "The public notices of recall and withdrawal, the newest first, as open data: JSON, or CSV with a line per batch.",
  query: PageQuery,
  replies: { 200: z.object({ recalls: z.array(PublicRecall), next: Next }) },
  errors: [],
});

export const listRecallsCsvEndpoint = endpoint({
  ...open,
  name: "listRecallsCsv",
  path: "/api/v1/recalls.csv",
  summary: "The newest public notices of recall and withdrawal as CSV, a line per batch.",
  replies: { 200: content("text/csv") },
  errors: [],
});

export const readRecallEndpoint = endpoint({
  ...open,
  name: "readRecall",
  path: "/api/v1/recalls/{recall}",
  summary: "One public notice of recall or withdrawal.",
  params: z.object({ recall: Hex8 }),
  replies: { 200: PublicRecall },
  errors: ["recall/not-found"],
});

export const readRecallMeasuresEndpoint = endpoint({
  name: "readRecallMeasures",
  method: "GET",
  path: "/api/v1/recalls/{recall}/measures",
  summary:
    "How the measures of a recall fare on their way to the chain; to control bodies of those that they declared themselves.",
  tags: ["recalls"],
  auth: "actor",
  may: ["recall", "read"],
  params: z.object({ recall: Hex8 }),
  replies: {
    200: z.object({
      recall: Hex8,
      kind: z.enum(recallKinds),
      authority: z.string(),
      declaredAt: Instant,
      /** Where it began; one of the first three is not null. */
      origin: z.object({
        batch: z.object({ gtin: z.string(), lot: z.string() }).nullable(),
        ingredient: z.object({ gtin: z.string().nullable(), lot: z.string() }).nullable(),
        plot: z.string().nullable(),
        claims: z.boolean(),
      }),
      productName: z.string(),
      /** Whether the notice is public: it is as soon as the chain has the first of the measures. */
      public: z.boolean(),
      batches: z.array(
        z.object({
          gtin: z.string(),
          lot: z.string(),
          productName: z.string(),
          steps: z.int(),
          /** `stood`: a measure stood before that says as much. The others are the states of an operation. */
          state: z.enum(["stood", "queued", "sent", "mined", "final", "refused"]),
          problem: StoredProblem,
        }),
      ),
    }),
  },
  errors: ["recall/not-found"],
});
