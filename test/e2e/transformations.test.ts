import { expect } from "chai";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { custodyCertificates } from "../../scripts/demo/story-custody.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { movementAsks } from "../support/movement-asks.ts";
import { onRecord } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";

describe("transformations, through the running product", () => {
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
  });

  const { holding, propose, handoverAt, transform } = movementAsks(() => url);

  describe("a transformation", () => {
    const bulk = { gtin: gtins.bulkWine, quantity: "800000", producedOn: "2025-12-10", municipality: "042021" };
    const must = { gtin: gtins.must, quantity: "1000000", producedOn: "2025-09-25", municipality: "042021" };
    const grapes = { gtin: gtins.grapes, lot: "UV25-90", quantity: "1250000", producedOn: "2025-09-24" };

    before(async () => {
      const batch = { ...grapes, certificate: custodyCertificates.grapes.id };
      await onRecord(url, await ask(`${url}/api/v1/batches`, { by: "grower", json: batch }));
      const proposed = await propose("grower", "cellar", grapes.quantity, { gtin: grapes.gtin, lot: grapes.lot });
      await onRecord(url, await ask(`${handoverAt(proposed)}/acceptance`, { by: "cellar", json: {} }));
    });

    const pressing = (quantity: string, from = grapes.quantity, lot = "MO25-90") => ({
      certificate: custodyCertificates.must.id,
      inputs: [{ gtin: grapes.gtin, lot: grapes.lot, quantity: from }],
      batches: [{ ...must, lot, quantity }],
    });

    it("is weighed before it is made: what is available, what the yields allow, what remains", async () => {
      const { certificate, inputs } = pressing("1", "1000000");
      const json = { certificate, inputs, total: "800001" };
      const { body } = await ask(`${url}/api/v1/transformations/preview`, { by: "cellar", json });
      expect(body).to.include({ allowed: "800000", left: "-1", possible: false, unit: "millilitre" });
      expect((body["inputs"] as object[])[0]).to.include({
        available: "1250000",
        yieldPpm: "800000",
        allowed: "800000",
        remaining: "250000",
      });
    });

    it("above the yield is refused with the figures, before anything is signed", async () => {
      const refused = await transform("cellar", pressing("1000001"));
      expectRefusal(refused, { code: "transformation/yield-exceeded", says: "1 too much" });
      expect(refused.body["values"]).to.include({ allowed: "1000000", asked: "1000001", exceeding: "1" });
    });

    it("of more than is held is refused with the figures", async () => {
      const refused = await transform("cellar", pressing("1", "1250001"));
      expectRefusal(refused, { code: "holding/exceeded", says: "was asked for" });
      expect(refused.body["values"]).to.include({ available: "1250000", asked: "1250001" });
    });

    it("from a product that the rules do not know is refused by name", async () => {
      const inputs = [{ gtin: grapes.gtin, lot: grapes.lot, quantity: "1000" }];
      const batches = [{ ...bulk, lot: "VS25-90", quantity: "1" }];
      const refused = await transform("cellar", { certificate: custodyCertificates.bulkWine.id, inputs, batches });
      expectRefusal(refused, { code: "transformation/not-allowed", says: "Uva per" });
    });

    it("is asked for where a product is made from others: no input, no output", async () => {
      const json = { ...must, lot: "MO25-91", certificate: custodyCertificates.must.id };
      const refused = await ask(`${url}/api/v1/batches`, { by: "cellar", json });
      expectRefusal(refused, { code: "transformation/inputs-missing", says: "made from others" });
    });

    it("at the yield is made, consumes what went in, and promises it while it is on the way", async () => {
      const made = await transform("cellar", pressing("1000000"));
      expect(made.status, JSON.stringify(made.body)).to.equal(202);
      const promised = await holding("cellar", grapes);
      expect(promised).to.include({ available: "0" });
      const seal = `${url}/api/v1/seals/${made.body["seal"]}`;
      const done = await askUntil(seal, ({ body }) => body["state"] === "final", { by: "cellar" });
      expect(done.body["state"]).to.equal("final");
      expect(await holding("cellar", grapes)).to.include({ held: "0", gone: "1250000" });
      expect(await holding("cellar", { ...must, lot: "MO25-90" })).to.include({ held: "1000000" });
    });

    it("of a product into itself gives back the quota that its inputs have spent", async () => {
      const certificate = custodyCertificates.must.id;
      const used = async () => String((await ask(`${url}/api/v1/certificates/${certificate}`)).body["used"]);
      const before = await used();
      const inputs = [{ gtin: must.gtin, lot: "MO25-90", quantity: "1000000" }];
      const batches = ["MO25-90A", "MO25-90B"].map((lot) => ({ ...must, lot, quantity: "500000" }));
      const split = await transform("cellar", { certificate, inputs, batches });
      await onRecord(url, split);
      expect(await used()).to.equal(before);
    });

    it("that waits for its countersignature carries its inputs to the chain", async () => {
      const source = { gtin: must.gtin, lot: "MO25-90A", quantity: "500000" };
      const wine = { ...bulk, lot: "VS25-91", quantity: "440000" };
      const certificate = custodyCertificates.bulkWine.id;
      await onRecord(url, await transform("cellar", { certificate, inputs: [source], batches: [wine] }));
      const bottling = await transform("cellar", {
        certificate: custodyCertificates.bottledWine.id,
        inputs: [{ gtin: wine.gtin, lot: wine.lot, quantity: "440000" }],
        batches: [{ gtin: gtins.docWine, lot: "VJ26-90", quantity: "435000", producedOn: "2026-03-20" }],
      });
      expect(bottling.body["operation"], JSON.stringify(bottling.body)).to.equal(null);
      expect(await holding("cellar", wine)).to.include({ onTheWay: "440000", available: "0" });
      const seal = `${url}/api/v1/seals/${bottling.body["seal"]}`;
      const review = (await ask(`${seal}/review`, { by: "body" })).body as { inputs: object[] };
      expect(review.inputs[0]).to.include({ lot: wine.lot, quantity: "440000" });
      await onRecord(url, await ask(`${seal}/countersignature`, { by: "body", json: {} }));
      expect(await holding("cellar", wine)).to.include({ held: "0", onTheWay: "0" });
    });
  });

  describe("the yields", () => {
    const bulkWine = custodyCertificates.bulkWine.product;
    it("are public, and set by the region alone", async () => {
      const { body } = await ask(`${url}/api/v1/products/${bulkWine}/yields`);
      expect((body["yields"] as object[])[0]).to.include({ ppm: "880000" });
    });

    it("never let a denomination rise", async () => {
      const path = `${url}/api/v1/products/${certificates.wine.product}/yields`;
      const refused = await ask(path, { by: "region", json: { input: bulkWine, ppm: 1_000_000 } });
      expectRefusal(refused, { code: "yield/rank-rises", says: "downwards only" });
    });
  });
});
