import { expect } from "chai";
import { specificationInForce, specifications } from "../../../core/catalogue/specifications.ts";
import { evaluate } from "../../../core/specification/evaluate.ts";
import { inputsOf } from "../../../core/specification/inputs-of.ts";

describe("the inputs of a specification", () => {
  it("are the fields that its rules read, each once, without those that every batch has", () => {
    for (const version of specifications) {
      const inputs = inputsOf(version).map(({ path }) => path);
      expect(new Set(inputs)).to.have.lengthOf(inputs.length);
      const read = [
        ...evaluate({}, version).rules.flatMap(({ fields }) => fields),
        ...(version.variants === null ? [] : [version.variants.field]),
      ];
      const own = ["batch/producedOn", "batch/bestBefore", "batch/quantity", "place/municipality"];
      expect(inputs, version.product).to.have.members([...new Set(read)].filter((path) => !own.includes(path)));
    }
  });

  it("begin with the one that names the variant, by the names of the specification", () => {
    const wine = specificationInForce("castelli-di-jesi-verdicchio-riserva-docg", "2026-03-02");
    const [first] = wine === null || wine === undefined ? [] : inputsOf(wine);
    expect(first).to.include({ path: wine?.variants?.field, kind: "choice" });
    expect(first?.values).to.deep.equal(wine?.variants?.values);
  });

  it("say how they are filled in", () => {
    const kinds = new Map(specifications.flatMap(inputsOf).map(({ path, kind }) => [path, kind]));
    expect(Object.fromEntries(kinds)).to.include({
      "milk/ewe": "number",
      "bottling/on": "day",
      "harvest/endedAt": "instant",
      "wine/sparkling": "yes-no",
      "pigs/regions": "list",
      vintage: "year",
    });
  });
});
