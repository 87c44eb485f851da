import { fieldLeaf } from "../../dossier/field-leaf.ts";
import { merkleRoot } from "../../dossier/merkle-root.ts";
import type { Evidence } from "../../schema/evidence.ts";
import { fail, pass } from "../finding.ts";
import type { Subject } from "../subject.ts";
import type { Check } from "../verdict.ts";

/**
 * Recomputes the dossier's root from every leaf: that of a disclosed field from its path, value and salt. Paths must
 * ascend, so that none occurs twice.
 */
export const checkDossier = ({ evidence: { fields, batch } }: Subject): Check => {
  const paths = fields.flatMap((field) => ("path" in field ? [field.path] : []));
  const wrong = paths.findIndex((path, i) => i > 0 && path <= (paths[i - 1] ?? ""));
  if (wrong !== -1) {
    return fail("dossier", "dossier/paths-unordered", {
      expected: `a path after ${paths[wrong - 1]}`,
      found: paths[wrong] ?? "",
    });
  }
  const root = rootOf(fields);
  if (root === null) return fail("dossier", "dossier/value-not-canonical");
  if (root !== batch.dossierRoot)
    return fail("dossier", "dossier/changed", { expected: batch.dossierRoot, found: root });
  const some = (reason: string) => fields.some((field) => "leaf" in field && field.reason === reason);
  const found = `${paths.length}/${fields.length}`;
  if (some("erased")) return pass("dossier", "dossier/intact-some-erased", { found });
  return pass("dossier", some("withheld") ? "dossier/intact-some-withheld" : "dossier/intact", { found });
};

const rootOf = (fields: Evidence["fields"]): string | null => {
  try {
    return merkleRoot(
      fields.map((field) => ("leaf" in field ? field.leaf : fieldLeaf({ ...field, value: field.value }))),
    );
  } catch {
    return null;
  }
};
