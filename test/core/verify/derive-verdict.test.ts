import { expect } from "chai";
import { deriveVerdict } from "../../../core/verify/derive-verdict.ts";
import { type CheckName, checkNames, type Outcome } from "../../../core/verify/verdict.ts";

const outcomesOf = (pick: (name: CheckName) => Outcome) =>
  Object.fromEntries(checkNames.map((name) => [name, pick(name)])) as Record<CheckName, Outcome>;

const allPass = outcomesOf(() => "pass");
const leftOut = ["attestation", "countersignature", "accreditation"];

describe("deriveVerdict", () => {
  const table = [
    [null, true, "in-good-standing"],
    [null, false, "being-recorded"],
    ["suspension", true, "suspended"],
    ["suspension", false, "suspended"],
    ["withdrawal", true, "withdrawn"],
    ["withdrawal", false, "withdrawn"],
    ["recall", true, "recalled"],
    ["recall", false, "recalled"],
  ] as const;
  for (const [measure, final, verdict] of table) {
    it(`says ${verdict} when every check passes, with ${measure ?? "no measure"}, ${final ? "final" : "not final"}`, () => {
      expect(deriveVerdict({ outcomes: allPass, measure, final })).to.equal(verdict);
    });
  }

  for (const name of checkNames) {
    it(`with ${name} alone failing says does-not-match, alone unknown says cannot-check, whatever else`, () => {
      for (const [measure, final] of table) {
        const alone = (outcome: Outcome) =>
          deriveVerdict({ outcomes: { ...allPass, [name]: outcome }, measure, final });
        expect(alone("fail")).to.equal("does-not-match");
        expect(alone("unknown")).to.equal("cannot-check");
        if (!leftOut.includes(name)) expect(alone("not-asked")).to.equal("cannot-check");
      }
    });
  }

  it("has no way to a good verdict but the eight ways of checks that pass, over all 4^12 outcomes", () => {
    const choices = ["pass", "fail", "not-asked", "unknown"] as const;
    const outcomes: Record<CheckName, Outcome> = { ...allPass };
    let good = 0;
    const walk = (index: number, unsure: boolean, failed: boolean): void => {
      const name = checkNames[index];
      if (name === undefined) {
        const verdict = deriveVerdict({ outcomes, measure: null, final: true });
        const expected = failed ? "does-not-match" : unsure ? "cannot-check" : "in-good-standing";
        if (verdict !== expected) expect.fail(`${JSON.stringify(outcomes)} gives ${verdict}, not ${expected}`);
        if (verdict === "in-good-standing") good += 1;
        return;
      }
      for (const outcome of choices) {
        outcomes[name] = outcome;
        const bars = outcome === "unknown" || (outcome === "not-asked" && !leftOut.includes(name));
        walk(index + 1, unsure || bars, failed || outcome === "fail");
      }
    };
    walk(0, false, false);
    expect(good).to.equal(2 ** leftOut.length);
  });
});
