import { expect } from "chai";
import type { Player } from "./support/cast.ts";
import { shortId } from "./support/cast.ts";
import { type MeasureSketch, placing } from "./support/measures.ts";
import { NOW, type Stage, some, useStage } from "./support/stage.ts";

const riserva = shortId("certificate: riserva");
const submitBefore = NOW + 9999n;

describe("the turns of measures", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  /** Suspends and reinstates in turn, from one sequence to another. */
  const takeTurns = async (subject: Pick<MeasureSketch, "subjectKind" | "subject">, by: Player, until: number) => {
    for (let sequence = 1; sequence <= until; sequence++) {
      const kind = sequence % 2 === 1 ? "suspension" : "reinstatement";
      await stage.registry.send("place", placing(stage, { ...subject, by, kind, sequence, submitBefore }));
    }
  };
  const refusal = (sketch: MeasureSketch) =>
    stage.registry.refusal("place", placing(stage, { ...sketch, submitBefore }));

  it("are 255, then nothing follows but a recall", async () => {
    const batch = { subjectKind: "batch", subject: some(0xb1) } as const;
    await takeTurns(batch, "inspector", 255);
    for (const sequence of [0, 1, 255]) {
      const expected = ["MeasureSequenceSpent", batch.subject];
      expect(await refusal({ ...batch, kind: "reinstatement", sequence })).to.deep.equal(expected);
    }
    await stage.registry.send("place", placing(stage, { ...batch, kind: "recall", submitBefore }));
  });

  it("are 127 for a control body, which leaves an inspector the others", async () => {
    const certificate = { subjectKind: "certificate", subject: riserva } as const;
    await takeTurns(certificate, "body", 127);
    const subject = riserva.padEnd(66, "0");
    expect(await refusal({ ...certificate, by: "body", kind: "reinstatement", sequence: 128 })).to.deep.equal([
      "MeasureSequenceSpent",
      subject,
    ]);
    await stage.registry.send(
      "place",
      placing(stage, { ...certificate, by: "inspector", kind: "suspension", sequence: 128, submitBefore }),
    );
  });
});
