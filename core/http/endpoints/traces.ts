import { z } from "zod";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { traceKinds } from "../../trace/trace-event.ts";
import { endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { Instant } from "./replies.ts";

const Quantity = z.object({
  item: z.string(),
  /** A decimal in `unit`; null where nobody said how much. */
  quantity: z.string().nullable(),
  unit: z.string(),
});
const Party = z.object({ party: z.string(), name: z.string(), municipality: z.string().nullable() });
const Measure = z.enum(["suspension", "withdrawal", "recall"]).nullable();

const trace = { method: "GET", tags: ["trace"], params: BatchParams } as const;

export const traceBatchEndpoint = endpoint({
  ...trace,
  name: "traceBatch",
  path: "/api/v1/batches/{gtin}/{lot}/trace",
  summary:
    "The way of a batch: what it was made from, what was made from it, who had it; as far as the caller may see it (operators one step back and one step forward).",
  auth: "actor",
  may: ["batchTrace", "read"],
  query: z.object({ direction: z.enum(["back", "forward", "both"]).default("both") }),
  replies: {
    200: z.object({
      item: z.string(),
      gtin: z.string(),
      lot: z.string(),
      direction: z.enum(["back", "forward", "both"]),
      batches: z.array(
        z.object({
          item: z.string(),
          gtin: z.string().nullable(),
          lot: z.string().nullable(),
          side: z.enum(["self", "back", "forward", "both"]),
          /** Transformations between it and the batch that was asked about. */
          steps: z.int(),
          onRecord: z.boolean(),
          productName: z.string().nullable(),
          measure: Measure,
          holders: z.array(z.object({ holder: z.string(), unit: z.string(), quantity: z.string().nullable() })),
        }),
      ),
      events: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(traceKinds),
          time: Instant,
          /** True when the chain says so, false for a claim. */
          recorded: z.boolean(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          place: z.string().nullable(),
          statedBy: z.nullable(Hex8),
          transformation: z.string().nullable(),
          document: z.nullable(Hex32),
          inputs: z.array(Quantity),
          outputs: z.array(Quantity),
        }),
      ),
      parties: z.array(Party),
    }),
  },
  errors: ["batch/not-found", "trace/too-long"],
});

const Balance = z.object({
  unit: z.string(),
  opening: z.string(),
  in: z.string(),
  out: z.string(),
  closing: z.string(),
  /** opening + in − out − closing: "0" when the balance closes. */
  difference: z.string(),
  incomplete: z.boolean(),
});

export const balanceBatchEndpoint = endpoint({
  ...trace,
  name: "balanceBatch",
  path: "/api/v1/batches/{gtin}/{lot}/balance",
  summary:
    "The balance of a batch over an interval: opening + in − out − closing, as a whole and per holder; to an operator its own part.",
  auth: "actor",
  may: ["batchTrace", "read"],
  query: z.object({ from: Instant.optional(), until: Instant.optional() }),
  replies: {
    200: z.object({
      item: z.string(),
      gtin: z.string(),
      lot: z.string(),
      /** Whether the chain says it or, where nothing is on chain, claims do. */
      basis: z.enum(["recorded", "claimed"]),
      /** The batch as a whole; empty for an operator, who sees its own part only. */
      whole: z.array(Balance),
      holders: z.array(Balance.extend({ holder: z.string() })),
      parties: z.array(Party),
    }),
  },
  errors: ["batch/not-found", "trace/too-long"],
});

export const journeyEndpoint = endpoint({
  ...trace,
  name: "readJourney",
  path: "/api/v1/batches/{gtin}/{lot}/journey",
  summary:
    "The public part of a batch's way, as the chain has it: steps, who signed them, places and days; no quantity, lot or document, and nothing of what became of it.",
  auth: "none",
  replies: {
    200: z.object({
      gtin: z.string(),
      lot: z.string(),
      steps: z.array(
        z.object({
          step: z.enum(["made", "transformed", "moved"]),
          productName: z.string().nullable(),
          /** Who made it or got it, and where that operator is, by the public register. */
          operatorName: z.string().nullable(),
          municipality: z.string().nullable(),
          /** What the producer declares in the dossier: signed by it, and nobody else's word. */
          declared: z.object({ municipality: z.string().nullable(), producedOn: z.string().nullable() }),
          /** The day on which the chain recorded it. */
          day: z.iso.date(),
          /** Whether it is about this batch itself, not about what it was made from. */
          own: z.boolean(),
        }),
      ),
    }),
  },
  errors: ["batch/not-found", "trace/too-long"],
});
