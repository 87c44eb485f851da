import { expect } from "chai";
import fc from "fast-check";
import { transformationBalance, yieldOf, yieldScale } from "../../../core/custody/transformation-balance.ts";

const input = (quantity: bigint, available: bigint, yieldPpm: bigint | null) => ({ quantity, available, yieldPpm });

describe("transformationBalance", () => {
  it("allows of grapes what their yield gives, and says what is left of both", () => {
    const balance = transformationBalance([input(1_000_000n, 1_500_000n, 700_000n)], 600_000n);
    expect(balance).to.deep.equal({ allowed: 700_000n, left: 100_000n, remaining: [500_000n], notAllowed: [] });
  });

  it("rounds down once, over the whole of a blend", () => {
    const blend = [input(1n, 1n, 500_000n), input(1n, 1n, 500_000n), input(1n, 1n, 999_999n)];
    expect(transformationBalance(blend, 0n).allowed).to.equal(1n);
  });

  it("gives nothing for an input without a yield, and names it", () => {
    const balance = transformationBalance([input(10n, 10n, yieldScale), input(10n, 10n, null), input(1n, 1n, 0n)], 10n);
    expect(balance).to.deep.include({ allowed: 10n, left: 0n, notAllowed: [1, 2] });
  });

  it("says by how much too much is asked", () => {
    expect(transformationBalance([input(11n, 10n, yieldScale)], 12n)).to.deep.include({ left: -1n, remaining: [-1n] });
  });

  it("never allows more than each input by itself rounded up, nor less than each rounded down", () => {
    const some = fc.record({
      quantity: fc.bigInt(0n, 2n ** 63n - 1n),
      available: fc.constant(0n),
      yieldPpm: fc.bigInt(0n, 10_000_000n),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 64 }), (inputs) => {
        const { allowed } = transformationBalance(inputs, 0n);
        const floors = inputs.map(({ quantity, yieldPpm }) => (quantity * yieldPpm) / yieldScale);
        const low = floors.reduce((sum, one) => sum + one, 0n);
        expect(allowed >= low && allowed <= low + BigInt(inputs.length)).to.equal(true);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe("yieldOf", () => {
  it("is one to one for a product of itself, and what the rules say otherwise", () => {
    expect([yieldOf("a", "a", null), yieldOf("a", "b", 5n), yieldOf("a", "b", null)]).to.deep.equal([
      yieldScale,
      5n,
      null,
    ]);
  });
});
