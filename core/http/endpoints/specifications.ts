import { z } from "zod";
import { SpecificationVersion } from "../../catalogue/specification-version.ts";
import { BatchRegistration } from "../../schema/batch-registration.ts";
import { CalendarDate } from "../../schema/calendar-date.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { outcomes, undocumentedReasons } from "../../specification/judgement.ts";
import { Rule } from "../../specification/rule.ts";
import { Words } from "../../specification/words.ts";
import { endpoint } from "../endpoint.ts";
import { Instant, Next, PageQuery, SealId } from "./replies.ts";

const Outcome = z.enum(outcomes);

/** A rule that applies, with what was compared. */
export const RuleOutcome = z.object({
  rule: z.string(),
  name: Words,
  article: z.string().nullable(),
  sources: z.array(z.string()),
  fields: z.array(z.string()),
  outcome: Outcome,
  reason: z.enum(undocumentedReasons).nullable(),
  value: z.nullable(Words),
  bound: Words,
  otherReadings: z.array(
    z.object({
      source: z.string(),
      says: z.nullable(Words),
      bound: z.nullable(Words),
      outcome: Outcome.nullable(),
    }),
  ),
});

/** How many rules came out how. */
export const Counts = z.object({
  met: z.int(),
  notMet: z.int(),
  notDocumented: z.int(),
  notApplicable: z.int(),
});

/** The version that was judged by. */
export const Judged = z.object({
  hash: Hex32,
  product: Hex8,
  slug: z.string(),
  version: z.string(),
  act: z.string().nullable(),
  inForceFrom: z.nullable(CalendarDate),
  inForceUntil: z.nullable(CalendarDate),
});

export const listSpecificationsEndpoint = endpoint({
  name: "listSpecifications",
  method: "GET",
  path: "/api/v1/specifications",
  summary:
    "Every version of every specification with all its rules; `hash` is keccak256 of the canonical JSON of `specification`.",
  tags: ["registers"],
  auth: "none",
  query: PageQuery.extend({ product: z.string().max(100).optional() }),
  replies: {
    200: z.object({
      specifications: z.array(
        z.object({
          hash: Hex32,
          product: Hex8,
          name: z.string(),
          /** Days over which it really holds; one whose document has no end is in force until the next begins. */
          inForceFrom: z.nullable(CalendarDate),
          inForceUntil: z.nullable(CalendarDate),
          /** When the region published it; null for those that come with the program. */
          publishedAt: Instant.nullable(),
          specification: SpecificationVersion,
        }),
      ),
      next: Next,
    }),
  },
  errors: [],
});

const publishing = {
  method: "POST",
  tags: ["governance"],
  auth: "actor",
  may: ["specification", "publish"],
  params: z.object({ product: z.string().max(100) }),
  body: SpecificationVersion,
  errors: ["product/not-found", "specification/not-next", "specification/overlaps"],
} as const;

export const publishSpecificationEndpoint = endpoint({
  ...publishing,
  name: "publishSpecification",
  path: "/api/v1/specifications/{product}/versions",
  summary:
    "Publishes a further version of a product's specification, in force from a day to come; nothing published is ever edited.",
  replies: { 201: z.object({ hash: Hex32, product: Hex8, version: z.string() }) },
});

export const previewSpecificationEndpoint = endpoint({
  ...publishing,
  name: "previewSpecification",
  path: "/api/v1/specifications/{product}/versions/preview",
  summary: "Shows which rules a version would add, remove and change, and refuses what publishing would refuse.",
  readsOnly: true,
  replies: {
    200: z.object({
      hash: Hex32,
      before: z.object({ hash: Hex32, version: z.string(), act: z.string().nullable() }).nullable(),
      added: z.array(Rule),
      removed: z.array(Rule),
      changed: z.array(z.object({ before: Rule, after: Rule })),
      same: z.int(),
    }),
  },
});

export const evaluateEndpoint = endpoint({
  name: "evaluateDossier",
  method: "POST",
  path: "/api/v1/specifications/{product}/evaluation",
  summary:
    "Judges what would be a batch's dossier by the version in force on its production day, and registers nothing.",
  tags: ["verification"],
  auth: "none",
  readsOnly: true,
  params: z.object({ product: z.string().max(100) }),
  body: BatchRegistration.pick({ producedOn: true, municipality: true, fields: true }),
  replies: {
    200: z.object({
      specification: Judged,
      rules: z.array(RuleOutcome),
      notApplicable: z.array(z.object({ rule: z.string(), name: Words, appliesTo: z.array(z.string()) })),
      counts: Counts,
    }),
  },
  errors: ["product/not-found", "specification/not-found"],
});

export const evaluateSealEndpoint = endpoint({
  name: "evaluateSeal",
  method: "GET",
  path: "/api/v1/seals/{seal}/evaluation",
  summary:
    "What the specification says of each batch of one of the caller's seals: the rules not met or not documented, and how many are.",
  tags: ["seals"],
  auth: "actor",
  may: ["seal", "read"],
  params: SealId,
  query: PageQuery,
  replies: {
    200: z.object({
      seal: Hex32,
      specification: Judged,
      batches: z.array(
        z.object({
          gtin: z.string(),
          lot: z.string(),
          counts: Counts,
          rules: z.array(RuleOutcome),
        }),
      ),
      next: Next,
    }),
  },
  errors: ["seal/not-found", "specification/not-found"],
});
