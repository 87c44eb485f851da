import { z } from "zod";
import { certificateStates } from "../../certificate/certificate-state.ts";
import { CalendarDate } from "../../schema/calendar-date.ts";
import { Hex8 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { Words } from "../../specification/words.ts";
import { endpoint } from "../endpoint.ts";
import { CertificateId, Decimal, Instant } from "./replies.ts";
import { Judged } from "./specifications.ts";

/** A certificate at its latest version, as the chain has it; quantities in the product's base unit. */
export const Certificate = z.object({
  certificate: Hex8,
  operator: Hex8,
  operatorName: z.string().nullable(),
  controlBody: Hex8,
  controlBodyName: z.string().nullable(),
  product: Hex8,
  productName: z.string(),
  slug: z.string(),
  unit: z.enum(["gram", "millilitre", "piece"]),
  state: z.enum(certificateStates),
  from: Instant,
  until: Instant,
  quota: Decimal,
  used: Decimal,
  left: Decimal,
  version: z.int(),
  measure: z.enum(["suspension", "withdrawal"]).nullable(),
});

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
  replies: { 200: Certificate },
  errors: ["certificate/not-found"],
});

const Factor = z.object({
  factor: z.enum(["hectares", "yield", "wine-yield"]),
  name: Words,
  value: z.string(),
  unit: z.enum(["ha", "t/ha", "kg/ha", "l/100 kg"]),
  source: z.discriminatedUnion("from", [
    z.object({
      from: z.literal("specification"),
      rule: z.string(),
      article: z.string().nullable(),
      act: z.string().nullable(),
      version: z.string(),
      sources: z.array(z.string()).readonly(),
    }),
    z.object({ from: z.literal("stated") }),
  ]),
});

const Figure = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})(\.\d{1,4})?$/, 'expected a number with a decimal point, such as "12.5"');

export const deriveQuotaEndpoint = endpoint({
  name: "deriveQuota",
  method: "GET",
  path: "/api/v1/specifications/{product}/quota",
  summary: "Derives a quota from hectares and the ceilings of the specification, with every factor's unit and source.",
  tags: ["certificates"],
  auth: "none",
  params: z.object({ product: z.string().max(100) }),
  query: z.object({
    hectares: Figure.optional(),
    variant: z.string().max(60).optional(),
    /** Litres of wine from 100 kg of grapes, where the specification does not say. */
    wineYield: Figure.optional(),
    /** A day of the production that the quota is for; today when not given. */
    on: z.optional(CalendarDate),
  }),
  replies: {
    200: z.object({
      unit: z.enum(["gram", "millilitre", "piece"]),
      /** In base units; null while something is missing. */
      quota: Decimal.nullable(),
      factors: z.array(Factor),
      missing: z.array(z.enum(["hectares", "variant", "yield", "wine-yield"])),
      variants: z.array(z.object({ value: z.string(), name: Words })),
      specification: Judged,
    }),
  },
  errors: ["product/not-found", "specification/not-found"],
});
