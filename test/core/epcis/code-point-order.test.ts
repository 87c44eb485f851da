import { expect } from "chai";
import fc from "fast-check";
import { byCodePoint } from "../../../core/epcis/event-hash/code-point-order.ts";

describe("the order of texts by code point", () => {
  it("is the order of their UTF-8 bytes, also beyond U+FFFF", () => {
    const sign = fc.oneof(
      fc.constantFrom("a", "z", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{10ffff}"),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    const text = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).to.equal(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 300 },
    );
  });
});
