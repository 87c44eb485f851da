import { z } from "zod";
import { Hex8 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { endpoint } from "../endpoint.ts";
import { CertificateId, Decimal, Instant } from "./replies.ts";

const grantErrors = [
  "actor/not-found",
  "actor/role-mismatch",
  "actor/suspended",
  "product/not-found",
  "accreditation/not-in-force",
  "certificate/already-granted",
  "certificate/interval-empty",
  "certificate/overlaps",
  "certificate/quota-out-of-range",
  "chain/stopped",
] as const;

export const grantCertificateEndpoint = endpoint({
  name: "grantCertificate",
  method: "POST",
  path: "/api/v1/certificates",
  summary: "Certifies that an operator may make a product, from, until, up to a quota in the product's base unit.",
  tags: ["certificates"],
  auth: "actor",
  may: ["certificate", "grant"],
  body: z.strictObject({
    operator: Hex8,
    product: z.string().max(100),
    from: Instant,
    until: Instant,
    quota: Quantity,
    certificate: z.optional(Hex8),
    submitBefore: Instant.optional(),
  }),
  replies: { 202: z.object({ certificate: Hex8, product: Hex8, operation: Decimal }) },
  errors: grantErrors,
});

export const amendCertificateEndpoint = endpoint({
  name: "amendCertificate",
  method: "POST",
  path: "/api/v1/certificates/{certificate}/amendments",
  summary: "Changes a certificate's end or quota; the quota never falls below what is used, and ending is `until` now.",
  tags: ["certificates"],
  auth: "actor",
  may: ["certificate", "amend"],
  params: CertificateId,
  body: z
    .strictObject({ until: Instant.optional(), quota: z.optional(Quantity) })
    .refine((body) => body.until !== undefined || body.quota !== undefined, "expected until, quota or both"),
  replies: { 202: z.object({ certificate: Hex8, operation: Decimal }) },
  errors: [
    "certificate/not-found",
    "certificate/quota-out-of-range",
    "certificate/quota-exceeded",
    "certificate/interval-empty",
    "certificate/overlaps",
    "certificate/version-mismatch",
  ],
});

export const readCertificateEndpoint = endpoint({
  name: "readCertificate",
  method: "GET",
  path: "/api/v1/certificates/{certificate}",
  summary: "Gives a certificate as the chain has it: interval, quota, what is used, and the measure that stands on it.",
  tags: ["registers"],
  auth: "none",
  params: CertificateId,
  replies: {
    200: z.object({
      certificate: Hex8,
      operator: Hex8,
      controlBody: Hex8,
      product: Hex8,
      from: Instant,
      until: Instant,
      quota: Decimal,
      used: Decimal,
      version: z.int(),
      measure: z.enum(["suspension", "withdrawal"]).nullable(),
    }),
  },
  errors: ["certificate/not-found"],
});
