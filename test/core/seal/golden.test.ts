import { readFileSync } from "node:fs";
import { expect } from "chai";
import { fromHex } from "../../../core/bytes/hex.ts";
import { unpackProof } from "../../../core/seal/pack-proof.ts";
import { includes, sumTree } from "../../../core/seal/sum-tree.ts";
import { batchVectors } from "../support/batch-vectors.ts";
import { sumTreeVectors } from "../support/sum-tree-vectors.ts";

type Shown = { readonly batchKey: string; readonly dossierRoot: string; readonly quantity: string };
type Tree = { readonly root: string; readonly total: string; readonly leaves: readonly (Shown & { proof: string })[] };
type Claim = { readonly why: string; readonly root: string; readonly total: string; leaf: Shown; proof: string };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../golden/${name}`, import.meta.url), "utf8"));

const holds = (root: string, total: string, leaf: Shown, proof: string): boolean => {
  const siblings = unpackProof(fromHex(proof));
  return siblings !== null && includes(root, BigInt(total), { ...leaf, quantity: BigInt(leaf.quantity) }, siblings);
};

describe("the golden vectors", () => {
  it("are what scripts/generate-golden.ts writes", () => {
    expect(read("sum-tree.json")).to.deep.equal(JSON.parse(JSON.stringify(sumTreeVectors())));
    expect(read("batch.json")).to.deep.equal(JSON.parse(JSON.stringify(batchVectors())));
  });

  const vectors = read("sum-tree.json") as { trees: Tree[]; greatest: Tree; refused: Claim[] };

  it("of the sum tree: roots and totals are recomputed, and every proof holds", () => {
    for (const { root, total, leaves } of [...vectors.trees, vectors.greatest]) {
      const tree = sumTree(leaves.map((leaf) => ({ ...leaf, quantity: BigInt(leaf.quantity) })));
      expect({ root: tree.root, total: String(tree.total) }).to.deep.equal({ root, total });
      for (const leaf of leaves) expect(holds(root, total, leaf, leaf.proof)).to.equal(true);
    }
  });

  for (const { why, root, total, leaf, proof } of vectors.refused) {
    it(`of the sum tree: refused because of: ${why}`, () => {
      expect(holds(root, total, leaf, proof)).to.equal(false);
    });
  }
});
