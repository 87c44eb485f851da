import { expect } from "chai";
import fc from "fast-check";
import { sameKeeping } from "../../../core/draft/keep-distance.ts";

describe("how long the next batch keeps", () => {
  const table: [from: string, to: string | null, day: string, expected: string | null][] = [
    ["2026-02-02", "2027-08-02", "2026-11-22", "2028-05-22"],
    ["2026-02-02", "2026-02-20", "2026-02-25", "2026-03-15"],
    ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
    ["2026-02-02", "2026-02-02", "2028-02-29", "2028-02-29"],
    ["2026-02-02", null, "2026-11-22", null],
    ["2026-02-02", "2026-02-01", "2026-11-22", null],
    ["2026-02-30", "2026-03-01", "2026-11-22", null],
  ];
  for (const [producedOn, bestBefore, day, expected] of table) {
    it(`of one made on ${producedOn} and best before ${bestBefore}, made on ${day}: ${expected}`, () => {
      expect(sameKeeping({ producedOn, bestBefore }, day)).to.equal(expected);
    });
  }

  const day = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  it("is the earlier batch's own best-before day when made on the same day", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [producedOn, bestBefore] = [a, b].sort() as [string, string];
        expect(sameKeeping({ producedOn, bestBefore }, producedOn)).to.equal(bestBefore);
      }),
    );
  });
});
