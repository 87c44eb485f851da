import { expect } from "chai";
import { custodyBatches } from "../../scripts/demo/story-custody.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { bottles, type Figures, movementAsks } from "../support/movement-asks.ts";
import { onRecord, suspend } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";

describe("movements, through the running product", () => {
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
  });

  const { holding, propose, handoverAt } = movementAsks(() => url);

  describe("the story's way from the grapes to the shop", () => {
    it("has left nothing of the grapes with the grower, and the rest of every stage with the cellar", async () => {
      expect(await holding("grower", custodyBatches.grapes)).to.include({ received: "10000000", held: "0" });
      expect(await holding("cellar", custodyBatches.grapes)).to.include({ received: "10000000", gone: "10000000" });
      expect(await holding("cellar", custodyBatches.bulkWine)).to.include({ received: "6800000", held: "0" });
      expect(await holding("cellar", bottles)).to.include({ received: "6750000", held: "2250000" });
      expect(await holding("shop", bottles)).to.include({ received: "4500000", available: "4500000" });
    });

    it("shows the bottles in good standing to everybody, though their seal commits to inputs", async () => {
      const batch = `${url}/api/v1/batches/${bottles.gtin}/${bottles.lot}`;
      expect((await ask(batch)).body).to.include({ verdict: "in-good-standing" });
      const evidence = (await ask(`${batch}/evidence`)).body as { seal: { statement: { inputs: string } } };
      expect(evidence.seal.statement.inputs).to.match(/^0x(?!0{64})[0-9a-f]{64}$/);
    });

    it("lists the transformations with what went in, to the cellar and its control body, to nobody else", async () => {
      for (const by of ["cellar", "body", "region"] as const) {
        const { body } = await ask(`${url}/api/v1/transformations`, { by });
        const [bottling] = body["transformations"] as { inputs: object[]; outputs: object[]; state: string }[];
        expect(bottling?.inputs).to.have.length(1);
        expect(bottling?.inputs[0]).to.include({ lot: custodyBatches.bulkWine.lot, quantity: "6800000" });
        expect(bottling?.outputs[0]).to.deep.equal({ ...bottles, quantity: "6750000" });
      }
      expect((await ask(`${url}/api/v1/transformations`, { by: "grower" })).body["transformations"]).to.deep.equal([]);
    });
  });

  describe("a loss", () => {
    it("leaves that much less with the holder", async () => {
      const before = BigInt((await holding("shop", bottles))?.held ?? 0);
      const json = { ...bottles, quantity: "1500", cause: "due bottiglie rotte" };
      await onRecord(url, await ask(`${url}/api/v1/losses`, { by: "shop", json }));
      const { body } = await ask(`${url}/api/v1/holdings/${bottles.gtin}/${bottles.lot}`, { by: "shop" });
      const { holdings, movements } = body as { holdings: Figures[]; movements: { kind: string; quantity: string }[] };
      expect(holdings[0]?.held).to.equal(String(before - 1500n));
      expect(movements.at(-1)).to.include({ kind: "lost", quantity: "1500" });
    });

    it("of more than is held is refused with the figures", async () => {
      const json = { ...bottles, quantity: "99999999", cause: "prova" };
      const refused = await ask(`${url}/api/v1/losses`, { by: "shop", json });
      expectRefusal(refused, { code: "holding/exceeded", says: "was asked for" });
    });
  });

  describe("a measure", () => {
    it("on a batch stops its onward movement, and is told as the reason", async () => {
      const proposed = await propose("cellar", "shop", "750");
      await suspend(url, `/api/v1/batches/${bottles.gtin}/${bottles.lot}`);
      for (const refused of [
        await propose("cellar", "shop", "750"),
        await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} }),
        await ask(`${url}/api/v1/losses`, { by: "shop", json: { ...bottles, quantity: "750", cause: "rotta" } }),
      ])
        expectRefusal(refused, { code: "movement/blocked", says: "suspension" });
      const { body } = await ask(`${url}/api/v1/holdings/${bottles.gtin}/${bottles.lot}`, { by: "shop" });
      expect((body["holdings"] as object[])[0]).to.include({ measure: "suspension" });
    });
  });
});
