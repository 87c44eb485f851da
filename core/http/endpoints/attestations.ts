import { z } from "zod";
import { content, endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { CertificateId } from "./replies.ts";

const query = z.object({ lang: z.enum(["it", "en"]).default("it") });
const attestations = { method: "GET", tags: ["attestations"], auth: "none", query } as const;

export const certificateAttestationEndpoint = endpoint({
  ...attestations,
  name: "certificateAttestation",
  path: "/api/v1/certificates/{certificate}/attestation.pdf",
  summary:
    "The attestation of compliance (Reg. (EU) 2024/1143, art. 45) of a certificate as it stands now, as a PDF with a QR code to its live state.",
  params: CertificateId,
  replies: { 200: content("application/pdf") },
  errors: ["certificate/not-found"],
});

export const batchAttestationEndpoint = endpoint({
  ...attestations,
  name: "batchAttestation",
  path: "/api/v1/batches/{gtin}/{lot}/attestation.pdf",
  summary:
    "The attestation of compliance (Reg. (EU) 2024/1143, art. 45) of a batch on record as it stands now, as a PDF with a QR code to its live state.",
  params: BatchParams,
  replies: { 200: content("application/pdf") },
  errors: ["batch/not-found"],
});
