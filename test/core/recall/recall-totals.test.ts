import { expect } from "chai";
import { recallTotals } from "../../../core/recall/recall-totals.ts";

const wine = { onRecord: true, productName: "Verdicchio", unit: "millilitre" } as const;
const held = (quantity: string | null, unit = "millilitre") => ({ quantity, unit });

describe("the totals of a recall", () => {
  it("add up product by product what was made and what is left of it", () => {
    const cheese = { onRecord: true, productName: "Casciotta", unit: "gram", quantity: "500", holders: [] } as const;
    expect(
      recallTotals([
        { ...wine, quantity: "6750000", holders: [held("4500000"), held("2250000")] },
        cheese,
        { ...wine, quantity: "1000", holders: [held("0.5")] },
      ]),
    ).to.deep.equal([
      { ...total(wine), batches: 2, made: "6751000", held: "6750000.5", more: false },
      { ...total(cheese), batches: 1, made: "500", held: "0", more: false },
    ]);
  });

  for (const [what, holder] of [
    ["a quantity that nobody told", held(null)],
    ["a quantity in another unit", held("12", "CS")],
  ] as const)
    it(`say that there is more where a holder has ${what}`, () => {
      const totals = recallTotals([{ ...wine, quantity: "10", holders: [held("3"), holder] }]);
      expect(totals).to.deep.equal([{ ...total(wine), batches: 1, made: "10", held: "3", more: true }]);
    });

  it("leave out what is not on record", () => {
    const claimed = { onRecord: false, productName: null, quantity: null, unit: null, holders: [held("7")] };
    expect(recallTotals([claimed])).to.deep.equal([]);
  });
});

const total = ({ productName, unit }: { productName: string; unit: string }) => ({ productName, unit });
