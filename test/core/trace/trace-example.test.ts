import { expect } from "chai";
import { anomaliesOf } from "../../../core/trace/anomalies.ts";
import { balanceOf } from "../../../core/trace/balance.ts";
import { closureOf } from "../../../core/trace/closure.ts";
import { placesOf } from "../../../core/trace/holdings.ts";
import { recallScope } from "../../../core/trace/recall-scope.ts";
import type { TraceEvent } from "../../../core/trace/trace-event.ts";
import { type TracedEpcisEvent, traceEventsOf } from "../../../core/trace/trace-events-of.ts";
import { sharedText } from "../../support/shared-data.ts";

type Truth = {
  events_submitted: number;
  events_unique: number;
  anomalies: Record<"overdraw" | "yield" | "time_travel" | "voided_events" | "duplicate_eventIDs", string[]>;
  trace: Record<
    string,
    { ancestors: string[]; descendants: string[]; produced: number; consumed: number; recall_locations: string[] }
  >;
};

/** The one lot that only a voided event made: the truth still counts it as made, and a trace must not. */
const madeInError = "https://id.gs1.org/01/08030000020076/10/C070000367";
/** What else the voided event made: it was used later, so for the trace nothing ever made it. */
const usedThoughVoided = "https://id.gs1.org/01/08030000020120/10/C070000368";

const texts = ["truth.json", "docs/0000.json", "docs/0001.json", "docs/0002.json"].map((file) =>
  sharedText(`gs1/trace-example-1000/${file}`),
);
const [truthText, ...documents] = texts.filter((text) => text !== null);

if (truthText !== undefined)
  describe("the trace of a thousand EPCIS events with known truth", () => {
    const truth = JSON.parse(truthText) as Truth;
    const captured = documents.flatMap(
      (text) => (JSON.parse(text) as { epcisBody: { eventList: TracedEpcisEvent[] } }).epcisBody.eventList,
    );
    const events: TraceEvent[] = captured.flatMap((event) => traceEventsOf(event));
    const lots = Object.entries(truth.trace);

    it("has every event that was submitted, in the disorder in which it was", () => {
      expect(captured.length).to.equal(truth.events_submitted);
      expect(events.length).to.equal(truth.events_submitted);
      expect(lots.length).to.equal(400);
    });

    it("finds exactly the ancestors and the descendants of each of 400 lots", () => {
      for (const [item, known] of lots) {
        expect([...closureOf(events, [item], "back").keys()].sort(), item).to.deep.equal(known.ancestors);
        expect([...closureOf(events, [item], "forward").keys()].sort(), item).to.deep.equal(known.descendants);
      }
    });

    it("tells the same whatever the order in which the events came", () => {
      const [item, known] = lots.find(([, { descendants }]) => descendants.length > 100) ?? lots[0] ?? ["", null];
      const backwards = [...events].reverse();
      expect([...closureOf(backwards, [item], "forward").keys()].sort()).to.deep.equal(known?.descendants);
      expect(balanceOf(backwards, item)).to.deep.equal(balanceOf(events, item));
    });

    it("counts exactly what was made and consumed", () => {
      for (const [item, { produced, consumed }] of lots) {
        if (item === madeInError) continue;
        const [balance] = balanceOf(events, item);
        expect(Number(balance?.in) / 1000, item).to.equal(produced);
        expect(Number(balance?.out) / 1000, item).to.equal(consumed);
      }
      expect(balanceOf(events, madeInError)).to.deep.equal([]);
    });

    it("finds every place that a recall has to reach, and no other", () => {
      for (const [item, known] of lots) {
        if (item === madeInError) continue;
        const scope = new Set(recallScope(events, [item], true).map((one) => one.item));
        expect(placesOf(events, scope), item).to.deep.equal(known.recall_locations);
      }
    });

    it("finds the lot that was overdrawn, the yield that is too good, and the input from the future", () => {
      const found = anomaliesOf(events);
      expect(found.overdrawn).to.deep.equal(truth.anomalies.overdraw);
      expect(found.grown).to.deep.equal(truth.anomalies.yield);
      expect(found.early).to.deep.equal(truth.anomalies.time_travel);
      expect(found.unmade).to.deep.equal([usedThoughVoided]);
    });
  });
