import * as z from "zod/mini";

/** A product of the catalogue: a denomination under a scheme. */
export const Product = z.strictObject({
  /** Lower-case ASCII words joined by hyphens, the scheme last; never changed, for the id is made from it. */
  slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*-(dop|igp|docg|doc|igt|qm)$/)),
  /** The denomination with its scheme, as a label says it. */
  name: z.string().check(z.minLength(4), z.maxLength(80)),
  scheme: z.enum(["DOP", "IGP", "DOCG", "DOC", "IGT", "QM"]),
  /** The base unit of every quantity of the product. */
  unit: z.enum(["gram", "millilitre", "piece"]),
  /** Whether each batch needs the control body's countersignature, from the scheme. */
  countersigned: z.boolean(),
  /** False when the name is general knowledge that no source confirmed: to be checked against eAmbrosia before use. */
  confirmed: z.boolean(),
});
export type Product = z.infer<typeof Product>;
