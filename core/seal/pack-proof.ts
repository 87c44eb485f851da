import { toHex, writeHex } from "../bytes/hex.ts";
import type { Sibling } from "./sum-node.ts";

/** Bytes of one sibling in a packed proof: side (1), sum (8), hash (32). */
const width = 41;

/**
 * A proof as the contract takes it: per sibling, from the leaf upwards, one byte for the side (0 = the sibling is on the
 * left, 1 = on the right), the sum in eight bytes, the hash in 32.
 */
export const packProof = (proof: readonly Sibling[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(width * proof.length);
  const view = new DataView(bytes.buffer);
  proof.forEach((sibling, i) => {
    bytes[width * i] = sibling.side === "left" ? 0 : 1;
    view.setBigUint64(width * i + 1, sibling.sum);
    writeHex(sibling.hash, bytes, width * i + 9);
  });
  return bytes;
};

/** The siblings of a packed proof, or `null` when the bytes are not one (length, side). */
export const unpackProof = (bytes: Uint8Array): Sibling[] | null => {
  if (bytes.length % width !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const proof: Sibling[] = [];
  for (let at = 0; at < bytes.length; at += width) {
    const side = bytes[at];
    if (side !== 0 && side !== 1) return null;
    const hash = toHex(bytes.subarray(at + 9, at + width));
    proof.push({ side: side === 0 ? "left" : "right", sum: view.getBigUint64(at + 1), hash });
  }
  return proof;
};
