import { z } from "zod";
import type { Scheme } from "../catalogue/schemes.ts";
import { type DocumentKind, documentKinds } from "../document/document-kind.ts";

const Days = z.int("expected whole days").min(1).max(365);

/** How a control body handles applications under one scheme; every term in calendar days. */
export const Procedure = z.strictObject({
  /** From the submission to the decision; the time in which a completion is awaited does not count. */
  decideDays: Days,
  /** What the operator is given to complete an application, unless the request says otherwise. */
  completeDays: Days,
  /** How long before a term ends people are reminded. */
  remindDays: z.int("expected whole days").min(0).max(60),
  /** What has to be attached before an application can be submitted. */
  requiredDocuments: z
    .array(z.enum(documentKinds))
    .max(documentKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, "expected each kind once"),
});
export type Procedure = z.infer<typeof Procedure>;

const wine: readonly DocumentKind[] = ["vineyard-register"];

/** What a body starts from until it says otherwise; these are this product's proposals, not a law's terms. */
export function usualProcedure(scheme: Scheme["id"] | string): Procedure {
  const isWine = ["DOCG", "DOC", "IGT"].includes(scheme);
  return { decideDays: 60, completeDays: 30, remindDays: 7, requiredDocuments: isWine ? [...wine] : [] };
}
