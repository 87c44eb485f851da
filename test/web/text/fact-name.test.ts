import { expect } from "chai";
import { specifications } from "../../../core/catalogue/specifications.ts";
import { inputsOf } from "../../../core/specification/inputs-of.ts";
import { factName, isNamedHere } from "../../../web/text/desk/fact-name.ts";
import { fieldTextIt } from "../../../web/text/field-text-it.ts";

describe("the names of facts at the desk", () => {
  const paths = [...new Set(specifications.flatMap(inputsOf).map(({ path }) => path))];

  it("has one for every fact that a specification's rule reads, in both languages", () => {
    expect(paths).to.have.length.above(50);
    expect(paths.filter((path) => !isNamedHere(path) && !Object.hasOwn(fieldTextIt, path))).to.deep.equal([]);
  });

  it("falls back on the pages' names", () => {
    expect(factName("analysis/alcohol", "it")).to.equal("Titolo alcolometrico");
    expect(factName("toString", "en")).to.equal("To string");
  });
});
