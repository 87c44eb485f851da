import { z } from "zod";
import { differenceKinds } from "../../dossier/differences.ts";
import { errorCodes } from "../../errors/error-code.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Document } from "./documents.ts";
import { TransformationInput } from "./movements-transformations.ts";
import { Decimal, Instant, Next, PageQuery, SealId } from "./replies.ts";
import { Counts, Judged, RuleOutcome } from "./specifications.ts";

const AwaitingSeal = z.object({
  seal: Hex32,
  certificate: Hex8,
  operator: Hex8,
  operatorName: z.string(),
  product: Hex8,
  productName: z.string(),
  unit: z.enum(["gram", "millilitre", "piece"]),
  total: Decimal,
  count: z.int(),
  createdAt: Instant,
  submitBefore: Instant,
  /** What the rules say of all its batches together; null for a seal of many, whose review tells page by page. */
  outcome: Counts.omit({ notApplicable: true }).extend({ unlike: z.int() }).nullable(),
  /** How many documents hang on it, and the newest of them; `GET /api/v1/seals/{seal}/documents` has all. */
  documents: z.object({
    count: z.int(),
    newest: z.array(Document.pick({ document: true, kind: true, name: true, size: true, sha256: true })),
  }),
});

const Difference = z.object({
  path: z.string(),
  kind: z.enum(differenceKinds),
  usual: z.array(z.string()),
  now: z.string().nullable(),
});

/** The most seals that one request decides on: each is tried against the chain before it is signed. */
export const mostSealsAtOnce = 50;

export const listAwaitingEndpoint = endpoint({
  name: "listAwaitingSeals",
  method: "GET",
  path: "/api/v1/countersignatures",
  summary: "Lists the caller's seals that wait for a countersignature, the longest waiting first.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "read"],
  query: PageQuery.extend({ product: z.optional(Hex8), operator: z.optional(Hex8) }),
  replies: { 200: z.object({ seals: z.array(AwaitingSeal), next: Next }) },
  errors: [],
});

export const reviewSealEndpoint = endpoint({
  name: "reviewSeal",
  method: "GET",
  path: "/api/v1/seals/{seal}/review",
  summary:
    "What a control body looks at before it countersigns: of each batch the rules not met or not documented, and what is unlike the operator's earlier batches.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "read"],
  params: SealId,
  query: PageQuery,
  replies: {
    200: z.object({
      seal: Hex32,
      specification: Judged,
      /** With how many earlier batches each was compared. */
      compared: z.int(),
      /** What the seal is made from; empty for what was not made from other batches. */
      inputs: z.array(TransformationInput),
      batches: z.array(
        z.object({
          gtin: z.string(),
          lot: z.string(),
          quantity: Decimal,
          producedOn: z.string().nullable(),
          counts: Counts,
          rules: z.array(RuleOutcome),
          differences: z.array(Difference),
        }),
      ),
      next: Next,
    }),
  },
  errors: ["seal/not-found", "specification/not-found"],
});

export const decideSealsEndpoint = endpoint({
  name: "decideSeals",
  method: "POST",
  path: "/api/v1/countersignatures",
  summary:
    "Countersigns many seals, or sends them back with a reason; each succeeds or fails by itself, and the answer tells of each.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "countersign"],
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("countersign"), seals: z.array(Hex32).min(1).max(mostSealsAtOnce) }),
    z.strictObject({
      decision: z.literal("return"),
      seals: z.array(Hex32).min(1).max(mostSealsAtOnce),
      because: z.string().trim().min(1).max(1000),
    }),
  ]),
  replies: {
    200: z.object({
      outcomes: z.array(
        z.object({
          seal: Hex32,
          outcome: z.enum(["countersigned", "returned", "failed"]),
          operation: Decimal.nullable(),
          problem: z
            .object({
              code: z.enum(errorCodes),
              detail: z.string(),
              values: z.record(z.string(), z.unknown()),
              retry: z.boolean(),
            })
            .nullable(),
        }),
      ),
    }),
  },
  errors: [],
});
