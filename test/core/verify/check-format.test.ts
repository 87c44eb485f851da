import { expect } from "chai";
import { checkFormat } from "../../../core/verify/checks/check-format.ts";
import { evidenceOf } from "../support/case.ts";

describe("checkFormat", () => {
  const file = evidenceOf();
  const { batch, seal } = file;
  const said: readonly (readonly [string, unknown, string])[] = [
    ["no object", null, "/: expected object"],
    ["a member that is none", { ...file, extra: 1 }, '/: expected no member "extra"'],
    ["another format", { ...file, format: "pdf" }, '/format: expected "filigrana-evidence/1"'],
    [
      "a number for a decimal",
      { ...file, batch: { ...batch, quantity: 5 } },
      "/batch/quantity: expected a whole number as text",
    ],
    [
      "a decimal with a sign",
      { ...file, batch: { ...batch, quantity: "-5" } },
      "/batch/quantity: expected a whole number in decimal digits",
    ],
    ["no field", { ...file, fields: [] }, "/fields: expected at least 1"],
    [
      "a leaf that is too short",
      { ...file, fields: [{ leaf: "0x", reason: "erased" }] },
      "/fields/0/leaf: expected 0x and 64",
    ],
    [
      "a third side",
      { ...file, proof: [{ side: "up", sum: "1", hash: batch.dossierRoot }] },
      '/proof/0/side: expected "left" or "right"',
    ],
    [
      "too long a proof",
      { ...file, proof: Array(25).fill({ side: "left", sum: "1", hash: batch.dossierRoot }) },
      "/proof: expected at most 24",
    ],
    [
      "a missing signature",
      { ...file, seal: { ...seal, attestation: { by: seal.attestation.by } } },
      "/seal/attestation/signature: expected",
    ],
    ["a name that is no text", { ...file, names: { "a/b": 5 } }, "/names/a~1b: expected string"],
  ];
  for (const [what, wrong, expected] of said) {
    it(`says where and what was expected, of ${what}`, () => {
      const { check, evidence } = checkFormat(wrong);
      expect(evidence).to.equal(null);
      expect(check).to.include({ outcome: "fail", code: "format/unreadable" });
      expect(check.expected).to.include(expected);
    });
  }

  it("reads what is right, and gives a copy", () => {
    const { check, evidence } = checkFormat(file);
    expect(check).to.include({ outcome: "pass", code: "format/readable" });
    expect(evidence).to.deep.equal(file);
    expect(evidence).not.to.equal(file);
  });
});
