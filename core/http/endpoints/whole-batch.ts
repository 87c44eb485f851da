import type { z } from "zod";

type NamesBatch = { readonly gtin?: string | undefined; readonly lot?: string | undefined };

/** Refuses a query that names half a batch: a GTIN without its lot or a lot without its GTIN; the flaw stands at the missing one. */
export const withWholeBatch = <S extends z.ZodType<NamesBatch>>(query: S): S =>
  query.superRefine(({ gtin, lot }, { addIssue }) => {
    if ((gtin === undefined) === (lot === undefined)) return;
    addIssue({
      code: "custom",
      message: "expected a batch as gtin and lot together",
      path: [gtin === undefined ? "gtin" : "lot"],
    });
  });
