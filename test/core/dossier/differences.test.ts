import { expect } from "chai";
import fc from "fast-check";
import { type ComparedBatch, differences } from "../../../core/dossier/differences.ts";

const batch = (quantity: number, facts: Record<string, unknown> = {}): ComparedBatch => ({
  quantity: BigInt(quantity),
  facts: { "batch/lot": `L${quantity}`, "batch/producedOn": "2026-03-02", "operator/id": "0x01", ...facts },
});

describe("differences to earlier batches", () => {
  const usual = [batch(600_000, { variety: "Verdicchio" }), batch(580_000, { variety: "verdicchio " })];
  const table: [what: string, now: ComparedBatch, earlier: ComparedBatch[], expected: unknown[]][] = [
    ["nothing earlier", batch(1), [], []],
    ["the same again", batch(590_000, { variety: "VERDICCHIO" }), usual, []],
    ["exactly twice the most", batch(1_200_000, { variety: "Verdicchio" }), usual, []],
    [
      "one more than twice the most",
      batch(1_200_001, { variety: "Verdicchio" }),
      usual,
      [{ path: "batch/quantity", kind: "number", usual: ["580000", "600000"], now: "1200001" }],
    ],
    ["exactly half the least", batch(290_000, { variety: "Verdicchio" }), usual, []],
    [
      "one less than half the least",
      batch(289_999, { variety: "Verdicchio" }),
      usual,
      [{ path: "batch/quantity", kind: "number", usual: ["580000", "600000"], now: "289999" }],
    ],
    [
      "another value",
      batch(600_000, { variety: "Trebbiano" }),
      usual,
      [{ path: "variety", kind: "value", usual: ["Verdicchio", "verdicchio "], now: "Trebbiano" }],
    ],
    [
      "a field that always was",
      batch(600_000),
      usual,
      [{ path: "variety", kind: "missing", usual: ["Verdicchio", "verdicchio "], now: null }],
    ],
    [
      "a field that never was",
      batch(600_000, { variety: "Verdicchio", note: "x" }),
      usual,
      [{ path: "note", kind: "new", usual: [], now: "x" }],
    ],
    [
      "decimals as text, and how long it keeps",
      batch(600_000, { "analysis/fat": "120.10", "batch/bestBefore": "2026-09-02" }),
      [batch(600_000, { "analysis/fat": "48.20", "batch/bestBefore": "2026-04-02" })],
      [
        { path: "analysis/fat", kind: "number", usual: ["48.20"], now: "120.10" },
        { path: "batch/keeps", kind: "number", usual: ["31"], now: "184" },
      ],
    ],
  ];
  for (const [what, now, earlier, expected] of table) {
    it(`are as expected for ${what}`, () => {
      expect(differences(now, earlier)).to.deep.equal(expected);
    });
  }

  it("are none between a batch and itself, whatever it says", () => {
    const facts = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,4})?$/),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    );
    fc.assert(
      fc.property(facts, fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), (said, quantity) => {
        expect(differences({ quantity, facts: said }, [{ quantity, facts: said }])).to.deep.equal([]);
      }),
    );
  });
});
