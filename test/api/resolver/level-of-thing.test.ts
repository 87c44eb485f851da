import { expect } from "chai";
import { levelsOfThing } from "../../../api/resolver/level-of-thing.ts";
import { parseDigitalLinkUri } from "../../../core/gs1/digital-link-uri.ts";

describe("the links of a unit or an asset", () => {
  const linked = (path: string, hasEpcis: boolean) => {
    const read = parseDigitalLinkUri(`https://filigrana.example${path}`);
    if (!read.ok) throw new Error(read.expected);
    const site = { publicUrl: "https://filigrana.example", hasTrace: true, hasEpcis };
    return levelsOfThing(read.value, site).map(({ description, links }) => [description, links.length]);
  };

  it("are there for its key alone, and only where events are captured", () => {
    expect(linked("/00/395212340000000014", true)).to.deep.equal([["Logistic unit (00) 395212340000000014", 3]]);
    expect(linked("/8004/8001234X", true)).to.deep.equal([["Asset (8004) 8001234X", 3]]);
    expect(linked("/00/395212340000000014", false)).to.deep.equal([]);
    expect(linked("/414/8001234567897", true)).to.deep.equal([]);
  });
});
