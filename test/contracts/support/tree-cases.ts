import { packProof } from "../../../core/seal/pack-proof.ts";
import { type Leaf, maxSum, type Sibling } from "../../../core/seal/sum-node.ts";
import { sumTree } from "../../../core/seal/sum-tree.ts";

/** A question to `includes`, what the answer must be, and how it was made. */
export type Case = {
  readonly root: string;
  readonly total: bigint;
  readonly leaf: Leaf;
  readonly proof: string;
  readonly honest?: boolean;
  readonly how?: string;
};

/** Numbers below `bound`, the same for the same seed (mulberry32). */
export const seededRandom = (seed: number) => {
  let state = seed >>> 0;
  return (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
};

type Random = ReturnType<typeof seededRandom>;

const randomHash = (random: Random): string =>
  `0x${Array.from({ length: 8 }, () =>
    random(2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("")}`;

const randomTree = (random: Random): Leaf[] => {
  const size = 1 + random(40);
  const greatest = random(4) === 0 ? maxSum / BigInt(size) : BigInt(1 + random(1_000_000));
  return Array.from({ length: size }, () => ({
    batchKey: randomHash(random),
    dossierRoot: randomHash(random),
    quantity: 1n + (BigInt(random(2 ** 30)) * (greatest - 1n)) / 2n ** 30n,
  }));
};

type Parts = { root: string; total: bigint; leaf: Leaf; proof: Sibling[] };
type Mutation = (parts: Parts, random: Random) => Parts | null;

const flip = (hash: string, random: Random): string => {
  const at = 2 + random(64);
  return (
    hash.slice(0, at) +
    ((Number.parseInt(hash[at] ?? "0", 16) ^ (1 + random(15))) & 15).toString(16) +
    hash.slice(at + 1)
  );
};
const at = (parts: Parts, random: Random, change: (sibling: Sibling) => Sibling): Parts | null => {
  const chosen = random(Math.max(1, parts.proof.length));
  if (parts.proof.length === 0) return null;
  return { ...parts, proof: parts.proof.map((sibling, i) => (i === chosen ? change(sibling) : sibling)) };
};

/** One thing wrong each; null when the tree is too small for it. None may verify. */
const mutations: Record<string, Mutation> = {
  "of another total": (p, random) => ({ ...p, total: p.total + (random(2) === 0 ? 1n : -1n) }),
  "under another root": (p, random) => ({ ...p, root: flip(p.root, random) }),
  "of one unit more": (p) => ({ ...p, leaf: { ...p.leaf, quantity: p.leaf.quantity + 1n } }),
  "of no quantity": (p) => ({ ...p, leaf: { ...p.leaf, quantity: 0n } }),
  "of a quantity beyond the bound": (p) => ({ ...p, leaf: { ...p.leaf, quantity: 2n ** 63n } }),
  "of another batch": (p, random) => ({ ...p, leaf: { ...p.leaf, batchKey: flip(p.leaf.batchKey, random) } }),
  "of another dossier": (p, random) => ({ ...p, leaf: { ...p.leaf, dossierRoot: flip(p.leaf.dossierRoot, random) } }),
  "on the other side": (p, random) => at(p, random, (s) => ({ ...s, side: s.side === "left" ? "right" : "left" })),
  "beside another hash": (p, random) => at(p, random, (s) => ({ ...s, hash: flip(s.hash, random) })),
  "beside one unit more": (p, random) => at(p, random, (s) => ({ ...s, sum: s.sum + 1n })),
  "beside a sum beyond the bound": (p, random) =>
    at(p, random, (s) => ({ ...s, sum: 2n ** 64n - 1n - BigInt(random(9)) })),
  "with a unit moved from a sibling to the leaf": (p, random) => {
    const moved = at(p, random, (s) => ({ ...s, sum: s.sum - 1n }));
    return moved && { ...moved, leaf: { ...p.leaf, quantity: p.leaf.quantity + 1n } };
  },
  "with the first sibling left out": (p) => (p.proof.length > 0 ? { ...p, proof: p.proof.slice(1) } : null),
  "with the last sibling left out": (p) => (p.proof.length > 0 ? { ...p, proof: p.proof.slice(0, -1) } : null),
  "with a sibling twice": (p) => (p.proof[0] ? { ...p, proof: [p.proof[0], ...p.proof] } : null),
  "with siblings in another order": (p) => (p.proof.length > 1 ? { ...p, proof: [...p.proof].reverse() } : null),
};

const packed = ({ proof, ...parts }: Parts) => ({
  ...parts,
  proof: `0x${Buffer.from(packProof(proof)).toString("hex")}`,
});

const malformed = (proof: string, random: Random): string => {
  const kind = random(3);
  if (kind === 0 && proof.length > 2) return proof.slice(0, -2);
  if (kind === 1 && proof.length > 2) return `0x${(2 + random(254)).toString(16).padStart(2, "0")}${proof.slice(4)}`;
  return `${proof}00`;
};

/** Cases without end: of each leaf its honest proof, one thing wrong with it, or bytes that are no proof. */
export function* randomCases(random: Random): Generator<Case, never> {
  const names = Object.keys(mutations);
  for (;;) {
    const leaves = randomTree(random);
    const { root, total, prove } = sumTree(leaves);
    for (const [i, leaf] of leaves.entries()) {
      const parts = { root, total, leaf, proof: prove(i) };
      yield { ...packed(parts), honest: true, how: "honest" };
      const how = names[random(names.length)] ?? "";
      const mutated = mutations[how]?.(parts, random) ?? null;
      if (mutated !== null) yield { ...packed(mutated), honest: false, how };
      const whole = packed(parts);
      if (random(4) === 0) yield { ...whole, proof: malformed(whole.proof, random), honest: false, how: "malformed" };
      const inner = parts.proof[0];
      if (random(4) === 0 && inner) {
        const asLeaf = { batchKey: inner.hash, dossierRoot: leaf.dossierRoot, quantity: inner.sum };
        yield {
          ...packed({ ...parts, leaf: asLeaf, proof: parts.proof.slice(1) }),
          honest: false,
          how: "an inner node as a leaf",
        };
      }
    }
  }
}
