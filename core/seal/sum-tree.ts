import { FiligranaError } from "../errors/filigrana-error.ts";
import { claimedLeaf, claimedParent } from "./claimed-node.ts";
import { hashLeaf, hashNode, type Leaf, maxSum, type Sibling, type SumNode } from "./sum-node.ts";

/** The tree over some batches: its root, their total, and the proof of each by its index. */
export type SumTree = {
  readonly root: string;
  readonly total: bigint;
  readonly prove: (index: number) => Sibling[];
};

const leafNode = (leaf: Leaf, index: number): SumNode => {
  if (leaf.quantity < 1n || leaf.quantity > maxSum) {
    throw new FiligranaError("seal/total-out-of-range", `expected a quantity from 1 to ${maxSum}`, {
      values: { index, quantity: leaf.quantity.toString() },
    });
  }
  return { hash: hashLeaf(leaf), sum: leaf.quantity };
};

const parentLevel = (level: readonly SumNode[]): SumNode[] => {
  const parents: SumNode[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] as SumNode;
    const right = level[i + 1];
    if (right === undefined) {
      parents.push(left);
    } else {
      if (left.sum > maxSum - right.sum) {
        throw new FiligranaError("seal/total-out-of-range", `expected a total of at most ${maxSum}`);
      }
      parents.push({ hash: hashNode(left, right), sum: left.sum + right.sum });
    }
  }
  return parents;
};

/**
 * Builds the Merkle sum tree over some batches, in the order given. An odd node at the end of a level moves up as it is.
 *
 * @throws FiligranaError `seal/total-out-of-range` when there is no leaf, a quantity is below 1, or a sum passes 2^63 - 1.
 * @see contracts/libraries/SumTree.sol, its twin, and docs/evidence.md
 */
export const sumTree = (leaves: readonly Leaf[]): SumTree => {
  if (leaves.length === 0) throw new FiligranaError("seal/total-out-of-range", "expected at least one batch");
  const levels: SumNode[][] = [leaves.map(leafNode)];
  for (let level = levels[0] as SumNode[]; level.length > 1; ) {
    level = parentLevel(level);
    levels.push(level);
  }
  const top = levels[levels.length - 1]?.[0] as SumNode;
  return { root: top.hash, total: top.sum, prove: (index) => proveIn(levels, index) };
};

const proveIn = (levels: readonly (readonly SumNode[])[], index: number): Sibling[] => {
  if (!Number.isInteger(index) || index < 0 || index >= (levels[0]?.length ?? 0)) {
    throw new RangeError(`expected the index of a leaf; found ${index}`);
  }
  const proof: Sibling[] = [];
  let position = index;
  for (const level of levels) {
    const sibling = level[position ^ 1];
    if (sibling !== undefined) proof.push({ side: position % 2 === 0 ? "right" : "left", ...sibling });
    position >>= 1;
  }
  return proof;
};

/**
 * Whether `leaf` lies under `root` with that `total`. Climbs from the leaf and adds the sums; what would pass 2^63 - 1 is
 * refused before it is added, so that no sum wraps.
 *
 * @param proof - Siblings from the leaf upwards; none for a seal over one batch.
 * @returns False on anything malformed; never throws, whatever comes.
 * @see contracts/libraries/SumTree.sol, its twin
 */
export const includes = (root: string, total: bigint, leaf: Leaf, proof: readonly Sibling[]): boolean => {
  try {
    let node = claimedLeaf(leaf);
    for (const sibling of proof) node = node && claimedParent(node, sibling);
    return node !== null && node.hash === root && node.sum === total;
  } catch {
    return false;
  }
};
