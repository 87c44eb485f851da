import { expect } from "chai";
import { batchItem, batchOfItem } from "../../../core/trace/batch-item.ts";
import { type TracedEpcisEvent, traceEventsOf } from "../../../core/trace/trace-events-of.ts";

const wine = "https://id.gs1.org/01/08001234567897/10/L26-1";
const shop = "https://id.gs1.org/414/8000000000019";
const base = { eventID: "urn:uuid:1", eventTime: "2026-05-01T12:00:00.500+02:00" };
const one = (event: Omit<TracedEpcisEvent, "eventID" | "eventTime">) => traceEventsOf({ ...base, ...event })[0];
const litres = (quantity: number | undefined, uom?: string) =>
  one({ type: "ObjectEvent", action: "ADD", quantityList: [{ epcClass: wine, quantity, uom }] })?.outputs[0];

describe("what a trace reads of an EPCIS event", () => {
  it("takes the instant to the fraction, in any zone, and the source's word as a claim", () => {
    expect(one({ type: "ObjectEvent", action: "ADD", epcList: [wine] })).to.deep.equal({
      id: "urn:uuid:1",
      time: 1_777_629_600.5,
      recorded: false,
      kind: "commission",
      inputs: [],
      outputs: [{ item: wine, quantity: "1", unit: "piece" }],
    });
  });

  const quantities: [number | undefined, string | undefined, string | null, string][] = [
    [47.246, "KGM", "47246", "gram"],
    [0.75, "LTR", "750", "millilitre"],
    [12.5, "HLT", "1250000", "millilitre"],
    [1e-7, "KGM", "0.0001", "gram"],
    [1e21, "GRM", "1000000000000000000000", "gram"],
    [6, undefined, "6", "piece"],
    [0, "KGM", "0", "gram"],
    [1.1, "MTR", "1.1", "MTR"],
    [undefined, "KGM", null, "gram"],
    [-1, "KGM", null, "gram"],
  ];
  for (const [quantity, uom, exact, unit] of quantities)
    it(`reads ${quantity} ${uom} as ${exact} ${unit}`, () => {
      expect(litres(quantity, uom)).to.deep.equal({ item: wine, quantity: exact, unit });
    });

  it("moves goods when they are shipped to somebody, and only sees them when they are received", () => {
    const shipping = {
      type: "ObjectEvent",
      action: "OBSERVE",
      bizStep: "https://ref.gs1.org/cbv/BizStep-shipping",
      epcList: [wine],
      destinationList: [
        { type: "location", destination: "elsewhere" },
        { type: "urn:epcglobal:cbv:sdt:possessing_party", destination: shop },
      ],
    };
    expect(one(shipping)).to.include({ kind: "transfer", to: shop });
    expect(one({ ...shipping, bizStep: "urn:epcglobal:cbv:bizstep:receiving", readPoint: { id: shop } })).to.include({
      kind: "observe",
      place: shop,
    });
    expect(one({ ...shipping, bizStep: "cycle_counting" })).to.include({ kind: "observe", counted: true });
  });

  it("packs and unpacks, and puts nothing in when it only looks", () => {
    const packing = {
      type: "AggregationEvent",
      parentID: "pallet",
      childQuantityList: [{ epcClass: wine, quantity: 2 }],
    };
    expect(one({ ...packing, action: "ADD" })).to.include({ kind: "aggregate" });
    expect(one({ ...packing, action: "DELETE" })).to.include({ kind: "disaggregate" });
    expect(one({ ...packing, action: "OBSERVE" })).to.include({ kind: "observe" });
  });

  it("voids what an error declaration names, and nothing else of it counts", () => {
    const declared = traceEventsOf({
      ...base,
      type: "ObjectEvent",
      action: "ADD",
      epcList: [wine],
      errorDeclaration: {},
    });
    expect(declared).to.have.length(1);
    expect(declared[0]).to.deep.include({ id: "urn:uuid:1#error", voids: "urn:uuid:1", inputs: [], outputs: [] });
  });

  it("gives nothing for an event without id, or one that names no item", () => {
    expect(
      traceEventsOf({ type: "ObjectEvent", action: "ADD", epcList: [wine], eventTime: base.eventTime }),
    ).to.deep.equal([]);
    expect(one({ type: "ObjectEvent", action: "OBSERVE", epcList: [] })).to.equal(undefined);
  });

  it("spells a batch in one way only", () => {
    const batch = { gtin: "08001234567897", lot: "A/1+b" };
    expect(batchItem(batch)).to.equal("https://id.gs1.org/01/08001234567897/10/A%2F1%2Bb");
    expect(batchOfItem(batchItem(batch))).to.deep.equal(batch);
    const loose = "https://id.gs1.org/01/08001234567897/10/A%2F1+b";
    expect(one({ type: "ObjectEvent", action: "ADD", epcList: [loose] })?.outputs[0]?.item).to.equal(batchItem(batch));
    for (const item of [
      "https://id.gs1.org/00/380000000000000027",
      "urn:x",
      `${wine}/21/7`,
      "https://id.gs1.org/01/08001234567891/10/A",
    ])
      expect(batchOfItem(item), item).to.equal(null);
  });
});
