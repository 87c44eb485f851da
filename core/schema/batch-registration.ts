import { z } from "zod";
import { Gtin } from "../label/gtin.ts";
import { Lot } from "../label/lot.ts";
import { CalendarDate } from "./calendar-date.ts";
import { Quantity } from "./quantity.ts";

/** The first segments of paths that the platform fills itself; a registration may not. */
export const reservedPaths = ["batch", "product", "operator", "specification", "place"] as const;

/** A dossier path that a registration may use: `variety`, `analysis/alcohol`, `input/1`, `note`. */
export const FreePath = z
  .string()
  .max(120)
  .regex(/^[a-z][a-zA-Z0-9]*(\/[a-zA-Z0-9-]+){0,4}$/, "expected a path such as variety or analysis/alcohol")
  .refine(
    (path) => !reservedPaths.some((reserved) => path === reserved || path.startsWith(`${reserved}/`)),
    `expected a path that does not start with ${reservedPaths.join(", ")}: the platform fills those`,
  );

/** An Italian municipality, by its six-digit ISTAT code. */
export const Municipality = z.string().regex(/^\d{6}$/, "expected a six-digit ISTAT code such as 042021");

/** The most free fields of one dossier. */
export const mostFields = 64;

const factExpected = "expected a text of at most 2000 characters without U+0000, true, false, or a whole number";

/** What an operator states under a free path; a number with decimals is a text, so that it has one form only. */
const Fact = z.union([
  z
    .string(factExpected)
    .max(2000, factExpected)
    .refine((text) => !text.includes("\0"), factExpected),
  z.boolean(factExpected),
  z.int(factExpected),
]);

/** What an operator says about one batch. */
export const BatchRegistration = z.strictObject({
  gtin: Gtin,
  lot: Lot,
  quantity: Quantity,
  producedOn: CalendarDate,
  bestBefore: z.optional(CalendarDate),
  municipality: Municipality.optional(),
  fields: z
    .record(FreePath, Fact)
    .refine((fields) => Object.keys(fields).length <= mostFields, `expected at most ${mostFields} fields`)
    .default({}),
});
export type BatchRegistration = z.infer<typeof BatchRegistration>;
