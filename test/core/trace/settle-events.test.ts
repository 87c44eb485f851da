import { expect } from "chai";
import fc from "fast-check";
import { settleEvents } from "../../../core/trace/settle-events.ts";
import type { TraceEvent } from "../../../core/trace/trace-event.ts";

const event = (id: string, changes: Partial<TraceEvent> = {}): TraceEvent => ({
  id,
  time: 1_700_000_000,
  recorded: true,
  kind: "transfer",
  inputs: [],
  outputs: [],
  ...changes,
});

describe("events of one second", () => {
  const inOrder = [
    event("z", { kind: "commission" }),
    event("y", { sequence: 7 }),
    event("x", { sequence: 8, kind: "transform" }),
    event("a", { recorded: false }),
    event("b", { recorded: false, kind: "observe" }),
  ];

  it("are told from the making on in the chain's order, claims after them, whatever the order in which they came", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(settleEvents(shuffled)).to.deep.equal(inOrder);
      }),
      { seed: 20261122 },
    );
  });

  it("come after those of an earlier one, whichever they are", () => {
    const earlier = event("later on chain", { time: 1_699_999_999.5, sequence: 99 });
    expect(settleEvents([...inOrder, earlier])[0]).to.equal(earlier);
  });
});
