import { expect } from "chai";
import { cannotCheck } from "../../../core/verify/cannot-check.ts";
import { notFound } from "../../../core/verify/not-found.ts";
import { type Check, verdicts } from "../../../core/verify/verdict.ts";
import { fourWords } from "../../../web/verify/four-words.ts";
import { checksFor } from "../../support/page-models.ts";

const withCheck = (changed: Check): Check[] =>
  checksFor("in-good-standing").map((check) => (check.check === changed.check ? changed : check));

describe("fourWords", () => {
  it("says yes four times only of a batch in good standing", () => {
    for (const verdict of verdicts) {
      const words = Object.values(fourWords(verdict, checksFor(verdict)));
      expect(words.every((word) => word === "yes")).to.equal(verdict === "in-good-standing", verdict);
    }
  });

  it("says nothing good of what is unknown", () => {
    expect(Object.values(fourWords("cannot-check", cannotCheck().checks))).to.not.include("yes");
    expect(Object.values(fourWords("not-found", notFound().checks))).to.not.include("yes");
  });

  it("calls a batch signed whose countersignature is not required, or was checked by the contract", () => {
    for (const code of ["countersignature/not-required", "countersignature/checked-by-contract"] as const) {
      const checks = withCheck({ check: "countersignature", outcome: "not-asked", code });
      expect(fourWords("in-good-standing", checks).signed).to.equal("yes");
    }
  });

  it("does not call a batch signed when either signature fails", () => {
    for (const check of ["attestation", "countersignature"] as const) {
      const checks = withCheck({ check, outcome: "fail", code: `${check}/not-signed` as const });
      expect(fourWords("does-not-match", checks).signed).to.equal("no");
    }
  });
});
