import { toHex } from "../../../core/bytes/hex.ts";
import { keccak } from "../../../core/bytes/keccak.ts";
import { utf8 } from "../../../core/bytes/utf8.ts";
import { packProof } from "../../../core/seal/pack-proof.ts";
import { hashLeaf, type Leaf, maxSum, type Sibling } from "../../../core/seal/sum-node.ts";
import { sumTree } from "../../../core/seal/sum-tree.ts";

const digest = (text: string): string => toHex(keccak(utf8(text)));

const leafAt = (i: number): Leaf => ({
  batchKey: digest(`batch ${i}`),
  dossierRoot: digest(`dossier ${i}`),
  quantity: BigInt(i + 1) * 750n,
});

const shown = ({ batchKey, dossierRoot, quantity }: Leaf) => ({ batchKey, dossierRoot, quantity: String(quantity) });

const treeOf = (leaves: readonly Leaf[]) => {
  const tree = sumTree(leaves);
  return {
    root: tree.root,
    total: String(tree.total),
    leaves: leaves.map((leaf, i) => ({
      ...shown(leaf),
      hash: hashLeaf(leaf),
      proof: toHex(packProof(tree.prove(i))),
    })),
  };
};

const packed = (proof: readonly Sibling[]): string => toHex(packProof(proof));

/** Proofs that must be refused, each for its own reason, under the root of the tree over seven leaves. */
const refused = () => {
  const leaves = Array.from({ length: 7 }, (_, i) => leafAt(i));
  const { root, total, prove } = sumTree(leaves);
  const [leaf, proof] = [leafAt(2), prove(2)];
  const first = proof[0] as Sibling;
  const claim = (why: string, changed: { root?: string; total?: bigint; leaf?: Leaf; proof?: string }) => ({
    why,
    root: changed.root ?? root,
    total: String(changed.total ?? total),
    leaf: shown(changed.leaf ?? leaf),
    proof: changed.proof ?? packed(proof),
  });
  const flipped = { ...first, side: first.side === "left" ? ("right" as const) : ("left" as const) };
  return [
    claim("the total is one more", { total: total + 1n }),
    claim("the total is one less", { total: total - 1n }),
    claim("the quantity is one more", { leaf: { ...leaf, quantity: leaf.quantity + 1n } }),
    claim("the quantity is zero", { leaf: { ...leaf, quantity: 0n } }),
    claim("another batch", { leaf: { ...leaf, batchKey: digest("another") } }),
    claim("another dossier", { leaf: { ...leaf, dossierRoot: digest("another") } }),
    claim("the proof of the neighbour", { proof: packed(prove(3)) }),
    claim("shortened at the leaf", { proof: packed(proof.slice(1)) }),
    claim("shortened at the root", { proof: packed(proof.slice(0, -1)) }),
    claim("lengthened at the root", { proof: packed([...proof, first]) }),
    claim("reordered", { proof: packed(proof.toReversed()) }),
    claim("a sibling on the other side", { proof: packed([flipped, ...proof.slice(1)]) }),
    claim("a sibling's sum one more", { proof: packed([{ ...first, sum: first.sum + 1n }, ...proof.slice(1)]) }),
    claim("a sum that passes 2^63 - 1", { proof: packed([{ ...first, sum: maxSum }, ...proof.slice(1)]) }),
    claim("a sum of 2^64 - 1", { proof: packed([{ ...first, sum: 2n ** 64n - 1n }, ...proof.slice(1)]) }),
    claim("a side that is neither", { proof: packed(proof).replace(/^0x0[01]/, "0x02") }),
    claim("a byte too few", { proof: packed(proof).slice(0, -2) }),
    claim("a byte too many", { proof: `${packed(proof)}00` }),
    claim("no proof", { proof: "0x" }),
    claim("an inner node as the root", { root: hashLeaf(leaf), total: leaf.quantity }),
  ];
};

/** Vectors for the Merkle sum tree: trees with every leaf's proof, and claims that must be refused. */
export const sumTreeVectors = () => ({
  trees: [1, 2, 3, 4, 5, 6, 7, 8, 9, 17].map((size) => treeOf(Array.from({ length: size }, (_, i) => leafAt(i)))),
  greatest: treeOf([
    { ...leafAt(0), quantity: maxSum - 1n },
    { ...leafAt(1), quantity: 1n },
  ]),
  refused: refused(),
});
