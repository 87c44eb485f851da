import { expect } from "chai";
import { cast, shortId } from "./support/cast.ts";
import { START } from "./support/ledger.ts";
import { type MeasureSketch, measure, measureOf, placing } from "./support/measures.ts";
import { grant, NOW, type Stage, seal, some, useStage } from "./support/stage.ts";

const riserva = shortId("certificate: riserva");

describe("Measures", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const refusal = (sketch: MeasureSketch, signer?: Parameters<typeof placing>[2]) =>
    stage.registry.refusal("place", placing(stage, sketch, signer));
  const onCertificate = { subjectKind: "certificate", subject: riserva, kind: "suspension" } as const;

  describe("the author and the statement", () => {
    it("refuses at the deadline", async () => {
      expect(await refusal({ ...onCertificate, submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
    });

    it("refuses no kind, and the recall of an actor or a certificate", async () => {
      for (const [subjectKind, kind, numbers] of [
        ["seal", "none", [2n, 0n]],
        ["actor", "recall", [0n, 4n]],
        ["certificate", "recall", [1n, 4n]],
      ] as const) {
        const expected = ["MeasureKindNotApplicable", ...numbers];
        expect(await refusal({ subjectKind, subject: riserva, kind })).to.deep.equal(expected);
      }
    });

    it("refuses an author that is unknown, an operator, or held by a measure itself", async () => {
      expect(await refusal({ ...onCertificate, by: "stranger" })).to.deep.equal(["ActorUnknown", cast.stranger.id]);
      const expected = ["ActorRoleMismatch", cast.maker.id, 1n, 3n];
      expect(await refusal({ ...onCertificate, by: "maker" })).to.deep.equal(expected);
      for (const by of ["body", "warden"] as const) {
        await measure(stage, { subjectKind: "actor", subject: cast[by].id, kind: "suspension" });
        expect(await refusal({ ...onCertificate, by })).to.deep.equal(["ActorSuspended", cast[by].id, 1n]);
      }
    });

    it("refuses a signature that is not the author's", async () => {
      const digest = stage.digest("Measure", measureOf(onCertificate));
      for (const signer of ["warden", "body", "stranger"] as const) {
        expect(await refusal(onCertificate, signer)).to.deep.equal(["StatementNotSigned", cast.inspector.id, digest]);
      }
    });
  });

  describe("the subject", () => {
    it("refuses what is not on record", async () => {
      for (const subjectKind of ["actor", "certificate", "seal"] as const) {
        const subject = some(0x99);
        expect(await refusal({ subjectKind, subject, kind: "suspension" })).to.deep.equal([
          "MeasureSubjectUnknown",
          subject,
        ]);
      }
    });

    it("refuses an id with bytes behind it", async () => {
      for (const [subjectKind, id] of [
        ["actor", cast.maker.id],
        ["certificate", riserva],
      ] as const) {
        const subject = `${id.padEnd(65, "0")}1`;
        expect(await refusal({ subjectKind, subject, kind: "suspension" })).to.deep.equal([
          "MeasureSubjectUnknown",
          subject,
        ]);
      }
    });

    it("refuses a body that measures an actor", async () => {
      const sketch = { subjectKind: "actor", subject: cast.maker.id, kind: "suspension", by: "body" } as const;
      expect((await refusal(sketch))[0]).to.equal("MeasureNotCompetent");
    });

    it("refuses a body on what another body certified", async () => {
      const { id } = await seal(stage);
      for (const [subjectKind, subject] of [
        ["certificate", riserva],
        ["seal", id],
      ] as const) {
        const expected = ["MeasureNotCompetent", cast.rival.id, subject.padEnd(66, "0")];
        expect(await refusal({ subjectKind, subject, kind: "suspension", by: "rival" })).to.deep.equal(expected);
        await stage.registry.read("place", placing(stage, { subjectKind, subject, kind: "suspension", by: "body" }));
      }
    });

    it("asks a body for the proof of a batch, and an inspector for none", async () => {
      const sketch = { subjectKind: "batch", subject: some(0xb0), kind: "suspension" } as const;
      expect(await refusal({ ...sketch, by: "body" })).to.deep.equal(["MeasureNotCompetent", cast.body.id, some(0xb0)]);
      await stage.registry.send("place", placing(stage, sketch));
      const { byInspector } = await stage.registry.read("batchMeasuresOf", [some(0xb0), cast.body.id]);
      expect([...byInspector]).to.deep.equal([1n, 1n, true, NOW]);
    });
  });

  describe("what stands", () => {
    it("lets nothing follow a recall, by whomever, of whatever kind", async () => {
      const { id } = await seal(stage);
      await measure(stage, { subjectKind: "seal", subject: id, kind: "recall", by: "body" });
      for (const by of ["body", "inspector"] as const)
        for (const kind of ["suspension", "reinstatement", "withdrawal", "recall"] as const) {
          expect(await refusal({ subjectKind: "seal", subject: id, kind, by, sequence: 2 })).to.deep.equal([
            "MeasureAfterRecall",
            id,
          ]);
        }
    });

    it("refuses to lift where nothing stands", async () => {
      const lift = { ...onCertificate, kind: "reinstatement" } as const;
      const expected = ["MeasureNothingToLift", riserva.padEnd(66, "0")];
      expect(await refusal(lift)).to.deep.equal(expected);
      await measure(stage, onCertificate);
      await measure(stage, lift);
      expect(await refusal({ ...lift, sequence: 3 })).to.deep.equal(expected);
    });

    it("lets a body follow an inspector's measure with a recall and nothing else", async () => {
      const { id } = await seal(stage);
      const onSeal = { subjectKind: "seal", subject: id } as const;
      await measure(stage, { ...onSeal, kind: "suspension" });
      for (const kind of ["suspension", "reinstatement", "withdrawal"] as const) {
        const expected = ["MeasureNotCompetent", cast.body.id, id];
        expect(await refusal({ ...onSeal, kind, by: "body", sequence: 2 })).to.deep.equal(expected);
      }
      await measure(stage, { ...onSeal, kind: "recall", by: "body" });
    });

    it("lets a body measure again what an inspector has lifted, and an inspector lift a body's", async () => {
      for (const [kind, by] of [
        ["suspension", "inspector"],
        ["reinstatement", "warden"],
        ["withdrawal", "body"],
        ["reinstatement", "inspector"],
        ["suspension", "body"],
        ["reinstatement", "body"],
      ] as const) {
        await measure(stage, { ...onCertificate, kind, by });
      }
    });

    it("takes the next number only, but for a recall", async () => {
      const { id } = await seal(stage);
      const onSeal = { subjectKind: "seal", subject: id, kind: "suspension" } as const;
      for (const sequence of [0, 2, 255]) {
        const expected = ["MeasureSequenceMismatch", id, BigInt(sequence), 1n];
        expect(await refusal({ ...onSeal, sequence })).to.deep.equal(expected);
      }
      await measure(stage, onSeal);
      expect(await refusal(onSeal)).to.deep.equal(["MeasureSequenceMismatch", id, 1n, 2n]);
      await measure(stage, { ...onSeal, kind: "recall", sequence: 99 });
    });
  });

  describe("what is recorded", () => {
    it("keeps kind and time on the subject, changes nothing else, and tells the whole statement", async () => {
      const { id } = await seal(stage);
      await stage.ledger.setTime(NOW + 30n);
      const [statement, signature] = placing(stage, {
        subjectKind: "seal",
        subject: id,
        kind: "suspension",
        by: "body",
      });
      const receipt = await stage.registry.send("place", [statement, signature]);
      const s = statement;
      expect(stage.registry.events(receipt)).to.deep.equal([
        ["MeasurePlaced", id, 2n, cast.body.id, 1n, 1n, s.reason, s.submitBefore],
      ]);
      const record = (await stage.registry.read("sealOf", [id]))[0].toArray();
      expect(record).to.deep.equal([riserva, 1000n, 1n, NOW, false, true, 1n, NOW + 30n]);
    });

    it("keeps the time beside an actor and a certificate", async () => {
      await measure(stage, onCertificate);
      expect((await stage.registry.read("certificateOf", [riserva]))[0].measuredAt).to.equal(NOW);
      await stage.ledger.setTime(NOW + 1n);
      await measure(stage, { subjectKind: "actor", subject: cast.maker.id, kind: "withdrawal" });
      const actor = (await stage.registry.read("actorOf", [cast.maker.id]))[0];
      expect([actor.measure, actor.measuredAt, actor.signer]).to.deep.equal([3n, NOW + 1n, cast.maker.address]);
    });

    it("gives no quantity back", async () => {
      const { id } = await seal(stage, { total: 999_999n });
      await measure(stage, { subjectKind: "seal", subject: id, kind: "recall" });
      expect((await stage.registry.read("certificateOf", [riserva]))[0].used).to.equal(999_999n);
    });

    it("works under a stop", async () => {
      const { id } = await seal(stage);
      await stage.govern("stop", []);
      await measure(stage, { subjectKind: "seal", subject: id, kind: "recall" });
    });

    it("reaches a certificate of the next season through another id only", async () => {
      await grant(stage, { certificate: shortId("next"), from: START + 31_536_000n, until: START + 63_072_000n });
      await measure(stage, onCertificate);
      expect((await stage.registry.read("certificateOf", [shortId("next")]))[0].measure).to.equal(0n);
    });
  });
});
