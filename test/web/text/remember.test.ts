import { expect } from "chai";
import { remember } from "../../../web/text/remember.ts";

describe("remember", () => {
  it("computes an answer once, and never keeps more than it may", () => {
    const computed: number[] = [];
    const squared = remember(2, (key) => {
      computed.push(key);
      return key * key;
    });
    expect([3, 3, 4, 3, 5, 3].map(squared)).to.deep.equal([9, 9, 16, 9, 25, 9]);
    expect(computed).to.deep.equal([3, 4, 5, 3]);
  });
});
