import { z } from "zod";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { BatchRegistration } from "../../schema/batch-registration.ts";
import { Evidence } from "../../schema/evidence.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { verdicts } from "../../verify/verdict.ts";
import { content, endpoint, stream } from "../endpoint.ts";
import { Decimal, Instant } from "./replies.ts";

const registrationErrors = [
  "import/invalid",
  "batch/already-registered",
  "certificate/not-found",
  "certificate/not-in-force",
  "certificate/suspended",
  "certificate/quota-exceeded",
  "actor/suspended",
  "accreditation/not-in-force",
  "statement/expired",
  "chain/stopped",
] as const;

const Registered = z.object({ seal: Hex32, count: z.int(), total: Decimal, operation: Decimal.nullable() });

/** GTIN and lot as they stand in a path. */
export const BatchParams = z.object({ gtin: Gtin, lot: Lot });

export const registerBatchEndpoint = endpoint({
  name: "registerBatch",
  method: "POST",
  path: "/api/v1/batches",
  summary:
    "Registers one batch under a certificate of the caller's; `operation` is null while a countersignature is awaited.",
  tags: ["batches"],
  auth: "actor",
  may: ["batch", "register"],
  body: z.strictObject({ ...BatchRegistration.shape, certificate: Hex8, submitBefore: Instant.optional() }),
  replies: { 202: Registered },
  errors: registrationErrors,
});

export const importBatchesEndpoint = endpoint({
  name: "importBatches",
  method: "POST",
  path: "/api/v1/imports",
  summary: "Registers the batches of a CSV file under one seal: all of them, or none when one row is wrong.",
  tags: ["batches"],
  auth: "actor",
  may: ["batch", "register"],
  query: z.object({ certificate: Hex8, submitBefore: Instant.optional() }),
  body: stream(50_000_000, "text/csv"),
  replies: { 202: Registered },
  errors: [...registrationErrors, "import/not-utf8", "import/columns-missing", "import/empty", "request/too-large"],
});

export const readBatchEndpoint = endpoint({
  name: "readBatch",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}",
  summary: "Gives the verdict on a batch and every check behind it.",
  tags: ["verification"],
  auth: "none",
  params: BatchParams,
  replies: {
    200: z.object({
      gtin: z.string(),
      lot: z.string(),
      verdict: z.enum(verdicts),
      checks: z.array(
        z.object({
          check: z.string(),
          outcome: z.string(),
          code: z.string(),
          expected: z.string().optional(),
          found: z.string().optional(),
        }),
      ),
      seal: Hex32,
      sealedAt: Instant,
      checkedAt: Instant,
    }),
  },
  errors: ["batch/not-found", "chain/unreachable"],
});

export const readEvidenceEndpoint = endpoint({
  name: "readEvidence",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/evidence",
  summary: "Gives the evidence file of a batch (docs/evidence.md): what anybody needs to recompute the verdict.",
  tags: ["verification"],
  auth: "optional",
  params: BatchParams,
  replies: { 200: Evidence },
  errors: ["batch/not-found", "chain/unreachable"],
});

export const qrSvgEndpoint = endpoint({
  name: "qrSvg",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/qr.svg",
  summary: "Gives the QR code of a batch on record, its GS1 Digital Link, as SVG.",
  tags: ["labels"],
  auth: "none",
  params: BatchParams,
  replies: { 200: content("image/svg+xml") },
  errors: ["batch/not-found", "chain/unreachable"],
});

export const qrPngEndpoint = endpoint({
  name: "qrPng",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/qr.png",
  summary: "Gives the QR code of a batch on record, its GS1 Digital Link, as PNG.",
  tags: ["labels"],
  auth: "none",
  params: BatchParams,
  replies: { 200: content("image/png") },
  errors: ["batch/not-found", "chain/unreachable"],
});
