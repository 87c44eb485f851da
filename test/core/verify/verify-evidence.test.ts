import { expect } from "chai";
import type { Evidence } from "../../../core/schema/evidence.ts";
import { checkNames } from "../../../core/verify/verdict.ts";
import { verifyEvidence } from "../../../core/verify/verify-evidence.ts";
import { evidenceOf, factsOf, gtin, options, record, sealedAt } from "../support/case.ts";
import { maker, stranger } from "../support/keys.ts";

/** The names of the checks with another outcome than pass. */
const failing = (file: unknown, facts: Parameters<typeof verifyEvidence>[1] = factsOf(), opts = options): string[] =>
  verifyEvidence(file, facts, opts).checks.flatMap(({ check, outcome }) => (outcome === "fail" ? [check] : []));

describe("verifyEvidence", () => {
  it("finds every batch of the seal in good standing, for every circle of readers", () => {
    for (const index of [0, 1, 2]) {
      for (const reader of ["public", "partners", "inspectors"] as const) {
        const { verdict, checks } = verifyEvidence(evidenceOf(index, reader), factsOf(index), options);
        expect(checks.filter(({ outcome }) => outcome !== "pass")).to.deep.equal([]);
        expect(verdict).to.equal("in-good-standing");
      }
    }
  });

  it("reports every check, in order, whatever it is given", () => {
    for (const file of [evidenceOf(), null, {}, "x", { ...evidenceOf(), batch: 1 }]) {
      expect(verifyEvidence(file, null, options).checks.map(({ check }) => check)).to.deep.equal([...checkNames]);
    }
  });

  it("says 'being recorded' until the seal's block is final", () => {
    const facts = { ...factsOf(), final: { number: 41n, time: sealedAt - 1n } };
    expect(verifyEvidence(evidenceOf(), facts, options).verdict).to.equal("being-recorded");
    expect(
      verifyEvidence(evidenceOf(), { ...facts, final: { number: 42n, time: sealedAt } }, options).verdict,
    ).to.equal("in-good-standing");
  });

  it("cannot check without the chain, and yet finds a doctored field", () => {
    expect(verifyEvidence(evidenceOf(), null, options).verdict).to.equal("cannot-check");
    const doctored = withField(evidenceOf(), "product/name", "Verdicchio qualsiasi");
    expect(verifyEvidence(doctored, null, options).verdict).to.equal("does-not-match");
    expect(failing(doctored, null)).to.deep.equal(["dossier"]);
  });

  it("accepts the label in the hand in every spelling of its GTIN, and no other", () => {
    const asked = (label: { gtin: string; lot: string }) =>
      failing(evidenceOf(), factsOf(), { ...options, asked: label } as never);
    expect(asked({ gtin, lot: "L26-001" })).to.deep.equal([]);
    expect(asked({ gtin: "8001234000011", lot: "L26-001" })).to.deep.equal([]);
    expect(asked({ gtin, lot: "L26-002" })).to.deep.equal(["batch"]);
    expect(asked({ gtin, lot: "l26-001" })).to.deep.equal(["batch"]);
    expect(asked({ gtin: "08001234000028", lot: "L26-001" })).to.deep.equal(["batch"]);
  });

  it("takes the file's own chain and contract when nothing is trusted, and says so", () => {
    const { verdict, checks } = verifyEvidence(evidenceOf(), factsOf(), { recover: options.recover });
    expect(verdict).to.equal("in-good-standing");
    expect(checks[1]?.code).to.equal("chain/as-the-file-says");
  });
});

