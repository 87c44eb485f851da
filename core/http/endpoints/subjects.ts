import { z } from "zod";
import { subjectKinds } from "../../chain/facts.ts";
import { Hex, Hex8, Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Instant } from "./replies.ts";

const Kind = z.enum(subjectKinds);
const Standing = z.enum(["suspension", "withdrawal", "recall"]).nullable();

/** Something that a measure can be placed on: `id` is the actor's, certificate's or seal's, or the batch key. */
const Subject = z.object({
  kind: Kind,
  id: Hex,
  /** What people know it by: an actor's name, a certificate's product and operator, a batch's product. */
  name: z.string(),
  /** Of a batch. */
  gtin: z.string().nullable(),
  lot: z.string().nullable(),
  /** Of an actor. */
  role: z.enum(["operator", "control-body", "inspector"]).nullable(),
  /** The gravest measure that stands on the thing itself. */
  standing: Standing,
});
export type Subject = z.infer<typeof Subject>;

export const searchSubjectsEndpoint = endpoint({
  name: "searchSubjects",
  method: "GET",
  path: "/api/v1/subjects",
  summary:
    "Finds what a measure can be placed on, by GTIN, lot, id or a part of an actor's name; at most 50, the most exact first.",
  tags: ["measures"],
  auth: "actor",
  may: ["subject", "read"],
  query: z.object({ q: z.string().trim().min(2).max(120) }),
  replies: { 200: z.object({ subjects: z.array(Subject), more: z.boolean() }) },
  errors: [],
});

export const readSubjectEndpoint = endpoint({
  name: "readSubject",
  method: "GET",
  path: "/api/v1/subjects/{kind}/{id}",
  summary: "Tells how something stands, what it belongs to, its measures, and how much a measure on it would touch.",
  tags: ["measures"],
  auth: "actor",
  may: ["subject", "read"],
  params: z.object({ kind: Kind, id: Hex }),
  replies: {
    200: z.object({
      subject: Subject,
      /** What it belongs to: a batch to its seal, its certificate and its operator. */
      belongsTo: z.array(Subject),
      /** What is on record and would be shown otherwise to consumers, or could not be used any more. */
      touches: z.object({ certificates: z.int(), seals: z.int(), batches: z.int() }),
      /** Newest first. */
      measures: z.array(
        z.object({
          kind: z.enum(["suspension", "reinstatement", "withdrawal", "recall"]),
          author: Hex8,
          authorName: z.string().nullable(),
          reason: z.record(z.string(), z.unknown()).nullable(),
          placedAt: Instant,
          transaction: Hex32,
        }),
      ),
    }),
  },
  errors: ["measure/subject-unknown"],
});
