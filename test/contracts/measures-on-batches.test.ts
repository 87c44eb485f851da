import { expect } from "chai";
import { cast, shortId } from "./support/cast.ts";
import { leavesOf, type MeasureSketch, placingOnBatch, sealOver } from "./support/measures.ts";
import { NOW, type Stage, some, useStage } from "./support/stage.ts";

const RECALL = { kind: "recall", sequence: 0 } as const;

describe("Measures on batches, under proof", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const leaves = leavesOf(5);
  const batch = (index: number) => ({ subjectKind: "batch", subject: leaves[index]?.batchKey ?? "" }) as const;
  const refusalOnBatch = (...args: Parameters<typeof placingOnBatch>) =>
    stage.registry.refusal("placeOnBatch", placingOnBatch(...args));

  it("refuses a subject that is no batch, or another than the leaf's", async () => {
    const { inclusion, id } = await sealOver(stage, leaves);
    const asSeal = { subjectKind: "seal", subject: id, ...RECALL } as const;
    expect(await refusalOnBatch(stage, asSeal, inclusion(1))).to.deep.equal(["MeasureSubjectMismatch", id, 2n]);
    const other = { ...batch(2), ...RECALL };
    expect(await refusalOnBatch(stage, other, inclusion(1))).to.deep.equal([
      "MeasureSubjectMismatch",
      other.subject,
      3n,
    ]);
  });

  it("refuses a seal that is not on record", async () => {
    const { inclusion, statement } = await sealOver(stage, leaves);
    const [, leaf, proof] = inclusion(0);
    for (const changes of [
      { total: statement.total + 1n },
      { submitBefore: NOW },
      { certificate: shortId("certificate: wheat") },
    ]) {
      const unknown = { ...statement, ...changes };
      const args = [stage, { ...batch(0), ...RECALL }, [unknown, leaf, proof]] as const;
      expect(await refusalOnBatch(...args)).to.deep.equal(["SealUnknown", stage.digest("BatchAttestation", unknown)]);
    }
  });

  it("refuses a body that did not certify it, and an author that did not sign", async () => {
    const { inclusion } = await sealOver(stage, leaves);
    const byRival = { ...batch(0), kind: "suspension", by: "rival" } as const;
    const expected = ["MeasureNotCompetent", cast.rival.id, byRival.subject];
    expect(await refusalOnBatch(stage, byRival, inclusion(0))).to.deep.equal(expected);
    const [m, s, l, p] = placingOnBatch(stage, { ...batch(0), ...RECALL }, inclusion(0));
    const forged = stage.signed("stranger", "Measure", m);
    expect((await stage.registry.refusal("placeOnBatch", [m, s, l, p, forged]))[0]).to.equal("StatementNotSigned");
  });

  it("refuses a leaf or a proof that is another's", async () => {
    const { inclusion, statement, id } = await sealOver(stage, leaves);
    const [, [key, dossier, quantity], proof] = inclusion(0);
    const refused = ["MeasureLeafNotIncluded", id, key];
    for (const [leaf, siblings] of [
      [[key, dossier, quantity + 1n], proof],
      [[key, some(1), quantity], proof],
      [[key, dossier, quantity], inclusion(1)[2]],
      [[key, dossier, quantity], "0x"],
      [[key, dossier, quantity], proof.slice(0, -2)],
    ] as const) {
      const args = [stage, { ...batch(0), ...RECALL }, [statement, leaf, siblings]] as const;
      expect(
        await refusalOnBatch(args[0], args[1], [statement, [...leaf] as [string, string, bigint], siblings]),
      ).to.deep.equal(refused);
    }
  });

  it("keeps inspectors' measures and each body's apart", async () => {
    const { inclusion } = await sealOver(stage, leaves);
    await stage.registry.send(
      "placeOnBatch",
      placingOnBatch(stage, { ...batch(3), kind: "suspension", by: "body" }, inclusion(3)),
    );
    await stage.ledger.setTime(NOW + 60n);
    await stage.registry.send("placeOnBatch", placingOnBatch(stage, { ...batch(3), ...RECALL }, inclusion(3)));
    const read = await stage.registry.read("batchMeasuresOf", [batch(3).subject, cast.body.id]);
    expect(read.byInspector.toArray()).to.deep.equal([4n, 1n, true, NOW + 60n]);
    expect(read.byControlBody.kind).to.equal(1n);
    const other = await stage.registry.read("batchMeasuresOf", [batch(3).subject, cast.rival.id]);
    expect(other.byControlBody.kind).to.equal(0n);
  });

  it("lets a body lift its own suspension of a batch and not an inspector's", async () => {
    const { inclusion } = await sealOver(stage, leaves);
    const send = (sketch: MeasureSketch) =>
      stage.registry.send("placeOnBatch", placingOnBatch(stage, sketch, inclusion(1)));
    await send({ ...batch(1), kind: "suspension" });
    const lift = { ...batch(1), kind: "reinstatement", by: "body" } as const;
    expect((await refusalOnBatch(stage, lift, inclusion(1)))[0]).to.equal("MeasureNothingToLift");
    await send({ ...batch(1), kind: "suspension", by: "body" });
    await send({ ...lift, sequence: 2 });
    const { byInspector } = await stage.registry.read("batchMeasuresOf", [batch(1).subject, cast.body.id]);
    expect(byInspector.kind).to.equal(1n);
  });
});
