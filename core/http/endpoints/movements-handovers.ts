import { z } from "zod";
import { handoverStates } from "../../custody/handover-state.ts";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal, Instant, Next, PageQuery, StoredProblem } from "./replies.ts";

/** What the registry may refuse any movement for; each comes with the figures. */
export const movementErrors = [
  "holding/exceeded",
  "movement/blocked",
  "movement/already-placed",
  "movement/cancelled",
  "actor/suspended",
  "statement/expired",
  "chain/stopped",
] as const;

/** A handover as its parties see it. */
export const Handover = z.object({
  handover: Hex32,
  state: z.enum(handoverStates),
  gtin: z.string(),
  lot: z.string(),
  seal: Hex32,
  product: Hex8,
  productName: z.string(),
  unit: z.enum(["gram", "millilitre", "piece"]),
  quantity: Decimal,
  from: Hex8,
  fromName: z.string(),
  to: Hex8,
  toName: z.string(),
  /** SHA-256 of the transport document; null for none. */
  document: z.nullable(Hex32),
  proposedAt: Instant,
  /** From this instant on it can neither be accepted nor come on record. */
  submitBefore: Instant,
  decidedAt: Instant.nullable(),
  /** Why it was refused or withdrawn, in the words of who did. */
  because: z.string().nullable(),
  recordedAt: Instant.nullable(),
  transaction: z.nullable(Hex32),
  operation: Decimal.nullable(),
  problem: StoredProblem,
});
export type Handover = z.infer<typeof Handover>;

const params = z.object({ handover: Hex32 });
const handovers = { tags: ["movements"], auth: "actor" } as const;

export const proposeHandoverEndpoint = endpoint({
  ...handovers,
  name: "proposeHandover",
  method: "POST",
  path: "/api/v1/handovers",
  summary:
    "Proposes to hand a quantity of a batch over to another operator, signed by the caller; it takes effect once the other accepts.",
  may: ["handover", "propose"],
  body: z.strictObject({
    gtin: Gtin,
    lot: Lot,
    /** The operator that is to receive it. */
    to: Hex8,
    /** In the product's base unit. */
    quantity: Quantity,
    /** SHA-256 of the transport document. */
    document: z.optional(Hex32),
    submitBefore: Instant.optional(),
  }),
  replies: { 201: Handover },
  errors: ["holding/not-found", "handover/to-itself", "actor/not-found", "actor/role-mismatch", ...movementErrors],
});

export const listHandoversEndpoint = endpoint({
  ...handovers,
  name: "listHandovers",
  method: "GET",
  path: "/api/v1/handovers",
  summary: "Lists the handovers that the caller is a party of (authorities all), the newest first.",
  may: ["handover", "read"],
  query: PageQuery.extend({
    state: z.enum(handoverStates).optional(),
    /** Towards the caller, or away from it. */
    direction: z.enum(["in", "out"]).optional(),
  }),
  replies: { 200: z.object({ handovers: z.array(Handover), next: Next }) },
  errors: [],
});

export const readHandoverEndpoint = endpoint({
  ...handovers,
  name: "readHandover",
  method: "GET",
  path: "/api/v1/handovers/{handover}",
  summary: "Gives one handover of the caller's and how far it has come.",
  may: ["handover", "read"],
  params,
  replies: { 200: Handover },
  errors: ["handover/not-found"],
});

const decision = { ...handovers, method: "POST", params } as const;
const decisionErrors = ["handover/not-found", "handover/state-forbids", "handover/not-competent"] as const;

export const acceptHandoverEndpoint = endpoint({
  ...decision,
  name: "acceptHandover",
  path: "/api/v1/handovers/{handover}/acceptance",
  summary: "Accepts a handover in the name of who is to receive it: signs it and sends it on its way.",
  may: ["handover", "decide"],
  body: z.strictObject({}),
  replies: { 202: z.object({ handover: Hex32, operation: Decimal }) },
  errors: [...decisionErrors, ...movementErrors],
});

export const refuseHandoverEndpoint = endpoint({
  ...decision,
  name: "refuseHandover",
  path: "/api/v1/handovers/{handover}/refusal",
  summary: "Refuses a handover in the name of who was to receive it; the reason is told to who proposed it.",
  may: ["handover", "decide"],
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  replies: { 200: Handover },
  errors: decisionErrors,
});

export const withdrawHandoverEndpoint = endpoint({
  ...decision,
  name: "withdrawHandover",
  path: "/api/v1/handovers/{handover}/withdrawal",
  summary:
    "Takes a proposal back before it is accepted; its id is closed on chain for ever, so that the signature is worth nothing.",
  may: ["handover", "withdraw"],
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000).optional() }),
  replies: { 202: z.object({ handover: Hex32, operation: Decimal }) },
  errors: decisionErrors,
});
