import { expect } from "chai";
import { verdicts } from "../../../core/verify/verdict.ts";
import { weighAnswers } from "../../../web/verify/weigh-answers.ts";

const warnings = ["suspended", "recalled", "withdrawn", "does-not-match"] as const;

describe("weighAnswers", () => {
  it("agrees when both say the same", () => {
    for (const verdict of verdicts) {
      expect(weighAnswers(verdict, verdict, false)).to.deep.equal({ shown: verdict, relation: "agrees" });
    }
  });

  it("shows the phone's verdict through this site's relay, whichever it is", () => {
    expect(weighAnswers("in-good-standing", "recalled", true)).to.deep.equal({
      shown: "recalled",
      relation: "differs",
    });
    expect(weighAnswers("recalled", "in-good-standing", true)).to.deep.equal({
      shown: "in-good-standing",
      relation: "differs",
    });
  });

  it("lets no chosen endpoint take a warning away", () => {
    for (const warning of warnings) {
      for (const milder of ["in-good-standing", "being-recorded"] as const) {
        expect(weighAnswers(warning, milder, false)).to.deep.equal({ shown: warning, relation: "stands" });
      }
    }
  });

  it("lets a chosen endpoint add a warning", () => {
    for (const warning of warnings) {
      expect(weighAnswers("in-good-standing", warning, false)).to.deep.equal({ shown: warning, relation: "differs" });
    }
  });
});
