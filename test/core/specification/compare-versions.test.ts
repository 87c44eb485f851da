import { expect } from "chai";
import { compareVersions } from "../../../core/specification/compare-versions.ts";
import type { Rule } from "../../../core/specification/rule.ts";

const rule = (id: string, atLeast = "1"): Rule => ({
  id,
  name: { it: id, en: id },
  article: "art. 1",
  appliesTo: null,
  requirement: { kind: "number", of: { field: "analysis/alcohol" }, unit: "% vol", range: { atLeast } },
  sources: ["a source"],
  otherReadings: [],
  note: null,
});
const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id);

describe("compareVersions", () => {
  it("tells rules added, removed, changed and as they were apart by their ids", () => {
    const difference = compareVersions(
      [rule("kept"), rule("changed"), rule("removed")],
      [rule("added"), rule("changed", "2"), rule("kept")],
    );
    expect(ids(difference.added)).to.deep.equal(["added"]);
    expect(ids(difference.removed)).to.deep.equal(["removed"]);
    expect(difference.changed).to.deep.equal([{ before: rule("changed"), after: rule("changed", "2") }]);
    expect(difference.same).to.equal(1);
  });

  it("sees no change where only the order of members differs", () => {
    const { id, name, ...rest } = rule("kept");
    expect(compareVersions([rule("kept")], [{ ...rest, name: { en: name.en, it: name.it }, id }]).same).to.equal(1);
  });

  it("calls every rule of a first version added", () => {
    expect(ids(compareVersions([], [rule("one"), rule("two")]).added)).to.deep.equal(["one", "two"]);
  });
});
