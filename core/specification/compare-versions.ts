import { canonicalize } from "../dossier/canonicalize.ts";
import type { Rule } from "./rule.ts";

/** How the rules of two versions of a specification differ; a rule is the same one when its id is. */
export type VersionDifference = {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  readonly changed: readonly { readonly before: Rule; readonly after: Rule }[];
  /** How many rules are word for word as they were. */
  readonly same: number;
};

/**
 * Compares the rules of a version with those of the one before it, in the order in which each version has them.
 *
 * @param before - The rules of the earlier version; none for the first version.
 */
export function compareVersions(before: readonly Rule[], after: readonly Rule[]): VersionDifference {
  const earlier = new Map(before.map((rule) => [rule.id, rule]));
  const later = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((rule) => {
    const old = earlier.get(rule.id);
    return old === undefined ? [] : [{ before: old, after: rule }];
  });
  const changed = kept.filter((pair) => canonicalize(pair.before) !== canonicalize(pair.after));
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    changed,
    same: kept.length - changed.length,
  };
}
