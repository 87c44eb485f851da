import { expect } from "chai";
import fc from "fast-check";
import { toHex } from "../../../core/bytes/hex.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { packProof, unpackProof } from "../../../core/seal/pack-proof.ts";
import { hashNode, type Leaf, maxSum, type Sibling } from "../../../core/seal/sum-node.ts";
import { includes, sumTree } from "../../../core/seal/sum-tree.ts";
import { underSeal } from "../../../core/seal/under-seal.ts";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const quantity = fc.oneof(fc.bigInt(1n, 1000n), fc.bigInt(1n, maxSum / 64n));
const leaf: fc.Arbitrary<Leaf> = fc.record({ batchKey: digest, dossierRoot: digest, quantity });
const leaves = fc.array(leaf, { minLength: 1, maxLength: 33 });
const chosen = fc.tuple(leaves, fc.nat()).map(([all, n]) => ({ all, index: n % all.length }));
const seed = 63;

const treeWith = ({ all, index }: { all: readonly Leaf[]; index: number }) => {
  const tree = sumTree(all);
  return { ...tree, leaf: all[index] as Leaf, proof: tree.prove(index) };
};

describe("sumTree", () => {
  it("proves every leaf, and its total is the sum of the quantities", () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const { root, total, prove } = sumTree(all);
        expect(total).to.equal(all.reduce((sum, { quantity: own }) => sum + own, 0n));
        all.forEach((own, i) => {
          expect(includes(root, total, own, prove(i))).to.equal(true);
        });
      }),
      { seed },
    );
  });

  it("moves an odd node up as it is, never doubled", () => {
    const all = fc.sample(leaf, { seed, numRuns: 3 });
    const [a, b, c] = all.map((own) => ({ hash: sumTree([own]).root, sum: own.quantity }));
    if (a === undefined || b === undefined || c === undefined) throw new Error("three leaves");
    const left = { hash: hashNode(a, b), sum: a.sum + b.sum };
    expect(sumTree(all).root).to.equal(hashNode(left, c));
    expect(sumTree(all).prove(2)).to.deep.equal([{ side: "left", ...left }]);
  });

  it("accepts a total of 2^63 - 1 and refuses one more, none, and no leaf", () => {
    const [own] = fc.sample(leaf, { seed, numRuns: 1 }) as [Leaf];
    const of = (...quantities: bigint[]) => sumTree(quantities.map((q) => ({ ...own, quantity: q })));
    expect(of(maxSum - 1n, 1n).total).to.equal(maxSum);
    for (const wrong of [[maxSum, 1n], [maxSum + 1n], [0n], [1n, -1n], [], [maxSum, maxSum, 2n]]) {
      expect(() => of(...wrong))
        .to.throw(FiligranaError)
        .with.property("code", "seal/total-out-of-range");
    }
  });

  it("refuses the proof of a leaf that it has not", () => {
    const { prove } = sumTree(fc.sample(leaf, { seed, numRuns: 3 }));
    for (const index of [-1, 3, 0.5, Number.NaN]) expect(() => prove(index)).to.throw(RangeError);
  });
});

