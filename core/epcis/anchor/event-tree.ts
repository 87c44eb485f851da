import { concat } from "../../bytes/concat.ts";
import { fromHex, toHex } from "../../bytes/hex.ts";
import { keccak } from "../../bytes/keccak.ts";
import { utf8 } from "../../bytes/utf8.ts";

/** The topic under which the roots of captured events are anchored (contracts/interfaces/IAnchors.sol). */
export const eventsTopic = toHex(keccak(utf8("EPCIS 2.0 events by CBV 2.0 hash, Filigrana v1")));

/** A leaf begins with a byte of its own, so that no inner node is ever taken for one: 33 bytes are hashed, not 64. */
const leafPrefix = new Uint8Array([0]);

/**
 * The leaf of an event by its hash, `ni:///sha-256;…?ver=CBV2.0`: keccak256(0x00 ‖ the 32 bytes of the digest).
 *
 * @throws RangeError when the text is no such hash.
 */
export const eventLeaf = (eventHash: string): string => {
  const digest = /^ni:\/\/\/sha-256;([0-9a-f]{64})\?ver=CBV2\.0$/.exec(eventHash)?.[1];
  if (digest === undefined)
    throw new RangeError(`expected ni:///sha-256;…?ver=CBV2.0; found ${eventHash.slice(0, 100)}`);
  return toHex(keccak(concat(leafPrefix, fromHex(`0x${digest}`))));
};

/** The parent of two nodes: keccak256 of both, the smaller one first, as OpenZeppelin's MerkleProof has it. */
const parentOf = (a: string, b: string): string =>
  toHex(keccak(concat(fromHex(a < b ? a : b), fromHex(a < b ? b : a))));

/** The levels of the tree over some leaves, leaves first; an odd node goes up as it is. */
const levelsOf = (leaves: readonly string[]): string[][] => {
  const levels = [[...leaves]];
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level)) {
    const below = level;
    level = Array.from({ length: Math.ceil(below.length / 2) }, (_, i) => {
      const [left = "", right] = [below[2 * i], below[2 * i + 1]];
      return right === undefined ? left : parentOf(left, right);
    });
  }
  return levels;
};

/**
 * The Merkle root over the hashes of some events, in the order given.
 *
 * @throws RangeError when there is none, or one is no event hash.
 */
export const eventRoot = (eventHashes: readonly string[]): string => {
  const root = levelsOf(eventHashes.map(eventLeaf)).at(-1)?.[0];
  if (root === undefined) throw new RangeError("expected at least one event");
  return root;
};

/** The siblings on the way from one event's leaf up to the root: what proves that the event is among the others. */
export const eventProof = (eventHashes: readonly string[], position: number): string[] => {
  let at = position;
  return levelsOf(eventHashes.map(eventLeaf)).flatMap((level) => {
    const sibling = level[at ^ 1];
    at >>= 1;
    return sibling === undefined ? [] : [sibling];
  });
};

/** Says whether a proof leads from an event's hash to a root; false for anything that is no hash. Never throws. */
export const provesEvent = (eventHash: string, proof: readonly string[], root: string): boolean => {
  try {
    return proof.reduce(parentOf, eventLeaf(eventHash)) === root;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
