import { FiligranaError } from "../errors/filigrana-error.ts";
import { fieldLeaf, type SaltedField } from "./field-leaf.ts";
import { merkleRoot } from "./merkle-root.ts";

/** Compares two paths by UTF-16 code units, as JCS sorts names. */
export const comparePaths = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/**
 * The hash that binds every fact about a batch: the Merkle root of its fields' leaves, in ascending order of path.
 * The order in which the fields are given does not matter.
 *
 * @throws FiligranaError `request/invalid` when there is no field, a path occurs twice, or a value has no canonical form.
 */
export const dossierRoot = (fields: readonly SaltedField[]): string => {
  const sorted = [...fields].sort(comparePaths);
  const twice = sorted.find((field, i) => sorted[i + 1]?.path === field.path);
  if (sorted.length === 0 || twice !== undefined) {
    const expected = twice === undefined ? "at least one field" : "each path once";
    throw new FiligranaError("request/invalid", `expected ${expected}`, { values: { path: twice?.path ?? null } });
  }
  return merkleRoot(sorted.map(fieldLeaf));
};
