import * as z from "zod/mini";
import { CalendarDate } from "../schema/calendar-date.ts";
import { Path } from "../specification/requirement.ts";
import { Rule } from "../specification/rule.ts";
import { Words } from "../specification/words.ts";

/** Kinds of the product whose rules differ, such as Classico and Passito, and the field that names a batch's. */
const Variants = z.strictObject({
  field: Path,
  values: z
    .array(z.strictObject({ value: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)), name: Words }))
    .check(z.minLength(2)),
});

/**
 * One version of a product's specification (disciplinare). Its canonical form is hashed into every attestation, so a
 * version that has been used is never edited: a new one is added.
 */
export const SpecificationVersion = z
  .strictObject({
    format: z.literal("filigrana-specification/2"),
    product: z.string(),
    version: z.string().check(z.regex(/^[1-9]\d*$/)),
    /** The legal act, as its source cites it; null when no source names it. */
    act: z.nullable(z.string()),
    /** Days on which it came into force and ceased to be: [from, until). Null is open, or not known to any source. */
    inForce: z.strictObject({ from: z.nullable(CalendarDate), until: z.nullable(CalendarDate) }),
    variants: z.nullable(Variants),
    rules: z.array(Rule).check(z.maxLength(200)),
    /** What the sources ask for and no machine can check, or what they leave open. */
    notCovered: z.array(Words),
    /** Where this was read; empty when nothing but the name is known. */
    sources: z.array(z.string()),
    /** What a reader has to know before relying on it. */
    note: z.nullable(Words),
  })
  .check(
    z.refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, "expected each rule's id once"),
    z.refine(({ rules, variants }) => {
      const known = variants?.values.map(({ value }) => value) ?? [];
      return rules.every(({ appliesTo }) => appliesTo === null || appliesTo.every((value) => known.includes(value)));
    }, "expected rules for variants that the version lists"),
    z.refine(
      ({ rules, sources }) => rules.every((rule) => rule.sources.every((source) => sources.includes(source))),
      "expected the sources of every rule among those of the version",
    ),
  );
export type SpecificationVersion = z.infer<typeof SpecificationVersion>;
