import { expect } from "chai";
import { actorUri } from "../../core/epcis/actor-uri.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { custodyBatches } from "../../scripts/demo/story-custody.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { askEpcis, eventsOf, type Json } from "../support/epcis.ts";

type Quantities = readonly { epcClass: string; quantity?: number }[];

describe("what happens here, as EPCIS events", () => {
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
  });

  type Asking = "inspector" | "maker" | "pastaMaker" | "dairy" | "grower" | "body" | "cellar";
  const answer = (query: string, by: Asking) => askEpcis(`${url}/epcis/events?perPage=1000&${query}`, { by });
  /** The events that fit, once there are some: those of the chain come when their block is final. */
  const find = async (query: string, by: Asking = "inspector"): Promise<Json[]> => {
    const until = Date.now() + 30_000;
    for (;;) {
      const found = eventsOf(await answer(query, by));
      if (found.length > 0 || Date.now() > until) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it("begins the history of a batch that was made from nothing with its making, and tells each such batch once", async function () {
    this.timeout(60_000);
    const { gtin, lot, quantity, producedOn } = custodyBatches.grapes;
    const about = `MATCH_anyEPCClass=${encodeURIComponent(batchItem({ gtin, lot }))}&orderBy=eventTime&orderDirection=ASC`;
    await find(`EQ_bizStep=accepting&${about}`, "grower");
    const [made, handed] = eventsOf(await answer(about, "grower"));
    expect(made).to.include({ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", disposition: "active" });
    expect(made?.["quantityList"]).to.deep.equal([
      { epcClass: batchItem({ gtin, lot }), quantity: Number(quantity), uom: "GRM" },
    ]);
    expect(made?.["ilmd"]).to.deep.equal({ "filigrana:producedOn": producedOn });
    expect(handed?.["bizStep"]).to.equal("accepting");
    const seen = await Promise.all((["body", "cellar", "dairy"] as const).map((by) => answer(about, by)));
    expect(seen.map((one) => eventsOf(one).some(({ bizStep }) => bizStep === "commissioning"))).to.deep.equal([
      true,
      false,
      false,
    ]);
    const must = `MATCH_anyEPCClass=${encodeURIComponent(batchItem(custodyBatches.must))}`;
    const steps = (await find(must)).map(({ bizStep }) => bizStep);
    expect(steps).to.include("creating_class_instance").and.not.include("commissioning");
  });

  it("tells a measure as an inspection, with what it leaves standing", async function () {
    this.timeout(60_000);
    const { gtin, lot } = { gtin: gtins.eggPasta, lot: storyBatches.reinstated.lot };
    const batch = encodeURIComponent(`https://id.gs1.org/01/${gtin}/10/${lot}`);
    const events = await find(`EQ_bizStep=inspecting&MATCH_epcClass=${batch}&orderBy=eventTime&orderDirection=ASC`);
    expect(events.map((event) => event["filigrana:measure"])).to.deep.equal(["suspension", "reinstatement"]);
    expect(events.map((event) => event["persistentDisposition"])).to.deep.equal([
      { set: ["non_sellable_other"] },
      { unset: ["non_sellable_other"] },
    ]);
    const own = eventsOf(await answer(`EQ_bizStep=inspecting&MATCH_epcClass=${batch}`, "pastaMaker"));
    const others = eventsOf(await answer(`EQ_bizStep=inspecting&MATCH_epcClass=${batch}`, "dairy"));
    expect([own.length, others.length]).to.deep.equal([2, 0]);
  });

  it("tells a handover with both parties, and a transformation with what went in and what came out", async function () {
    this.timeout(60_000);
    const handovers = await find("EQ_bizStep=accepting");
    expect(handovers).not.to.have.length(0);
    for (const { sourceList, destinationList, quantityList } of handovers) {
      expect(JSON.stringify([sourceList, destinationList])).to.match(/urn:filigrana:actor:0x.*urn:filigrana:actor:0x/);
      expect((quantityList as Quantities)[0]?.quantity).to.be.greaterThan(0);
    }
    const made = await find("eventType=TransformationEvent");
    expect(made).not.to.have.length(0);
    for (const { inputQuantityList, outputQuantityList, transformationID } of made) {
      expect((inputQuantityList as Quantities).length * (outputQuantityList as Quantities).length).to.be.greaterThan(0);
      expect(transformationID).to.match(/^urn:filigrana:seal:0x[0-9a-f]{64}$/);
    }
    const seen = eventsOf(await answer(`EQ_source_possessing_party=${actorUri(cast.dairy.id)}`, "inspector"));
    expect(seen.every(({ sourceList }) => JSON.stringify(sourceList).includes(cast.dairy.id))).to.equal(true);
  });

  it("tells printed labels as commissioned items, and not as anybody's claim", async function () {
    this.timeout(90_000);
    const batch = { gtin: gtins.wine, lot: "L26-0001" };
    const order = await ask(`${url}/api/v1/batches/${batch.gtin}/${batch.lot}/label-orders`, {
      by: "maker",
      json: { format: "zpl", width: 60, height: 40, count: 2, items: true },
    });
    expect(order.status, JSON.stringify(order.body)).to.be.lessThan(300);
    const about = `EQ_bizTransaction_prodorder=urn:filigrana:label-order:${order.body["order"]}`;
    const [event, ...others] = await find(about, "maker");
    expect(others).to.deep.equal([]);
    expect(event).to.include({ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" });
    expect(event?.["ilmd"]).to.deep.equal({ "cbvmda:lotNumber": batch.lot });
    expect(event?.["epcList"]).to.have.length(2);
    const { epcisBody } = (await answer(about, "maker")).body as { epcisBody: { queryResults: { resultsBody: Json } } };
    expect(epcisBody.queryResults.resultsBody).to.have.keys("eventList");
    expect(eventsOf(await answer(about, "dairy"))).to.deep.equal([]);
  });
});
