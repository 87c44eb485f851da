import { expect } from "chai";
import fc from "fast-check";
import { specifications } from "../../../core/catalogue/specifications.ts";
import { evaluate } from "../../../core/specification/evaluate.ts";
import { fieldsOf } from "../../../core/specification/fields-of.ts";
import { judge } from "../../../core/specification/judge.ts";
import type { Rule } from "../../../core/specification/rule.ts";
import { casesOf } from "./support/rule-cases.ts";

const known = specifications.filter(({ rules }) => rules.length > 0);

/** The facts with the variant that a rule is for, where it is for one. */
function forVariant(
  version: (typeof known)[number],
  rule: Rule,
  facts: Record<string, unknown>,
): Record<string, unknown> {
  const variant = rule.appliesTo?.[0];
  return variant === undefined || version.variants === null ? facts : { [version.variants.field]: variant, ...facts };
}

function outcomeOf(version: (typeof known)[number], rule: Rule, facts: Record<string, unknown>) {
  return evaluate(facts, version).rules.find((judged) => judged.rule === rule.id);
}

const anything = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "12,5",
    "1e3",
    "+1",
    "01",
    "-1",
    "101",
    "NaN",
    "true",
    "2024-02-30",
    "042001",
    "1/2",
    "12.5 %",
  ),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.string()),
  fc.constant({ toString: 1, valueOf: 1 }),
);

for (const version of known) {
  describe(`${version.product}, version ${version.version}`, () => {
    for (const rule of version.rules) {
      const cases = casesOf(rule.requirement);

      it(`${rule.id}: is judged on both sides of its bounds`, () => {
        expect(cases).to.not.have.length(0);
        for (const { name, facts, outcome } of cases) {
          const judged = outcomeOf(version, rule, forVariant(version, rule, facts));
          expect(judged?.outcome, name).to.equal(outcome);
          if (outcome !== "not-documented") expect(judged?.value, name).to.not.equal(null);
          expect(judged?.reason === null, name).to.equal(outcome !== "not-documented");
          expect(judged?.bound.it, name).to.not.equal("");
        }
      });

      it(`${rule.id}: is never a pass when something that it reads is missing`, () => {
        for (const { facts } of cases) {
          for (const path of fieldsOf(rule.requirement)) {
            for (const nothing of [undefined, null, "", "  "]) {
              const { outcome } =
                outcomeOf(version, rule, forVariant(version, rule, { ...facts, [path]: nothing })) ?? {};
              if (facts[path] !== "0") expect(outcome, path).to.not.equal("met");
            }
          }
        }
        expect(outcomeOf(version, rule, forVariant(version, rule, {}))?.outcome).to.equal("not-documented");
      });

      it(`${rule.id}: holds its variants apart, and is no pass where none is named`, () => {
        const [passing] = cases.filter(({ outcome }) => outcome === "met");
        if (rule.appliesTo === null || version.variants === null || passing === undefined) return;
        for (const { value } of version.variants.values) {
          const judged = outcomeOf(version, rule, { ...passing.facts, [version.variants.field]: value });
          expect(judged?.outcome, value).to.equal(rule.appliesTo.includes(value) ? "met" : undefined);
        }
        for (const value of [undefined, "nessuna", "", 3]) {
          const judged = outcomeOf(version, rule, { ...passing.facts, [version.variants.field]: value });
          expect([judged?.outcome, judged?.reason]).to.deep.equal(["not-documented", "variant-unknown"]);
        }
      });
    }

    it("judges an empty dossier as not documented in every rule", () => {
      const { counts } = evaluate({}, version);
      expect(counts).to.deep.equal({ met: 0, notMet: 0, notDocumented: version.rules.length, notApplicable: 0 });
    });
  });
}

describe("every rule of the catalogue", () => {
  it("has a source, and an outcome for whatever its fields hold", () => {
    const rules = known.flatMap((version) => version.rules);
    expect(rules.filter(({ sources }) => sources.length === 0)).to.deep.equal([]);
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.array(anything, { minLength: 13, maxLength: 13 }), (rule, values) => {
        const facts = Object.fromEntries(fieldsOf(rule.requirement).map((path, index) => [path, values[index]]));
        const { outcome, reason } = judge(rule.requirement, facts);
        expect(["met", "not-met", "not-documented"]).to.include(outcome);
        expect(reason === null).to.equal(outcome !== "not-documented");
      }),
      { seed: 1143, numRuns: 3000 },
    );
  });

  it("are the machine-checkable rules of fourteen products, about ninety of them", () => {
    expect(new Set(known.map(({ product }) => product)).size).to.equal(14);
    const distinct = new Set(known.flatMap(({ product, rules }) => rules.map(({ id }) => `${product} ${id}`)));
    expect(distinct.size).to.equal(109);
  });
});
