import { concat } from "../bytes/concat.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";

const hashPair = (a: string, b: string): string =>
  toHex(keccak(a < b ? concat(fromHex(a), fromHex(b)) : concat(fromHex(b), fromHex(a))));

/**
 * The root over some leaves, in the order given: the shape of `@openzeppelin/merkle-tree`'s SimpleMerkleTree with
 * `sortLeaves: false` (a heap whose last leaf comes first; of each pair the smaller hash is written first).
 *
 * @throws RangeError when there is no leaf.
 */
export const merkleRoot = (leaves: readonly string[]): string => {
  const heap = [...leaves.slice(1), ...leaves].fill("", 0, Math.max(0, leaves.length - 1));
  leaves.forEach((leaf, i) => {
    heap[heap.length - 1 - i] = leaf;
  });
  for (let i = leaves.length - 2; i >= 0; i--) heap[i] = hashPair(heap[2 * i + 1] ?? "", heap[2 * i + 2] ?? "");
  const root = heap[0];
  if (root === undefined) throw new RangeError("expected at least one leaf");
  return root;
};
