import { expect } from "chai";
import { isInSight } from "../../../api/probes/sight.ts";
import { findingsOf } from "../../../api/routes/page-findings.ts";

const now = new Date("2026-07-10T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const seen = { now, seenAt: ago(1), head: 100n };

describe("isInSight", () => {
  it("lets the read model speak while it follows a chain that answers", () => {
    expect(isInSight(seen, 100n)).to.equal(true);
    expect(isInSight(seen, 90n)).to.equal(true);
    expect(isInSight(seen, 103n)).to.equal(true);
  });

  it("does not when the read model is behind or empty, or the chain is silent", () => {
    expect(isInSight(seen, 89n)).to.equal(false);
    expect(isInSight(seen, null)).to.equal(false);
    expect(isInSight({ ...seen, seenAt: ago(61) }, 100n)).to.equal(false);
    expect(isInSight({ now, seenAt: null, head: null }, 100n)).to.equal(false);
  });
});

describe("findingsOf", () => {
  it("says that a code is not on record only when the read model has come to the chain's end", () => {
    expect(findingsOf(null, seen, 100n).verdict).to.equal("not-found");
    expect(findingsOf(null, seen, 89n).verdict).to.equal("cannot-check");
    expect(findingsOf(null, seen, null).verdict).to.equal("cannot-check");
  });
});
