import { hashLeaf, hashNode, type Leaf, maxSum, type Sibling, type SumNode } from "./sum-node.ts";

const digest = /^0x[0-9a-f]{64}$/;

const isSum = (sum: unknown, least: bigint): boolean => typeof sum === "bigint" && sum >= least && sum <= maxSum;

/** The node of a leaf that somebody claims; null when its members are malformed or its quantity is below 1. */
export const claimedLeaf = (leaf: Leaf): SumNode | null => {
  if (!digest.test(leaf.batchKey) || !digest.test(leaf.dossierRoot) || !isSum(leaf.quantity, 1n)) return null;
  return { hash: hashLeaf(leaf), sum: leaf.quantity };
};

/** The node above a node and a sibling that somebody claims; null when the sibling is malformed or the sum would pass 2^63 - 1. */
export const claimedParent = (node: SumNode, sibling: Sibling): SumNode | null => {
  if (!digest.test(sibling.hash) || !isSum(sibling.sum, 0n) || node.sum > maxSum - sibling.sum) return null;
  const sum = node.sum + sibling.sum;
  if (sibling.side === "left") return { hash: hashNode(sibling, node), sum };
  if (sibling.side === "right") return { hash: hashNode(node, sibling), sum };
  return null;
};
