import { z } from "zod";
import { certificateStates } from "../../certificate/certificate-state.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Certificate } from "./certificates.ts";
import { Instant, Next, PageQuery } from "./replies.ts";

const register = { method: "GET", tags: ["registers"], auth: "none", query: PageQuery, errors: [] } as const;

const Unit = z.enum(["gram", "millilitre", "piece"]);

export const listProductsEndpoint = endpoint({
  ...register,
  name: "listProducts",
  path: "/api/v1/products",
  summary:
    "The catalogue: denominations and QM chains, with the rules that are on chain and the specification in force.",
  replies: {
    200: z.object({
      products: z.array(
        z.object({
          product: Hex8,
          slug: z.string(),
          name: z.string(),
          scheme: z.string(),
          unit: Unit,
          countersigned: z.boolean(),
          onChain: z.boolean(),
          specifications: z.array(
            z.object({
              hash: Hex32,
              version: z.string(),
              act: z.string().nullable(),
              inForceFrom: z.string().nullable(),
              inForceUntil: z.string().nullable(),
            }),
          ),
        }),
      ),
      next: Next,
    }),
  },
});

export const listActorsEndpoint = endpoint({
  ...register,
  name: "listActors",
  path: "/api/v1/actors",
  summary:
    "The register of operators, control bodies and inspectors, with their key and the measure that stands on them.",
  query: PageQuery.extend({
    role: z.enum(["operator", "control-body", "inspector"]).optional(),
    /** A part of the name or of the id. */
    text: z.string().trim().max(60).optional(),
  }),
  replies: {
    200: z.object({
      actors: z.array(
        z.object({
          actor: Hex8,
          role: z.enum(["operator", "control-body", "inspector"]),
          name: z.string(),
          municipality: z.string().nullable(),
          enrolledAt: Instant,
          /** When an inspector's appointment ended; null while it lasts, and for everybody else. */
          endedAt: Instant.nullable(),
          measure: z.enum(["suspension", "withdrawal"]).nullable(),
        }),
      ),
      next: Next,
    }),
  },
});

export const listAccreditationsEndpoint = endpoint({
  ...register,
  name: "listAccreditations",
  path: "/api/v1/accreditations",
  summary: "The register of accreditations: which control body may certify under which scheme, from when until when.",
  query: PageQuery.extend({ controlBody: z.optional(Hex8) }),
  replies: {
    200: z.object({
      accreditations: z.array(
        z.object({
          controlBody: Hex8,
          name: z.string(),
          scheme: z.string(),
          from: Instant,
          until: Instant,
          state: z.enum(["future", "in-force", "ended"]),
          measure: z.enum(["suspension", "withdrawal"]).nullable(),
        }),
      ),
      next: Next,
    }),
  },
});

export const listCertificatesEndpoint = endpoint({
  ...register,
  name: "listCertificates",
  path: "/api/v1/certificates",
  summary: "The register of certificates: who may make what, until when, up to how much, and what is used.",
  query: PageQuery.extend({
    operator: z.optional(Hex8),
    controlBody: z.optional(Hex8),
    product: z.string().max(100).optional(),
    state: z.enum(certificateStates).optional(),
    expiringBefore: Instant.optional(),
  }),
  replies: { 200: z.object({ certificates: z.array(Certificate), next: Next }) },
});

export const listMeasuresEndpoint = endpoint({
  ...register,
  name: "listMeasures",
  path: "/api/v1/measures",
  summary:
    "The register of measures, newest first: what was suspended, reinstated, withdrawn or recalled, by whom and why.",
  replies: {
    200: z.object({
      measures: z.array(
        z.object({
          id: z.string(),
          subjectKind: z.enum(["actor", "certificate", "seal", "batch"]),
          subject: Hex32,
          gtin: z.string().nullable(),
          lot: z.string().nullable(),
          kind: z.enum(["suspension", "reinstatement", "withdrawal", "recall"]),
          author: Hex8,
          authorName: z.string().nullable(),
          reason: z.record(z.string(), z.unknown()).nullable(),
          placedAt: Instant,
          transaction: Hex32,
        }),
      ),
      next: Next,
    }),
  },
});
