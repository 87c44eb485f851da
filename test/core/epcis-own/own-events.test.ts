import { expect } from "chai";
import fc from "fast-check";
import {
  handoverEvents,
  lossEvents,
  measureEvents,
  transformationEvents,
} from "../../../core/epcis-own/chain-events.ts";
import { labelEvents } from "../../../core/epcis-own/label-events.ts";
import { type OwnEvent, ownPrefixes } from "../../../core/epcis-own/own-event.ts";
import { type SealedBatch, sealingEvents } from "../../../core/epcis-own/sealing-events.ts";
import { judgeEvent } from "../../../core/epcis-query/judge-event.ts";

const log = { transaction: `0x${"ab".repeat(32)}`, logIndex: 3, time: 1_770_000_000n };
const [from, to] = ["0x00000000000000a1", "0x00000000000000b2"];
const gtin = "09521234100010";
/** GS1's set 82. */
const characters = [..."!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"];
const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 20 }).map((list) => list.join(""));
const lot = text.filter((one) => one !== "." && one !== "..");

const flawsOf = (events: readonly OwnEvent[]) =>
  events.flatMap((event) => {
    const judged = judgeEvent(event, ownPrefixes);
    return "flaws" in judged ? judged.flaws : [];
  });

describe("events of our own", () => {
  it("are events of EPCIS 2.0 for every lot and serial", () => {
    const seed = 20_261_122;
    const units = fc.constantFrom("gram" as const, "millilitre" as const, "piece" as const);
    const quantity = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(lot, text, units, quantity, (name, serial, unit, amount) => {
        const batch = { gtin, lot: name, quantity: amount, unit };
        const days = { producedOn: "2026-03-01", bestBefore: null };
        const events = [
          ...sealingEvents({ ...log, seal: log.transaction }, [{ ...batch, ...days }]),
          ...handoverEvents({ ...log, from, to, document: log.transaction }, batch),
          ...transformationEvents({ ...log, seal: log.transaction }, [batch], [batch]),
          ...lossEvents(log, batch),
          ...measureEvents({ ...log, author: from, kind: "recall" }, [batch]),
          ...labelEvents({ order: from, gtin, lot: name, serials: [serial, null], orderedAt: "2026-01-01T00:00:00Z" }),
          ...labelEvents({ order: from, gtin, lot: name, serials: [null], orderedAt: "2026-01-01T00:00:00Z" }),
        ];
        expect(flawsOf(events)).to.deep.equal([]);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("tell many outputs in several events of one transformation, each object once", () => {
    const batch = (n: number) => ({ gtin, lot: `L${n}`, quantity: 1n, unit: "piece" as const });
    const outputs = Array.from({ length: 2_500 }, (_, n) => batch(n));
    const events = transformationEvents({ ...log, seal: log.transaction }, [batch(-1)], outputs);
    expect(flawsOf(events)).to.deep.equal([]);
    expect(new Set(events.map((event) => event["transformationID"])).size).to.equal(1);
    const told = events.flatMap((event) => event["outputQuantityList"] as { epcClass: string }[]);
    expect([events.length, new Set(told.map(({ epcClass }) => epcClass)).size]).to.deep.equal([3, 2_500]);
    expect(events.filter((event) => "inputQuantityList" in event)).to.have.length(1);
  });

  describe("of a seal over many batches", () => {
    const batches = (count: number, days: (n: number) => Pick<SealedBatch, "producedOn" | "bestBefore">) =>
      Array.from({ length: count }, (_, n) => ({
        gtin,
        lot: `L${n}`,
        quantity: BigInt(n + 1),
        unit: "gram" as const,
        ...days(n),
      }));
    const day = (n: number) => new Date((20_000 + n) * 86_400_000).toISOString().slice(0, 10);
    const toldIn = (events: readonly OwnEvent[]) =>
      events.flatMap((event) => (event["quantityList"] as { epcClass: string }[]).map(({ epcClass }) => epcClass));

    const cases: [what: string, count: number, kinds: number, events: number, ilmds: number][] = [
      ["ten thousand of one day", 10_000, 1, 10, 10],
      ["ten thousand of ten days", 10_000, 10, 10, 10],
      ["ten thousand of eleven days", 10_000, 11, 10, 0],
      ["ten thousand of as many days", 10_000, 10_000, 10, 0],
      ["three of two days", 3, 2, 2, 2],
      ["one", 1, 1, 1, 1],
    ];
    for (const [what, count, kinds, events, ilmds] of cases)
      it(`tell each batch once, in ${events} for ${what}`, () => {
        const sealed = batches(count, (n) => ({ producedOn: day(n % kinds), bestBefore: day(n % kinds) }));
        const told = sealingEvents({ ...log, seal: log.transaction }, sealed);
        expect(told).to.have.length(events);
        expect(new Set(toldIn(told)).size).to.equal(count);
        expect(toldIn(told)).to.have.length(count);
        expect(told.filter((event) => "ilmd" in event)).to.have.length(ilmds);
        expect(flawsOf(told)).to.deep.equal([]);
      });

    it("are at most nineteen for ten thousand, however the days are spread", () => {
      const uneven = batches(10_000, (n) => ({ producedOn: day(Math.min(n, 9)), bestBefore: null }));
      expect(sealingEvents({ ...log, seal: log.transaction }, uneven)).to.have.length(19);
    });

    it("say of each batch only what holds for it, and nothing where it tells nobody its days", () => {
      const [first, second] = sealingEvents({ ...log, seal: log.transaction }, [
        ...batches(1, () => ({ producedOn: "2026-03-01", bestBefore: "2027-03-01" })),
        { gtin, lot: "M", quantity: 5n, unit: "piece", producedOn: null, bestBefore: null },
      ]);
      expect(first?.["ilmd"]).to.deep.equal({
        "cbvmda:bestBeforeDate": "2027-03-01",
        "filigrana:producedOn": "2026-03-01",
      });
      expect(second).not.to.have.property("ilmd");
      expect(second?.["quantityList"]).to.deep.equal([{ epcClass: `https://id.gs1.org/01/${gtin}/10/M`, quantity: 5 }]);
      expect(second?.["bizTransactionList"]).to.deep.include({
        type: "cert",
        bizTransaction: `urn:filigrana:seal:${log.transaction}`,
      });
    });
  });

  it("say what a measure leaves standing", () => {
    const states = (["suspension", "withdrawal", "recall", "reinstatement"] as const).map((kind) => {
      const [event] = measureEvents({ ...log, author: from, kind }, [{ gtin, lot: "L1" }]);
      return [event?.["disposition"], event?.["persistentDisposition"]];
    });
    expect(states).to.deep.equal([
      ["non_sellable_other", { set: ["non_sellable_other"] }],
      ["non_sellable_other", { set: ["non_sellable_other"] }],
      ["recalled", { set: ["recalled"] }],
      ["sellable_accessible", { unset: ["non_sellable_other"] }],
    ]);
  });
});
