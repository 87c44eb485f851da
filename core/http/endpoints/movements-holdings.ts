import { z } from "zod";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { Decimal, Instant, Next, PageQuery } from "./replies.ts";

/** What somebody holds of a batch. Quantities in the product's base unit. */
const Holding = z.object({
  gtin: z.string(),
  lot: z.string(),
  seal: Hex32,
  product: Hex8,
  productName: z.string(),
  unit: z.enum(["gram", "millilitre", "piece"]),
  holder: Hex8,
  holderName: z.string(),
  /** Who attested the batch, and who certifies that operator. */
  operator: Hex8,
  operatorName: z.string(),
  controlBody: Hex8,
  /** All that ever came in, the certified quantity included, and all that went: handed over, transformed, lost. */
  received: Decimal,
  gone: Decimal,
  /** What is left on record. */
  held: Decimal,
  /** What of it is promised: proposals not yet answered, and what is on its way to the chain. */
  proposed: Decimal,
  onTheWay: Decimal,
  /** What can still be handed over, transformed or declared lost. */
  available: Decimal,
  /** The gravest measure that stands on the batch or its seal: while one stands, nothing of it moves. */
  measure: z.enum(["suspension", "withdrawal", "recall"]).nullable(),
});

const holdings = { method: "GET", tags: ["movements"], auth: "actor", may: ["holding", "read"] } as const;

export const listHoldingsEndpoint = endpoint({
  ...holdings,
  name: "listHoldings",
  path: "/api/v1/holdings",
  summary: "Lists what the caller holds of which batches (authorities all), the newest batch first.",
  query: PageQuery.extend({
    product: z.optional(Hex8),
    /** Whose, for those who see all. */
    holder: z.optional(Hex8),
    /** A part of the lot or of the GTIN. */
    text: z.string().trim().max(60).optional(),
    /** Also what is used up. */
    empty: z.enum(["true", "false"]).default("false"),
  }),
  replies: { 200: z.object({ holdings: z.array(Holding), next: Next }) },
  errors: [],
});

export const readHoldingEndpoint = endpoint({
  ...holdings,
  name: "readHolding",
  path: "/api/v1/holdings/{gtin}/{lot}",
  summary:
    "Gives what the caller holds of a batch (authorities: what each holder holds), and every movement that led to it.",
  params: BatchParams,
  replies: {
    200: z.object({
      holdings: z.array(Holding),
      movements: z.array(
        z.object({
          kind: z.enum(["certified", "handed-in", "handed-out", "transformed", "lost"]),
          holder: Hex8,
          /** What came in, or what went. */
          quantity: Decimal,
          /** The other party of a handover. */
          partner: z.nullable(Hex8),
          partnerName: z.string().nullable(),
          /** The handover, the seal that was made from it, or the loss. */
          subject: z.string(),
          /** Why it was lost, in the holder's words; null for any other movement, and where this service does not know it. */
          cause: z.string().nullable(),
          at: Instant,
        }),
      ),
    }),
  },
  errors: ["holding/not-found"],
});