describe("includes", () => {
  const holds = (property: (some: { all: Leaf[]; index: number }, other: Leaf) => void) =>
    fc.assert(fc.property(chosen, leaf, property), { seed, numRuns: 200 });

  it("refuses another leaf, another root and another total", () => {
    holds((some, other) => {
      const { root, total, leaf: own, proof } = treeWith(some);
      expect(includes(root, total, other, proof)).to.equal(false);
      expect(includes(own.batchKey, total, own, proof)).to.equal(false);
      expect(includes(root, total + 1n, own, proof)).to.equal(false);
      expect(includes(root, total - 1n, own, proof)).to.equal(false);
    });
  });

  it("refuses a proof that was shortened, lengthened or reordered", () => {
    holds((some) => {
      const { root, total, leaf: own, proof } = treeWith(some);
      const extra: Sibling = { side: "right", sum: 0n, hash: own.batchKey };
      const wrong = [proof.slice(1), proof.slice(0, -1), [...proof, extra], [extra, ...proof], proof.toReversed()];
      for (const other of wrong) {
        if (JSON.stringify(other, text) === JSON.stringify(proof, text)) continue;
        expect(includes(root, total, own, other)).to.equal(false);
      }
    });
  });

  it("refuses a forged sum and a sibling moved to the other side, at every level", () => {
    holds((some) => {
      const { root, total, leaf: own, proof } = treeWith(some);
      proof.forEach((sibling, i) => {
        const moved = sibling.side === "left" ? ("right" as const) : ("left" as const);
        for (const change of [{ sum: sibling.sum + 1n }, { sum: sibling.sum - 1n }, { sum: 0n }, { side: moved }]) {
          expect(includes(root, total, own, proof.with(i, { ...sibling, ...change }))).to.equal(false);
        }
        const less = { ...own, quantity: own.quantity + 1n };
        expect(includes(root, total, less, proof.with(i, { ...sibling, sum: sibling.sum - 1n }))).to.equal(false);
      });
    });
  });

  it("does not let the leaves that verify add up to more than the total", () => {
    holds((some) => {
      const { all } = some;
      const { root, total, prove } = sumTree(all);
      const grown = all.map((own, i) => ({ own: { ...own, quantity: own.quantity + BigInt(i % 3) }, proof: prove(i) }));
      const verified = grown.filter(({ own, proof }) => includes(root, total, own, proof));
      const sum = verified.reduce((whole, { own }) => whole + own.quantity, 0n);
      expect(sum <= total).to.equal(true);
    });
  });

  it("never throws, and is false for what is no proof", () => {
    const { root, total, leaf: own, proof } = treeWith({ all: fc.sample(leaf, { seed, numRuns: 5 }), index: 1 });
    const wrong: readonly unknown[][] = [
      [root, total, own, null],
      [root, total, own, [null]],
      [root, total, own, [{}]],
      [root, total, own, [{ ...proof[0], side: "up" }]],
      [root, total, own, [{ ...proof[0], sum: 1 }]],
      [root, total, own, [{ ...proof[0], sum: -1n }]],
      [root, total, own, [{ ...proof[0], hash: "0x00" }]],
      [root, total, { ...own, quantity: 1.5 }, proof],
      [root, total, { ...own, batchKey: own.batchKey.toUpperCase() }, proof],
      [root, total, null, proof],
      [null, null, own, proof],
    ];
    for (const args of wrong) expect((includes as (...a: unknown[]) => boolean)(...args)).to.equal(false);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => !includes(root, total, a as Leaf, b as Sibling[])),
      { seed },
    );
  });
});

describe("underSeal", () => {
  it("answers as includes does, whatever it was asked before", () => {
    const asked = fc.array(fc.record({ index: fc.nat(), by: fc.nat(40), change: fc.nat(7) }), { maxLength: 60 });
    fc.assert(
      fc.property(leaves, asked, (all, questions) => {
        const doubled = [...all, ...all.slice(0, 2)];
        const { root, total, prove } = sumTree(doubled);
        const holds = underSeal(root, total);
        for (const { index, by, change } of questions) {
          const n = index % doubled.length;
          const { own, proof } = changedBy({ own: doubled[n] as Leaf, proof: prove(n) }, by, change);
          expect(holds(own, proof)).to.equal(includes(root, total, own, proof));
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it("never throws", () => {
    const holds = underSeal("0x", 0n) as (...a: unknown[]) => boolean;
    for (const args of [[], [null, null], [{}, {}], [{ batchKey: 1 }, [1]]]) expect(holds(...args)).to.equal(false);
  });
});

describe("packProof and unpackProof", () => {
  it("are each other's inverse, 41 bytes a sibling", () => {
    fc.assert(
      fc.property(chosen, (some) => {
        const { proof } = treeWith(some);
        expect(packProof(proof)).to.have.length(41 * proof.length);
        expect(unpackProof(packProof(proof))).to.deep.equal(proof);
      }),
      { seed },
    );
  });

  it("refuse another length, and a side that is neither 0 nor 1", () => {
    expect(unpackProof(new Uint8Array(40))).to.equal(null);
    expect(unpackProof(new Uint8Array(41).fill(2, 0, 1))).to.equal(null);
    expect(unpackProof(new Uint8Array(0))).to.deep.equal([]);
  });
});

/** A question as it is, or doctored in one of several ways. */
function changedBy({ own, proof }: { own: Leaf; proof: Sibling[] }, by: number, change: number) {
  const at = proof.length === 0 ? 0 : by % proof.length;
  const sibling = proof[at];
  if (change === 1) return { own: { ...own, quantity: own.quantity + 1n }, proof };
  if (change === 2) return { own, proof: proof.slice(0, at) };
  if (sibling === undefined || change > 6) return { own, proof };
  const doctored: Record<number, Partial<Sibling>> = {
    3: { sum: sibling.sum + 1n },
    4: { hash: own.batchKey },
    5: { side: sibling.side === "left" ? "right" : "left" },
  };
  if (change === 6) return { own, proof: [...proof, sibling] };
  return { own, proof: proof.with(at, { ...sibling, ...doctored[change] }) };
}

const text = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
