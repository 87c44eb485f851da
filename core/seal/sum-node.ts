import { toHex, writeHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";

/** The largest sum that a node may carry; with it two sums never wrap 64 bits when they are added. */
export const maxSum = 2n ** 63n - 1n;

/** One batch under a seal. `quantity` in the product's base unit, from 1 to 2^63 - 1. */
export type Leaf = { readonly batchKey: string; readonly dossierRoot: string; readonly quantity: bigint };

/** The neighbour of a node on the way up, and on which side of it the neighbour stands. */
export type Sibling = { readonly side: "left" | "right"; readonly sum: bigint; readonly hash: string };

/** A node: its hash and the sum of the quantities under it. */
export type SumNode = { readonly hash: string; readonly sum: bigint };

/** Hash of a leaf: `keccak256(0x00 ‖ batchKey ‖ dossierRoot ‖ quantity)`, 1 + 32 + 32 + 8 bytes. */
export const hashLeaf = (leaf: Leaf): string => {
  const bytes = new Uint8Array(73);
  writeHex(leaf.dossierRoot, bytes, writeHex(leaf.batchKey, bytes, 1));
  new DataView(bytes.buffer).setBigUint64(65, leaf.quantity);
  return toHex(keccak(bytes));
};

/** Hash of a node: `keccak256(0x01 ‖ left.sum ‖ left.hash ‖ right.sum ‖ right.hash)`, 1 + 8 + 32 + 8 + 32 bytes. */
export const hashNode = (left: SumNode, right: SumNode): string => {
  const bytes = new Uint8Array(81);
  const view = new DataView(bytes.buffer);
  bytes[0] = 1;
  view.setBigUint64(1, left.sum);
  writeHex(left.hash, bytes, 9);
  view.setBigUint64(41, right.sum);
  writeHex(right.hash, bytes, 49);
  return toHex(keccak(bytes));
};
