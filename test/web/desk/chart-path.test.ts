import { expect } from "chai";
import { chartPath } from "../../../web/desk/pages/batches/chart-path.ts";

const points = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([at, value]) => ({ at, value }));

describe("chartPath", () => {
  it("draws the highest value at the top, the lowest at the bottom, and time from left to right", () => {
    const shape = chartPath(points([100, 10], [150, 14], [300, 12]), 200, 80);
    expect(shape).to.deep.equal({ path: "M0 80L50 0L200 40", least: 10, most: 14 });
  });

  it("draws values that are all the same, and a single one, in the middle", () => {
    expect(chartPath(points([0, -3], [10, -3]), 200, 80)?.path).to.equal("M0 40L200 40");
    expect(chartPath(points([5, 7]), 200, 80)).to.deep.equal({ path: "M100 40", least: 7, most: 7 });
  });

  it("draws nothing without points", () => expect(chartPath([], 200, 80)).to.equal(null));
});