describe("verifyEvidence, of what was doctored, names the check that fails:", () => {
  const evidence = evidenceOf();
  const { seal, chain, batch } = evidence;
  const other = evidenceOf(1);
  const doctored: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["a field's value", withField(evidence, "batch/bestBefore", "2040-12-31"), ["dossier"]],
    ["the lot in the dossier", withField(evidence, "batch/lot", "L26-009"), ["batch", "dossier"]],
    ["the declared lot", { ...evidence, batch: { ...batch, lot: "L26-002" } }, ["batch", "inclusion"]],
    ["the declared quantity", { ...evidence, batch: { ...batch, quantity: "751" } }, ["batch", "inclusion"]],
    [
      "the dossier's root",
      { ...evidence, batch: { ...batch, dossierRoot: other.batch.dossierRoot } },
      ["dossier", "inclusion"],
    ],
    ["a field left out", { ...evidence, fields: evidence.fields.slice(1) }, ["dossier"]],
    [
      "a field twice",
      { ...evidence, fields: evidence.fields.flatMap((f) => ("path" in f && f.path === "batch/lot" ? [f, f] : [f])) },
      ["dossier"],
    ],
    ["two fields exchanged", { ...evidence, fields: evidence.fields.toReversed() }, ["dossier"]],
    ["a fraction for a value", withField(evidence, "batch/bestBefore", 0.5), ["dossier"]],
    ["another batch's proof", { ...evidence, proof: other.proof }, ["inclusion"]],
    ["a shortened proof", { ...evidence, proof: evidence.proof.slice(1) }, ["inclusion"]],
    ["another batch's dossier and proof", { ...other, batch }, ["batch", "dossier", "inclusion"]],
    ["another chain", { ...evidence, chain: { ...chain, chainId: "1" } }, ["chain"]],
    ["another contract", { ...evidence, chain: { ...chain, registry: stranger.address } }, ["chain"]],
    ["the total", { ...evidence, seal: { ...seal, statement: { ...seal.statement, total: "4501" } } }, ["inclusion"]],
    [
      "the attestation",
      { ...evidence, seal: { ...seal, attestation: { by: maker.id, signature: stranger.sign(batch.dossierRoot) } } },
      ["attestation"],
    ],
    [
      "who attested",
      { ...evidence, seal: { ...seal, attestation: { ...seal.attestation, by: stranger.id } } },
      ["attestation"],
    ],
    [
      "the countersignature, by the operator's own",
      { ...evidence, seal: { ...seal, countersignature: seal.attestation } },
      ["countersignature"],
    ],
    ["the countersignature, left out", { ...evidence, seal: without(seal, "countersignature") }, ["countersignature"]],
    ["a member added", { ...evidence, verdict: "in-good-standing" }, ["format"]],
    ["a member left out", without(evidence, "proof"), ["format"]],
  ];
  for (const [what, file, checks] of doctored) {
    it(what, () => {
      expect(failing(file)).to.deep.equal(checks);
      expect(verifyEvidence(file, factsOf(), options).verdict).to.equal("does-not-match");
    });
  }
});

describe("verifyEvidence, of what the chain says, names the check that fails:", () => {
  const { seal, certificate, product } = record;
  const said: readonly (readonly [string, Partial<typeof record>, readonly string[]])[] = [
    ["a seal not on record", { seal: { ...seal, sealedAt: 0n } }, ["record"]],
    ["a seal cancelled", { seal: { ...seal, sealedAt: 0n, cancelled: true } }, ["record"]],
    ["another total", { seal: { ...seal, total: 1n } }, ["record"]],
    ["no certificate", { certificate: { ...certificate, from: 0n } }, ["certificate"]],
    ["another product", { certificate: { ...certificate, product: "0x0000000000000001" } }, ["certificate"]],
    ["another unit", { product: { ...product, unit: "gram" } }, ["certificate"]],
    ["another scheme", { product: { ...product, scheme: "DOC" } }, ["certificate"]],
    ["a certificate that began later", { certificate: { ...certificate, from: sealedAt + 1n } }, ["certificate"]],
    ["a certificate over before", { certificate: { ...certificate, until: sealedAt - 1n } }, ["certificate"]],
    ["a body never accredited", { accreditation: { from: 0n, until: 0n } }, ["accreditation"]],
    ["another key of the operator", { operator: { ...record.operator, signer: stranger.address } }, ["attestation"]],
    [
      "another key of the body",
      { controlBody: { ...record.controlBody, signer: stranger.address } },
      ["countersignature"],
    ],
  ];
  for (const [what, changed, checks] of said) {
    it(what, () => {
      expect(failing(evidenceOf(), factsOf(0, changed))).to.deep.equal(checks);
    });
  }
});

/** The evidence with another value in one field. */
function withField(evidence: Evidence, path: string, value: unknown): unknown {
  return { ...evidence, fields: evidence.fields.map((f) => ("path" in f && f.path === path ? { ...f, value } : f)) };
}

function without(object: object, name: string): unknown {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
