import { expect } from "chai";
import type { BatchRecord, ChainFacts, MeasureFact, MeasureKind } from "../../../core/chain/facts.ts";
import type { Evidence } from "../../../core/schema/evidence.ts";
import { verifyEvidence } from "../../../core/verify/verify-evidence.ts";
import {
  authors,
  certificate,
  evidenceOf,
  factsOf,
  measureBy,
  measuredAt,
  measureReason,
  options,
  record,
} from "../support/case.ts";
import { body, inspector, maker, stranger } from "../support/keys.ts";

const measure = (kind: MeasureKind): MeasureFact => ({ kind, at: measuredAt });
const none: MeasureFact = { kind: "none", at: 0n };

/** The record with a measure of some kind at each place named. */
const measured = (
  places: Partial<Record<"inspector" | "body" | "seal" | "certificate" | "operator" | "controlBody", MeasureKind>>,
) => {
  const at = (place: keyof typeof places) => (places[place] === undefined ? none : measure(places[place]));
  return {
    batch: { byInspector: at("inspector"), byControlBody: at("body") },
    seal: { ...record.seal, measure: at("seal") },
    certificate: { ...record.certificate, measure: at("certificate") },
    operator: { ...record.operator, measure: at("operator") },
    controlBody: { ...record.controlBody, measure: at("controlBody") },
  };
};

const verify = (
  changed: Partial<BatchRecord>,
  measures: Evidence["measures"] = [],
  more: Partial<ChainFacts> = { authors },
) => verifyEvidence({ ...evidenceOf(), measures }, { ...factsOf(0, changed), ...more }, options);

const recalled = measured({ inspector: "recall" });

describe("a measure", () => {
  for (const place of ["inspector", "body", "seal", "certificate", "operator"] as const) {
    it(`by or on the ${place} decides the verdict, though the evidence does not explain it`, () => {
      expect(verify(measured({ [place]: "suspension" }))).to.include({ verdict: "suspended" });
      expect(verify(measured({ [place]: "withdrawal" }))).to.include({ verdict: "withdrawn" });
      expect(verify(measured({ [place]: "reinstatement" }))).to.include({ verdict: "in-good-standing", measure: null });
    });
  }

  it("on the control body changes nothing for what is already sealed", () => {
    expect(verify(measured({ controlBody: "suspension" })).verdict).to.equal("in-good-standing");
  });

  it("that is graver decides: recall before withdrawal before suspension, the closest to the batch first", () => {
    const all = measured({
      operator: "withdrawal",
      seal: "recall",
      certificate: "suspension",
      inspector: "suspension",
    });
    expect(verify(all).measure).to.include({ kind: "recall", subjectKind: "seal" });
    const two = measured({ operator: "suspension", body: "suspension", certificate: "withdrawal" });
    expect(verify(two).measure).to.include({ kind: "withdrawal", subjectKind: "certificate" });
    expect(verify(measured({ operator: "suspension", body: "suspension" })).measure).to.include({
      subjectKind: "batch",
    });
  });
});

describe("who placed a measure, and why,", () => {
  it("is told when the evidence proves it", () => {
    const { measure: found } = verify(recalled, [measureBy()]);
    expect(found).to.deep.include({ kind: "recall", at: measuredAt, author: inspector.id, reason: measureReason });
    const onCertificate = {
      author: body,
      subjectKind: "certificate",
      subject: certificate.padEnd(66, "0"),
      kind: "suspension",
    } as const;
    expect(verify(measured({ certificate: "suspension" }), [measureBy(onCertificate)]).measure).to.include({
      author: body.id,
    });
  });

  it("is told without the reason when that was erased, or is another", () => {
    const { statement, signature, placedAt } = measureBy();
    const erased = { statement, signature, placedAt };
    const other = { ...measureBy(), reason: { document: "all is well", salt: `0x${"00".repeat(16)}` } };
    for (const explained of [erased, other]) {
      expect(verify(recalled, [explained]).measure).to.deep.include({ author: inspector.id, reason: null });
    }
  });

  const placed = measureBy();
  const unproved: readonly (readonly [string, Evidence["measures"][number], Partial<ChainFacts>?])[] = [
    ["of another kind", measureBy({ kind: "suspension" })],
    ["on another subject", measureBy({ subject: `0x${"11".repeat(32)}` })],
    ["on another kind of subject", measureBy({ subjectKind: "seal" })],
    ["placed at another time", { ...placed, placedAt: "1" }],
    ["signed by somebody else", { ...placed, signature: stranger.sign(`0x${"11".repeat(32)}`) }],
    ["signed by who may not place it", measureBy({ author: body })],
    ["of an author that the chain was not asked about", placed, { authors: {} }],
    [
      "of an author who is no inspector",
      placed,
      { authors: { [`${inspector.id}@${measuredAt}`]: { role: "operator", signer: inspector.address } } },
    ],
    ["whose sequence was changed", { ...placed, statement: { ...placed.statement, sequence: 2 } }],
  ];
  for (const [what, explained, more] of unproved) {
    it(`is not told by a statement ${what}; the measure counts all the same`, () => {
      const { verdict, measure: found } = verify(recalled, [explained], more);
      expect(verdict).to.equal("recalled");
      expect(found).to.deep.include({ author: null, reason: null });
    });
  }

  it("is not told by an operator about its own certificate", () => {
    const own = {
      author: maker,
      subjectKind: "certificate",
      subject: certificate.padEnd(66, "0"),
      kind: "suspension",
    } as const;
    const more = { authors: { [`${maker.id}@${measuredAt}`]: { role: "operator", signer: maker.address } } } as const;
    expect(verify(measured({ certificate: "suspension" }), [measureBy(own)], more).measure).to.include({
      author: null,
    });
  });
});
