import * as z from "zod/mini";

/** A whole number from 0 as decimal digits, at most 78 of them: JSON numbers are not exact above 2^53. */
export const Decimal = z
  .string({ error: "expected a whole number as text" })
  .check(z.regex(/^(0|[1-9][0-9]{0,77})$/, "expected a whole number in decimal digits"));
export type Decimal = z.infer<typeof Decimal>;

/** An instant in seconds since 1970-01-01T00:00:00Z as decimal digits; the chain keeps it in 40 bits. */
export const UnixSeconds = z
  .string({ error: "expected Unix seconds as text" })
  .check(z.regex(/^(0|[1-9][0-9]{0,11})$/, "expected Unix seconds in decimal digits"));
export type UnixSeconds = z.infer<typeof UnixSeconds>;
