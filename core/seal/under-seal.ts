import { claimedLeaf, claimedParent } from "./claimed-node.ts";
import type { Leaf, Sibling, SumNode } from "./sum-node.ts";
import { includes } from "./sum-tree.ts";

/** A node that was proved to lie under the root, and the step up from it; null at the root. */
type Proved = { readonly sum: bigint; readonly step: Step | null };
type Step = { readonly sibling: Sibling; readonly parent: Proved };

/** Twice the leaves of a large seal; beyond it nothing more is remembered, so that no seal fills the memory. */
const maxProved = 2 ** 15;

/**
 * Checks many batches of one seal: answers as {@link includes} does with this `root` and `total`, and remembers the nodes
 * that it has proved. A later batch climbs only to the first of these; the rest of its proof is compared with the way up
 * that was proved before. Nothing is learnt from a proof that does not hold.
 */
export const underSeal = (root: string, total: bigint): ((leaf: Leaf, proof: readonly Sibling[]) => boolean) => {
  const proved = new Map<string, Proved>([[root, { sum: total, step: null }]]);
  return (leaf, proof) => {
    try {
      return climbToProved(proved, leaf, proof) || includes(root, total, leaf, proof);
    } catch {
      return false;
    }
  };
};

const climbToProved = (proved: Map<string, Proved>, leaf: Leaf, proof: readonly Sibling[]): boolean => {
  const climbed: SumNode[] = [];
  for (let node = claimedLeaf(leaf); node !== null; ) {
    const known = proved.get(node.hash);
    if (known !== undefined) {
      if (known.sum !== node.sum || !leadsUp(known, proof, climbed.length)) return false;
      remember(proved, climbed, proof, known);
      return true;
    }
    const sibling = proof[climbed.length];
    climbed.push(node);
    node = sibling === undefined ? null : claimedParent(node, sibling);
  }
  return false;
};

/** Whether what is left of a proof is the way up from a proved node. */
const leadsUp = (from: Proved, proof: readonly Sibling[], level: number): boolean => {
  let at = level;
  for (let { step } = from; step !== null; { step } = step.parent) {
    const [own, theirs] = [step.sibling, proof[at++]];
    if (theirs?.hash !== own.hash || theirs.sum !== own.sum || theirs.side !== own.side) return false;
  }
  return at === proof.length;
};

/** Both children of a proved node are proved: its hash commits to their hashes and sums. */
const remember = (
  proved: Map<string, Proved>,
  climbed: readonly SumNode[],
  proof: readonly Sibling[],
  above: Proved,
): void => {
  let parent = above;
  for (let level = climbed.length - 1; level >= 0 && proved.size < maxProved; level--) {
    const [node, sibling] = [climbed[level], proof[level]];
    if (node === undefined || sibling === undefined) return;
    const own: Proved = { sum: node.sum, step: { sibling, parent } };
    const mirrored: Sibling = { side: sibling.side === "left" ? "right" : "left", ...node };
    proved.set(node.hash, own);
    proved.set(sibling.hash, { sum: sibling.sum, step: { sibling: mirrored, parent } });
    parent = own;
  }
};
