import type { ErasedField } from "../../core/dossier/disclose.ts";
import { comparePaths } from "../../core/dossier/dossier-root.ts";
import { type DossierField, fieldLeaf } from "../../core/dossier/field-leaf.ts";
import { merkleRoot } from "../../core/dossier/merkle-root.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { packProof } from "../../core/seal/pack-proof.ts";
import { sumTree } from "../../core/seal/sum-tree.ts";
import type { Finding } from "./finding.ts";
import { tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";

/** Computes every batch's key and dossier root, every seal's tree, and every proof anew. */
export async function checkDossiers(parts: FsckParts): Promise<Finding[]> {
  const keys = tally("a batch's key is the hash of its GTIN and lot");
  const roots = tally("a batch's dossier root is the root of its fields");
  const trees = tally("a seal's root, total and count are those of its batches");
  const proofs = tally("a batch's proof is its way to the seal's root");
  const seals = await parts.store
    .selectFrom("seals")
    .select(["seal", "root", "total", "count"])
    .orderBy("seal")
    .execute();
  for (const seal of seals) {
    const batches = await batchesOf(parts, seal.seal);
    for (const batch of batches) {
      keys.compare(
        batch.batchKey === batchKey(batch.gtin, batch.lot),
        () => `batch ${batch.gtin} ${batch.lot}: ${batch.batchKey}`,
      );
      const root = rootOf(batch.fields);
      roots.compare(
        root === batch.dossierRoot,
        () => `batch ${batch.gtin} ${batch.lot}: ${batch.dossierRoot}, computed ${root}`,
      );
    }
    const tree = batches.length === 0 ? null : sumTree(batches);
    const whole = batches.every((batch, i) => batch.leafIndex === i) && batches.length === seal.count;
    trees.compare(
      whole && tree?.root === seal.root && tree.total === seal.total,
      () => `seal ${seal.seal}: root ${seal.root}, computed ${tree?.root}; ${batches.length} of ${seal.count} batches`,
    );
    for (const [i, batch] of batches.entries()) {
      const proof = tree === null ? null : Buffer.from(packProof(tree.prove(i)));
      proofs.compare(
        proof?.equals(batch.proof) ?? false,
        () => `batch ${batch.gtin} ${batch.lot} under seal ${seal.seal}`,
      );
    }
  }
  return [keys, roots, trees, proofs].map((each) => each.finding());
}

function batchesOf({ store }: FsckParts, seal: string) {
  return store
    .selectFrom("batches")
    .select(["gtin", "lot", "batchKey", "dossierRoot", "quantity", "leafIndex", "fields", "proof"])
    .where("seal", "=", seal)
    .orderBy("leafIndex")
    .execute();
}

/** An erased field has left its leaf behind, so that the root can still be computed. */
function rootOf(stored: object): string | null {
  const fields = stored as readonly (DossierField | ErasedField)[];
  try {
    return merkleRoot([...fields].sort(comparePaths).map((field) => ("leaf" in field ? field.leaf : fieldLeaf(field))));
  } catch {
    return null;
  }
}
