import { z } from "zod";
import { Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { ActorIdParam, CertificateId, Decimal, SealId } from "./replies.ts";

const body = z.strictObject({
  kind: z.enum(["suspension", "reinstatement", "withdrawal", "recall"]),
  reason: z.strictObject({
    code: z.string().regex(/^[a-z0-9-]{1,60}$/, "expected a short code such as listeria"),
    it: z.string().trim().min(1).max(500),
    en: z.string().trim().min(1).max(500),
  }),
});

const replies = { 202: z.object({ measure: Hex32, operation: Decimal }) };

const errors = [
  "measure/after-recall",
  "measure/not-applicable",
  "measure/sequence-mismatch",
  "measure/not-competent",
  "measure/nothing-to-lift",
  "measure/subject-unknown",
  "actor/suspended",
  "actor/appointment-ended",
] as const;

const common = {
  method: "POST",
  tags: ["measures"],
  auth: "actor",
  may: ["measure", "place"],
  body,
  replies,
} as const;

export const measureBatchEndpoint = endpoint({
  ...common,
  name: "measureBatch",
  path: "/api/v1/batches/{gtin}/{lot}/measures",
  summary: "Suspends, reinstates, withdraws or recalls one batch.",
  params: BatchParams,
  errors: ["batch/not-found", ...errors],
});

export const measureSealEndpoint = endpoint({
  ...common,
  name: "measureSeal",
  path: "/api/v1/seals/{seal}/measures",
  summary: "Suspends, reinstates, withdraws or recalls every batch of a seal.",
  params: SealId,
  errors,
});

export const measureCertificateEndpoint = endpoint({
  ...common,
  name: "measureCertificate",
  path: "/api/v1/certificates/{certificate}/measures",
  summary: "Suspends, reinstates or withdraws a certificate, and with it what it certified.",
  params: CertificateId,
  errors,
});

export const measureActorEndpoint = endpoint({
  ...common,
  name: "measureActor",
  path: "/api/v1/actors/{actor}/measures",
  summary: "Suspends, reinstates or withdraws an actor; an inspector's act.",
  params: ActorIdParam,
  errors,
});
