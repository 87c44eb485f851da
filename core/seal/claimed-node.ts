import { hashLeaf, hashNode, type Leaf, maxSum, type Sibling, type SumNode } from "./sum-node.ts";

/** 0x and 64 digits; that they are digits is found out when they are written to be hashed. */
const digestLength = 66;

const isSum = (sum: unknown, least: bigint): boolean => typeof sum === "bigint" && sum >= least && sum <= maxSum;

/**
 * The node of a leaf that somebody claims; null when a length is wrong or its quantity is below 1.
 *
 * @throws Error on anything else that is malformed.
 */
export const claimedLeaf = (leaf: Leaf): SumNode | null => {
  if (leaf.batchKey.length !== digestLength || leaf.dossierRoot.length !== digestLength) return null;
  if (!isSum(leaf.quantity, 1n)) return null;
  return { hash: hashLeaf(leaf), sum: leaf.quantity };
};

/**
 * The node above a node and a sibling that somebody claims; null when the sibling's hash has another length, its side is
 * neither, or the sum would pass 2^63 - 1.
 *
 * @throws Error on anything else that is malformed.
 */
export const claimedParent = (node: SumNode, sibling: Sibling): SumNode | null => {
  if (sibling.hash.length !== digestLength || !isSum(sibling.sum, 0n) || node.sum > maxSum - sibling.sum) return null;
  const sum = node.sum + sibling.sum;
  if (sibling.side === "left") return { hash: hashNode(sibling, node), sum };
  if (sibling.side === "right") return { hash: hashNode(node, sibling), sum };
  return null;
};
