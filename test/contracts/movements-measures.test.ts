import { expect } from "chai";
import { cast, scheme, shortId } from "./support/cast.ts";
import { measure, placingOnBatch } from "./support/measures.ts";
import { useHandovers } from "./support/movement-suites.ts";
import { goods, type Sealed } from "./support/movements.ts";
import { grant, type Stage } from "./support/stage.ts";

describe("Measures against movements", () => {
  let stage: Stage;
  let batch: Sealed;
  const { hand, refusal } = useHandovers((opened, sealed) => {
    [stage, batch] = [opened, sealed];
  });

  it("refuses while a measure stands on the seal", async () => {
    for (const [kind, number] of [
      ["suspension", 1n],
      ["withdrawal", 3n],
      ["recall", 4n],
    ] as const) {
      await measure(stage, { subjectKind: "seal", subject: batch.seal, kind });
      expect(await refusal()).to.deep.equal(["SealSuspended", batch.seal, number]);
    }
  });

  it("refuses while an inspector's measure stands on the batch, also on what was handed on", async () => {
    await hand();
    await measure(stage, { subjectKind: "batch", subject: batch.batch, kind: "suspension" });
    const onward = { from: cast.carrier.id, to: cast.trader.id };
    expect(await refusal(onward, [])).to.deep.equal(["BatchSuspended", batch.batch, 1n]);
    await measure(stage, { subjectKind: "batch", subject: batch.batch, kind: "reinstatement" });
    await hand(onward, []);
  });

  it("refuses while a measure of the certifying body stands on the batch; another body's is no matter", async () => {
    const certificate = shortId("certificate: the rival's");
    await stage.govern("accredit", [cast.rival.id, scheme("QM"), 1n, 2n ** 40n - 1n]);
    await stage.govern("setProduct", [shortId("product: same"), goods.grape.rules]);
    await grant(stage, {
      certificate,
      controlBody: cast.rival.id,
      operator: cast.carrier.id,
      product: shortId("product: same"),
    });
    const theirs = { ...batch.opening[0], certificate };
    const attestation = stage.signed("carrier", "BatchAttestation", theirs);
    await stage.registry.send("register", [theirs, attestation, "0x"]);
    const place = (
      by: "body" | "rival",
      statement: typeof theirs,
      kind: "suspension" | "reinstatement",
      sequence = 1,
    ) =>
      stage.registry.send(
        "placeOnBatch",
        placingOnBatch(stage, { subjectKind: "batch", subject: batch.batch, kind, by, sequence }, [
          statement,
          [batch.batch, batch.opening[1], batch.opening[2]],
          batch.opening[3],
        ]),
      );
    await place("rival", theirs, "suspension");
    await hand({ handover: shortId("one") });
    await place("body", batch.opening[0], "suspension");
    expect(await refusal()).to.deep.equal(["BatchSuspended", batch.batch, 1n]);
    const [byInspector, byBody] = await stage.registry.read("batchMeasuresOf", [batch.batch, cast.body.id]);
    expect([byInspector.kind, byBody.kind, byBody.sequence, byBody.byInspector]).to.deep.equal([0n, 1n, 1n, false]);
    await place("body", batch.opening[0], "reinstatement", 2);
    await hand({ handover: shortId("two") });
    const [, byRival] = await stage.registry.read("batchMeasuresOf", [batch.batch, cast.rival.id]);
    expect([byRival.kind, byRival.sequence]).to.deep.equal([1n, 1n]);
  });
});
