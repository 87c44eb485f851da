import { z } from "zod";

import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { BatchRegistration } from "../../schema/batch-registration.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { maxInputs } from "../../seal/inputs-commitment.ts";
import { sealStates } from "../../seal/seal-state.ts";
import { endpoint } from "../endpoint.ts";
import { movementErrors } from "./movements-handovers.ts";
import { Decimal, Instant, Next, PageQuery, StoredProblem } from "./replies.ts";

const Unit = z.enum(["gram", "millilitre", "piece"]);

const inputs = z
  .array(z.strictObject({ gtin: Gtin, lot: Lot, quantity: Quantity }))
  .min(1)
  .max(maxInputs)
  .refine(
    (all) => new Set(all.map(({ gtin, lot }) => `${gtin} ${lot}`)).size === all.length,
    "expected each batch once: add up what is taken of it",
  );

/** A batch that goes into a transformation. */
export const TransformationInput = z.object({
  gtin: z.string(),
  lot: z.string(),
  seal: Hex32,
  product: Hex8,
  productName: z.string(),
  unit: Unit,
  quantity: Decimal,
});

/** The most batches that one transformation makes by JSON; files are for more. */
const mostOutputs = 100;

const transformations = { tags: ["movements"], auth: "actor" } as const;

export const transformEndpoint = endpoint({
  ...transformations,
  name: "transform",
  method: "POST",
  path: "/api/v1/transformations",
  summary:
    "Consumes batches that the caller holds and registers what was made of them under one seal; `operation` is null while a countersignature is awaited.",
  may: ["transformation", "make"],
  body: z.strictObject({
    certificate: Hex8,
    inputs,
    batches: z.array(BatchRegistration).min(1).max(mostOutputs),
    submitBefore: Instant.optional(),
  }),
  replies: { 202: z.object({ seal: Hex32, count: z.int(), total: Decimal, operation: Decimal.nullable() }) },
  errors: [
    "import/invalid",
    "batch/already-registered",
    "certificate/not-found",
    "certificate/not-in-force",
    "certificate/suspended",
    "certificate/quota-exceeded",
    "accreditation/not-in-force",
    "holding/not-found",
    "transformation/not-allowed",
    "transformation/inputs-missing",
    "transformation/yield-exceeded",
    ...movementErrors,
  ],
});

export const previewTransformationEndpoint = endpoint({
  ...transformations,
  name: "previewTransformation",
  method: "POST",
  path: "/api/v1/transformations/preview",
  summary: "Weighs a transformation before it is made: what is available, what the yields allow, what remains.",
  may: ["transformation", "make"],
  readsOnly: true,
  body: z.strictObject({ certificate: Hex8, inputs, total: z.optional(Quantity) }),
  replies: {
    200: z.object({
      product: Hex8,
      productName: z.string(),
      unit: Unit,
      /** Each input in the order asked: what of it is free, how much may come of it, and what is left of it after this. */
      inputs: z.array(
        TransformationInput.extend({
          available: Decimal,
          /** Units of output per 1,000,000 units of this input; null where it may not be used for this product. */
          yieldPpm: Decimal.nullable(),
          allowed: Decimal,
          /** Negative where more is asked for than there is. */
          remaining: z.string().regex(/^-?\d+$/),
        }),
      ),
      /** The most that may come out of all inputs together. */
      allowed: Decimal,
      /** What the certificate's quota still has, what these inputs give back to it counted. */
      quotaLeft: Decimal,
      total: Decimal.nullable(),
      /** What may still come out beside the total; negative where it is too much. Null without a total. */
      left: z
        .string()
        .regex(/^-?\d+$/)
        .nullable(),
      /** Whether all of it may be done as asked. */
      possible: z.boolean(),
    }),
  },
  errors: ["certificate/not-found", "certificate/not-in-force", "certificate/suspended", "holding/not-found"],
});

export const listTransformationsEndpoint = endpoint({
  ...transformations,
  name: "listTransformations",
  method: "GET",
  path: "/api/v1/transformations",
  summary: "Lists the transformations that the caller is a party of (authorities all), the newest first.",
  may: ["transformation", "read"],
  query: PageQuery,
  replies: {
    200: z.object({
      transformations: z.array(
        z.object({
          seal: Hex32,
          state: z.enum(sealStates),
          operator: Hex8,
          operatorName: z.string(),
          product: Hex8,
          productName: z.string(),
          unit: Unit,
          total: Decimal,
          count: z.int(),
          createdAt: Instant,
          sealedAt: Instant.nullable(),
          inputs: z.array(TransformationInput),
          /** The first of what was made; `count` says how many there are in all. */
          outputs: z.array(z.object({ gtin: z.string(), lot: z.string(), quantity: Decimal })),
          operation: Decimal.nullable(),
          problem: StoredProblem,
        }),
      ),
      next: Next,
    }),
  },
  errors: [],
});
