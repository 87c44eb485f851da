import { expect } from "chai";
import { type LabelFlaw, labelFlaw, type TypedLabel } from "../../../web/verify/label-flaw.ts";

const good = { gtin: "08001234567897", lot: "L24-07", serial: null };

const cases: readonly (readonly [string, Partial<TypedLabel>, LabelFlaw | null])[] = [
  ["finds nothing in a good code", {}, null],
  ["finds nothing in a GTIN of 8, 12 or 13 digits", { gtin: "8001234567897" }, null],
  [
    "names the check digit that was expected",
    { gtin: "08001234567891" },
    { part: "gtin", kind: "digit", last: "1", expected: 7 },
  ],
  ["counts the digits", { gtin: "123" }, { part: "gtin", kind: "length", found: 3 }],
  ["refuses letters in a GTIN", { gtin: "0800123456789X" }, { part: "gtin", kind: "characters" }],
  ["misses the lot", { lot: "" }, { part: "lot", kind: "length", found: 0 }],
  ["refuses a lot of 21 characters", { lot: "A".repeat(21) }, { part: "lot", kind: "length", found: 21 }],
  ["shows the forbidden character", { lot: "L24 07" }, { part: "lot", kind: "characters", found: " " }],
  ["shows a character beyond the first plane whole", { lot: "L🍷" }, { part: "lot", kind: "characters", found: "🍷" }],
  ["looks at the serial too", { serial: "é" }, { part: "serial", kind: "characters", found: "é" }],
];

describe("labelFlaw", () => {
  for (const [fact, changes, flaw] of cases) {
    it(fact, () => expect(labelFlaw({ ...good, ...changes })).to.deep.equal(flaw));
  }
});
