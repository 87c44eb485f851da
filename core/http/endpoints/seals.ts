import { z } from "zod";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { sealStates } from "../../seal/seal-state.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal, Instant, Next, PageQuery, SealId, StoredProblem } from "./replies.ts";

const Seal = z.object({
  seal: Hex32,
  state: z.enum(sealStates),
  certificate: Hex8,
  operator: Hex8,
  controlBody: Hex8,
  product: Hex8,
  total: Decimal,
  count: z.int(),
  createdAt: Instant,
  sealedAt: Instant.nullable(),
  transaction: z.nullable(Hex32),
  operation: Decimal.nullable(),
  endedBecause: z.string().nullable(),
  problem: StoredProblem,
});

export const readSealEndpoint = endpoint({
  name: "readSeal",
  method: "GET",
  path: "/api/v1/seals/{seal}",
  summary: "Gives one of the caller's seals and how far it has come.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "read"],
  params: SealId,
  replies: { 200: Seal },
  errors: ["seal/not-found"],
});

export const listSealsEndpoint = endpoint({
  name: "listSeals",
  method: "GET",
  path: "/api/v1/seals",
  summary: "Lists the caller's seals, newest first.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "read"],
  query: PageQuery.extend({ certificate: z.optional(Hex8) }),
  replies: { 200: z.object({ seals: z.array(Seal), next: Next }) },
  errors: [],
});

export const countersignEndpoint = endpoint({
  name: "countersignSeal",
  method: "POST",
  path: "/api/v1/seals/{seal}/countersignature",
  summary: "Countersigns a seal that waits for the calling control body, and sends it on its way.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "countersign"],
  params: SealId,
  body: z.strictObject({}),
  replies: { 202: z.object({ seal: Hex32, operation: Decimal }) },
  errors: [
    "seal/not-found",
    "seal/not-awaiting-countersignature",
    "certificate/quota-exceeded",
    "certificate/suspended",
    "certificate/not-in-force",
    "movement/blocked",
    "holding/exceeded",
    "statement/expired",
  ],
});

export const sendBackEndpoint = endpoint({
  name: "sendBackSeal",
  method: "POST",
  path: "/api/v1/seals/{seal}/return",
  summary: "Sends a seal back to its operator instead of countersigning it, with a reason.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "return"],
  params: SealId,
  body: z.strictObject({ because: z.string().trim().min(1).max(1000) }),
  replies: { 200: z.object({ seal: Hex32 }) },
  errors: ["seal/not-found", "seal/not-awaiting-countersignature"],
});

export const cancelSealEndpoint = endpoint({
  name: "cancelSeal",
  method: "POST",
  path: "/api/v1/seals/{seal}/cancellation",
  summary: "Withdraws a seal that still waits for its countersignature; its id is closed on chain for ever.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "cancel"],
  params: SealId,
  body: z.strictObject({}),
  replies: { 202: z.object({ seal: Hex32, operation: Decimal }) },
  errors: ["seal/not-found", "seal/already-placed"],
});

export const readOperationEndpoint = endpoint({
  name: "readOperation",
  method: "GET",
  path: "/api/v1/operations/{operation}",
  summary: "Tells how an act fares on its way to the chain.",
  tags: ["operations"],
  auth: "actor",
  may: ["operation", "read"],
  params: z.object({ operation: Decimal }),
  replies: {
    200: z.object({
      operation: Decimal,
      act: z.string(),
      subject: z.string(),
      state: z.enum(["waiting", "queued", "sent", "mined", "final", "refused"]),
      /** When an act of governance that waits is done by itself; null for everything else. */
      dueAt: Instant.nullable(),
      problem: StoredProblem,
    }),
  },
  errors: ["operation/not-found"],
});
