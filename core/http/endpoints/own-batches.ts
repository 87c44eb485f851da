import { z } from "zod";
import { audiences } from "../../dossier/audience.ts";
import { lotReasons } from "../../lot-pattern/propose-lot.ts";
import { BatchDraft } from "../../schema/batch-draft.ts";
import { CalendarDate } from "../../schema/calendar-date.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { sealStates } from "../../seal/seal-state.ts";
import { units } from "../../specification/units.ts";
import { Words } from "../../specification/words.ts";
import { content, endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { CertificateId, Decimal, Instant, Next, PageQuery, StoredProblem } from "./replies.ts";
import { Counts, Judged, RuleOutcome } from "./specifications.ts";

const State = z.enum(sealStates);
const ProductUnit = z.enum(["gram", "millilitre", "piece"]);

/** A batch as its parties see it in a list. */
const OwnBatch = z.object({
  gtin: z.string(),
  lot: z.string(),
  quantity: Decimal,
  unit: ProductUnit,
  product: Hex8,
  productName: z.string(),
  producedOn: z.string().nullable(),
  bestBefore: z.string().nullable(),
  operator: Hex8,
  operatorName: z.string(),
  controlBody: Hex8,
  controlBodyName: z.string(),
  certificate: Hex8,
  seal: Hex32,
  state: State,
  endedBecause: z.string().nullable(),
  measure: z.enum(["suspension", "withdrawal", "recall"]).nullable(),
  registeredAt: Instant,
  sealedAt: Instant.nullable(),
});

const batches = { tags: ["batches"], auth: "actor", may: ["batch", "read"] } as const;

export const listOwnBatchesEndpoint = endpoint({
  ...batches,
  name: "listOwnBatches",
  method: "GET",
  path: "/api/v1/batches",
  summary: "Lists the batches that the caller is a party of (authorities all), the newest first.",
  query: PageQuery.extend({
    state: State.optional(),
    product: z.optional(Hex8),
    seal: z.optional(Hex32),
    text: z.string().trim().max(60).optional(),
  }),
  replies: { 200: z.object({ batches: z.array(OwnBatch), next: Next }) },
  errors: [],
});

export const readOwnBatchEndpoint = endpoint({
  ...batches,
  name: "readOwnBatch",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/dossier",
  summary:
    "Gives a batch to its parties from its registration on: its fields, how far it has come, what its rules say.",
  params: BatchParams,
  replies: {
    200: OwnBatch.extend({
      total: Decimal,
      count: z.int(),
      operation: Decimal.nullable(),
      transaction: z.nullable(Hex32),
      problem: StoredProblem,
      submitBefore: Instant,
      fields: z.array(
        z.object({
          path: z.string(),
          value: z.union([z.string(), z.boolean(), z.int()]).nullable(),
          audience: z.enum(audiences),
        }),
      ),
      evaluation: z.object({ specification: Judged, rules: z.array(RuleOutcome), counts: Counts }).nullable(),
    }),
  },
  errors: ["batch/not-found"],
});

export const nextBatchEndpoint = endpoint({
  name: "nextBatch",
  method: "GET",
  path: "/api/v1/certificates/{certificate}/next-batch",
  summary:
    "What the operator's next batch under a certificate probably says: as the last one, as one named, or as a template; with lot numbers to choose from and the quota that is left.",
  tags: ["drafts"],
  auth: "actor",
  may: ["draft", "read"],
  params: CertificateId,
  query: z.object({
    template: z.optional(Hex8),
    gtin: z.string().max(14).optional(),
    lot: z.string().max(20).optional(),
    producedOn: z.optional(CalendarDate),
    correct: z.enum(["true", "false"]).default("false"),
  }),
  replies: {
    200: z.object({
      certificate: Hex8,
      product: z.object({ id: Hex8, slug: z.string(), name: z.string(), scheme: z.string(), unit: ProductUnit }),
      controlBody: z.object({ id: Hex8, name: z.string() }),
      countersigned: z.boolean(),
      from: Instant,
      until: Instant,
      measure: z.enum(["suspension", "withdrawal"]).nullable(),
      quota: z.object({ quota: Decimal, used: Decimal, onTheWay: Decimal, left: Decimal }),
      basis: z.object({
        kind: z.enum(["batch", "template", "none"]),
        gtin: z.string().nullable(),
        lot: z.string().nullable(),
        template: z.string().nullable(),
      }),
      content: BatchDraft,
      lots: z.array(z.object({ lot: z.string(), reason: z.enum(lotReasons), like: z.string().nullable() })),
      inputs: z.array(
        z.object({
          path: z.string(),
          kind: z.enum(["text", "number", "choice", "list", "yes-no", "day", "instant", "year"]),
          values: z.array(z.object({ value: z.string(), name: Words })).nullable(),
          unit: z.enum(Object.keys(units) as [keyof typeof units, ...(keyof typeof units)[]]).nullable(),
        }),
      ),
    }),
  },
  errors: ["certificate/not-found", "template/not-found", "batch/not-found"],
});

export const previewBatchEndpoint = endpoint({
  name: "previewBatch",
  method: "POST",
  path: "/api/v1/batch-previews",
  summary: "Shows a draft as the consumer would see it once registered, marked as a preview; keeps nothing.",
  tags: ["drafts"],
  auth: "actor",
  may: ["draft", "read"],
  readsOnly: true,
  body: z.strictObject({ content: BatchDraft, language: z.enum(["it", "en"]).default("it") }),
  replies: { 200: content("text/html") },
  errors: ["certificate/not-found"],
});
