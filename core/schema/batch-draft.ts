import { z } from "zod";
import { FreePath, mostFields } from "./batch-registration.ts";
import { Hex8 } from "./hex.ts";

/** What was typed so far: bounded, and otherwise as it is, for a draft may be wrong in every part. */
const typed = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes("\0"), "expected a text without U+0000");

const Typed = z.union([typed(2000), z.boolean(), z.int()]);

/** The free fields of a draft or a template, as typed. */
const Fields = z
  .record(FreePath, Typed)
  .refine((fields) => Object.keys(fields).length <= mostFields, `expected at most ${mostFields} fields`)
  .default({});

/** What a draft of a batch says so far; texts are empty where nothing was typed. Only a registration holds it to more. */
export const BatchDraft = z.strictObject({
  certificate: z.optional(Hex8),
  gtin: typed(40).default(""),
  lot: typed(60).default(""),
  quantity: typed(40).default(""),
  producedOn: typed(20).default(""),
  bestBefore: typed(20).default(""),
  municipality: typed(20).default(""),
  fields: Fields,
});
export type BatchDraft = z.infer<typeof BatchDraft>;

/** What every batch of a kind has in common: a draft without what is another's each time. */
export const BatchTemplate = z.strictObject({
  gtin: typed(40).default(""),
  quantity: typed(40).default(""),
  municipality: typed(20).default(""),
  /** How long it keeps, as days that lie so far apart; null where it keeps without end. */
  keeping: z
    .strictObject({ producedOn: typed(20), bestBefore: typed(20) })
    .nullable()
    .default(null),
  fields: Fields,
});
export type BatchTemplate = z.infer<typeof BatchTemplate>;

/** What a template is called, for its operator. */
export const TemplateName = z.string().trim().min(1).max(80);
