import { expect } from "chai";
import { standingOf } from "../../../api/store/read-subject-measures.ts";

const by = (kind: string, authorRole = "inspector", author = "0x01") => ({ kind, author, authorRole });

describe("standingOf", () => {
  it("is the last measure, newest first, on anything but a batch, whoever placed it", () => {
    expect(standingOf("certificate", [by("reinstatement"), by("suspension", "control-body")])).to.equal(null);
    expect(standingOf("actor", [by("withdrawal"), by("suspension")])).to.equal("withdrawal");
    expect(standingOf("seal", [])).to.equal(null);
  });

  it("is, on a batch, the gravest of the inspectors' line and each control body's", () => {
    const lines = [by("reinstatement"), by("suspension", "control-body", "0x0b"), by("withdrawal")];
    expect(standingOf("batch", lines)).to.equal("suspension");
    expect(standingOf("batch", [by("suspension", "inspector", "0x02"), by("recall", "control-body", "0x0b")])).to.equal(
      "recall",
    );
    expect(standingOf("batch", [by("reinstatement", "inspector", "0x02"), by("suspension")])).to.equal(null);
  });
});
