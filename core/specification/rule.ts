import * as z from "zod/mini";
import { Requirement } from "./requirement.ts";
import { Words } from "./words.ts";

/** What a source says otherwise than the rule: as a requirement where a machine can read it, and in words where not. */
const OtherReading = z.strictObject({
  source: z.string().check(z.minLength(3)),
  requirement: z.nullable(Requirement),
  says: z.nullable(Words),
});

/** One machine-checkable rule of a specification. */
export const Rule = z.strictObject({
  /** Lower-case words joined by hyphens, unique in its version and the same in the next. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)),
  /** What it is about, for a person. */
  name: Words,
  /** Article of the act; null where no source names it. */
  article: z.nullable(z.string()),
  /** The variants that it holds for, of those its version lists; null is all. */
  appliesTo: z.nullable(z.array(z.string()).check(z.minLength(1))),
  requirement: Requirement,
  /** Where this was read; never empty. */
  sources: z.array(z.string()).check(z.minLength(1)),
  /** Sources that disagree; the requirement is the one that is used, and `note` says why. */
  otherReadings: z.array(OtherReading),
  note: z.nullable(Words),
});
export type Rule = z.infer<typeof Rule>;
