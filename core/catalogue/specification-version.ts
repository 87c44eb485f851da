import * as z from "zod/mini";

/** A calendar day, YYYY-MM-DD. */
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A number with its decimals as text: canonical JSON and the dossier have no fractions. */
const Figure = z.string().check(z.regex(/^(0|[1-9]\d*)(\.\d+)?$/));

/** A bound on one fact of the dossier; `atLeast` and `atMost` are allowed themselves, `below` is not, and an end left out is open. */
const Bound = z.strictObject({
  /** Path of the dossier's field, such as `analysis/alcohol`. */
  path: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*(\/[a-zA-Z0-9-]+){0,4}$/)),
  /** What the number counts: "%", "g/l", "cm"… */
  unit: z.string().check(z.maxLength(20)),
  atLeast: z.optional(Figure),
  atMost: z.optional(Figure),
  below: z.optional(Figure),
  /** Article of the act; null when the source does not name it. */
  article: z.nullable(z.string()),
});

/**
 * One version of a product's specification (disciplinare). Its canonical form is hashed into every attestation, so a
 * version that has been used is never edited: a new one is added.
 */
export const SpecificationVersion = z.strictObject({
  format: z.literal("filigrana-specification/1"),
  product: z.string(),
  version: z.string().check(z.regex(/^[1-9]\d*$/)),
  /** The legal act, as its source cites it; null when no source names it. */
  act: z.nullable(z.string()),
  /** Days on which it came into force and ceased to be: [from, until). Null is open, or not known to any source. */
  inForce: z.strictObject({ from: z.nullable(Day), until: z.nullable(Day) }),
  /** Where the product may be made, in the source's words, and the whole municipalities that it names by ISTAT code. */
  zone: z.strictObject({
    text: z.nullable(z.string()),
    municipalities: z.array(z.string().check(z.regex(/^\d{6}$/))),
  }),
  bounds: z.array(Bound),
  /** Where this was read; empty when nothing but the name is known. */
  sources: z.array(z.string()),
  /** What a reader has to know before relying on it. */
  note: z.nullable(z.string()),
});
export type SpecificationVersion = z.infer<typeof SpecificationVersion>;
