import { setImmediate as breathe } from "node:timers/promises";
import { dossierRoot } from "../../core/dossier/dossier-root.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { packProof } from "../../core/seal/pack-proof.ts";
import { sumTree } from "../../core/seal/sum-tree.ts";
import { batchDossier, type SealContext } from "./batch-dossier.ts";

/** A batch ready to be stored: its dossier, its leaf, and its proof under the seal's root. */
export type SealedBatch = {
  readonly gtin: string;
  readonly lot: string;
  readonly batchKey: string;
  readonly quantity: bigint;
  readonly dossierRoot: string;
  readonly fields: readonly DossierField[];
  readonly proof: Uint8Array;
};

/** How many dossiers are hashed before other requests get their turn. */
const atOnce = 100;

/**
 * Builds the sum tree over a list of batches, in their order, without keeping other requests waiting.
 *
 * @returns The root, the total in base units, and every batch with its proof.
 */
export async function buildSeal(
  batches: readonly BatchRegistration[],
  context: SealContext,
  salt: (about: string) => string,
) {
  const leaves: Omit<SealedBatch, "proof">[] = [];
  for (const [index, batch] of batches.entries()) {
    if (index % atOnce === atOnce - 1) await breathe();
    const fields = batchDossier(batch, context, salt);
    leaves.push({
      gtin: batch.gtin,
      lot: batch.lot,
      batchKey: batchKey(batch.gtin, batch.lot),
      quantity: BigInt(batch.quantity),
      dossierRoot: dossierRoot(fields),
      fields,
    });
  }
  const tree = sumTree(leaves);
  const sealed: SealedBatch[] = leaves.map((leaf, index) => ({ ...leaf, proof: packProof(tree.prove(index)) }));
  return { root: tree.root, total: tree.total, batches: sealed };
}
