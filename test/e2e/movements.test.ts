import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { custodyBatches, custodyCertificates } from "../../scripts/demo/story-custody.ts";
import { type Answer, ask, askUntil, demoProduct, tokenOf, type Who } from "../support/demo-product.ts";
import { listen } from "../support/event-reader.ts";
import { onRecord, suspend } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";

type Figures = Record<"received" | "gone" | "held" | "proposed" | "onTheWay" | "available", string>;

const { gtin, lot } = custodyBatches.bottledWine;
const bottles: { readonly gtin: string; readonly lot: string } = { gtin, lot };

describe("movements, through the running product", () => {
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
  });

  const holding = async (by: Who, { gtin, lot }: { gtin: string; lot: string }): Promise<Figures | null> => {
    const { status, body } = await ask(`${url}/api/v1/holdings/${gtin}/${encodeURIComponent(lot)}`, { by });
    return status === 404 ? null : ((body["holdings"] as Figures[])[0] ?? null);
  };
  const propose = (by: Who, to: Who & keyof typeof cast, quantity: string, batch = bottles, more: object = {}) =>
    ask(`${url}/api/v1/handovers`, { by, json: { ...batch, to: cast[to].id, quantity, ...more } });
  const handoverAt = (answer: Answer) => `${url}/api/v1/handovers/${answer.body["handover"]}`;
  /** The newest notice about a handover to the people of one of its parties. */
  const lastTold = async (who: Who, proposed: Answer) => {
    const { body } = await ask(`${url}/api/v1/notices`, { by: who });
    const notices = body["notices"] as { kind: string; path: string; values: Record<string, string> }[];
    return notices.find(({ path }) => path === `/handovers/${proposed.body["handover"]}`);
  };
  const transform = (by: Who, json: object) => ask(`${url}/api/v1/transformations`, { by, json });

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

  describe("a handover", () => {
    it("is proposed, accepted and final, and the holding has moved", async () => {
      const before = await holding("shop", bottles);
      const proposed = await propose("cellar", "shop", "75000");
      expect([proposed.status, proposed.body["state"]], JSON.stringify(proposed.body)).to.deep.equal([201, "proposed"]);
      expect(await holding("cellar", bottles)).to.include({ proposed: "75000", held: "2250000", available: "2175000" });
      const incoming = await ask(`${url}/api/v1/handovers?direction=in&state=proposed`, { by: "shop" });
      expect(JSON.stringify(incoming.body)).to.contain(String(proposed.body["handover"]));
      expect(await lastTold("shop", proposed)).to.include({ kind: "handover-proposed" });

      const acceptance = await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} });
      expect(acceptance.status, JSON.stringify(acceptance.body)).to.equal(202);
      const done = await askUntil(handoverAt(proposed), ({ body }) => body["state"] === "final", { by: "cellar" });
      expect(done.body).to.include({ state: "final", because: null });
      expect(await holding("cellar", bottles)).to.include({ held: "2175000", proposed: "0", onTheWay: "0" });
      expect(await holding("shop", bottles)).to.include({ held: String(BigInt(before?.held ?? 0) + 75_000n) });
    });

    it("may be handed on by who received it", async () => {
      const proposed = await propose("shop", "maker", "7500");
      await onRecord(url, await ask(`${handoverAt(proposed)}/acceptance`, { by: "maker", json: {} }));
      expect(await holding("maker", bottles)).to.include({ received: "7500", held: "7500" });
    });

    it("is refused with a reason, and the quantity is free again", async () => {
      const free = (await holding("cellar", bottles))?.available;
      const proposed = await propose("cellar", "shop", "1500");
      const refusal = await ask(`${handoverAt(proposed)}/refusal`, { by: "shop", json: { reason: "cartoni bagnati" } });
      expect(refusal.body).to.include({ state: "refused", because: "cartoni bagnati" });
      expect((await holding("cellar", bottles))?.available).to.equal(free);
      const told = await lastTold("cellar", proposed);
      expect(told).to.deep.include({ kind: "handover-refused" });
      expect(told?.values).to.include({ reason: "cartoni bagnati", lot });
      const late = await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} });
      expectRefusal(late, { code: "handover/state-forbids", says: "is refused" });
    });

    it("is withdrawn by who proposed it, on chain for ever", async () => {
      const proposed = await propose("cellar", "shop", "1500");
      const wrong = await ask(`${handoverAt(proposed)}/withdrawal`, { by: "shop", json: {} });
      expectRefusal(wrong, { code: "handover/not-competent", says: "refuse" });
      const withdrawal = await ask(`${handoverAt(proposed)}/withdrawal`, { by: "cellar", json: { reason: "errore" } });
      await onRecord(url, withdrawal);
      expect((await ask(handoverAt(proposed), { by: "shop" })).body).to.include({ state: "withdrawn" });
      expect(await lastTold("shop", proposed)).to.include({ kind: "handover-withdrawn" });
    });

    it("expires when nobody answers in time, and then cannot be accepted", async () => {
      const submitBefore = new Date(Date.now() + 6000).toISOString();
      const proposed = await propose("cellar", "shop", "1500", bottles, { submitBefore });
      expect(proposed.status, JSON.stringify(proposed.body)).to.equal(201);
      const expired = await askUntil(handoverAt(proposed), ({ body }) => body["state"] === "expired", { by: "shop" });
      expect(expired.body).to.include({ state: "expired" });
      const late = await ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {} });
      expectRefusal(late, { code: "handover/state-forbids", says: "is expired" });
    });

    it("of more than is held is refused with the figures", async () => {
      const figures = await holding("cellar", bottles);
      const asked = String(BigInt(figures?.available ?? 0) + 1n);
      const refused = await propose("cellar", "shop", asked);
      expectRefusal(refused, { code: "holding/exceeded", says: "was asked for" });
      const { held, available } = figures ?? {};
      expect(refused.body["values"]).to.include({ held, available, asked });
    });

    it("of what one never had is refused as if the batch were not there", async () => {
      expectRefusal(await propose("pastaMaker", "shop", "1"), { code: "holding/not-found", says: "you hold nothing" });
      const nowhere = await propose("cellar", "shop", "1", { gtin: gtins.unused, lot: "X" });
      expectRefusal(nowhere, { code: "holding/not-found", says: "you hold nothing" });
    });

    it("goes to whom a part of the name or of the id finds, also beyond the first page of the register", async () => {
      const found = async (query: Record<string, string>) => {
        const asked = new URLSearchParams({ role: "operator", limit: "1", ...query });
        const { body } = await ask(`${url}/api/v1/actors?${asked}`);
        return (body["actors"] as { actor: string }[]).map(({ actor }) => actor);
      };
      const { id } = cast.pastaMaker;
      const [first] = await found({});
      expect(await found({ text: " DEL CONERO" })).to.deep.equal([id]);
      expect(await found({ text: id.slice(3, 14).toUpperCase() })).to.deep.equal([id]);
      expect([first, await found({ text: "%" }), await found({ text: "_" })]).to.deep.equal([first, [], []]);
      expect(first).not.to.equal(id);
    });

    it("goes to an enrolled operator, and not to oneself", async () => {
      expectRefusal(await propose("cellar", "cellar", "1"), { code: "handover/to-itself", says: "another operator" });
      expectRefusal(await propose("cellar", "body", "1"), { code: "actor/role-mismatch", says: "control-body" });
    });

    it("looks to a stranger as if it did not exist", async () => {
      const proposed = await propose("cellar", "shop", "1500");
      for (const path of ["", "/acceptance", "/refusal", "/withdrawal"]) {
        const json = { "": undefined, "/refusal": { reason: "no" } }[path] ?? (path === "" ? undefined : {});
        const answer = await ask(handoverAt(proposed) + path, {
          by: "dairy",
          ...(json === undefined ? {} : { json }),
        });
        expectRefusal(answer, { code: "handover/not-found", says: "no handover" });
      }
      await ask(`${handoverAt(proposed)}/refusal`, { by: "shop", json: { reason: "prova" } });
    });

    it("is told live to who is to receive it, and to nobody else", async () => {
      const [shop, dairy] = [await listen(url, tokenOf("shop")), await listen(url, tokenOf("dairy"))];
      await shop.until(() => shop.heard.length >= 1);
      await dairy.until(() => dairy.heard.length >= 1);
      const { body } = await propose("cellar", "shop", "750");
      const told = await shop.until((event) => event.type === "handover" && event.id === body["handover"]);
      expect(told).to.deep.equal({ type: "handover", id: body["handover"] });
      expect(dairy.text()).not.to.contain(String(body["handover"]));
      await Promise.all([shop.close(), dairy.close()]);
      await ask(`${url}/api/v1/handovers/${body["handover"]}/refusal`, { by: "shop", json: { reason: "prova" } });
    });

    it("is done once, however often it is accepted with the same key", async () => {
      const proposed = await propose("cellar", "shop", "750");
      const accept = () =>
        ask(`${handoverAt(proposed)}/acceptance`, { by: "shop", json: {}, key: `once-${proposed.body["handover"]}` });
      const [first, second] = [await accept(), await accept()];
      expect(second.body).to.deep.equal(first.body);
      await onRecord(url, first);
    });
  });

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
