import { type Audience, maySee } from "./audience.ts";
import { comparePaths } from "./dossier-root.ts";
import { type DossierField, fieldLeaf, type SaltedField } from "./field-leaf.ts";

/** A field whose value and salt were deleted; its leaf was kept, so the batch still verifies. */
export type ErasedField = { readonly path: string; readonly leaf: string; readonly audience: Audience };

/** A field as an evidence file carries it. */
export type EvidenceField = SaltedField | { readonly leaf: string; readonly reason: "withheld" | "erased" };

/**
 * The dossier as one circle of readers may see it, in the order of its leaves: fields meant for a narrower circle, and
 * erased ones, are there by their leaf alone. What was erased is said to be erased only to those who might have seen it.
 *
 * @see docs/evidence.md
 */
export const disclose = (fields: readonly (DossierField | ErasedField)[], reader: Audience): EvidenceField[] =>
  [...fields].sort(comparePaths).map((field) => {
    const seen = maySee(reader, field.audience);
    if ("leaf" in field) return { leaf: field.leaf, reason: seen ? "erased" : "withheld" };
    if (!seen) return { leaf: fieldLeaf(field), reason: "withheld" };
    return { path: field.path, value: field.value, salt: field.salt };
  });
