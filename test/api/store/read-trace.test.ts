import { expect } from "chai";
import fc from "fast-check";
import { sql } from "kysely";
import { keepTrace } from "../../../api/store/keep-trace.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { readTrace } from "../../../api/store/read-trace.ts";
import { batchItem } from "../../../core/trace/batch-item.ts";
import { closureOf } from "../../../core/trace/closure.ts";
import { placesOf } from "../../../core/trace/holdings.ts";
import type { TraceEvent } from "../../../core/trace/trace-event.ts";
import { grams, packing, transfer, transformation } from "../../core/trace/support/events.ts";
import { rejection } from "../../support/rejection.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const seed = 17_802;
const items = Array.from({ length: 12 }, (_, at) => `lot-${at}`);
const some = fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 3 });
const claim = (event: TraceEvent): TraceEvent => ({ ...event, recorded: false, by: "0x00000000000000a1" });
const both = ["back", "forward"] as const;

describe("the trace in the database", () => {
  let store: Store;
  let close: () => Promise<void>;
  before(async () => {
    ({ store, close } = await openTestStore());
  });
  after(() => close());

  const keep = (events: readonly TraceEvent[]) => store.transaction().execute((trx) => keepTrace(trx, events));
  const forget = () => sql`truncate trace_events cascade`.execute(store);

  it(`tells what the fold over all events tells, in whatever portions and order they came (seed ${seed})`, async () => {
    const happening = fc.record({ inputs: some, outputs: some, voided: fc.boolean(), twice: fc.boolean() });
    const history = fc.array(happening, { minLength: 1, maxLength: 12 }).chain((happenings) => {
      const events = happenings.flatMap(({ inputs, outputs, voided, twice }, at) => {
        const event = claim(transformation(`event-${at}`, inputs, outputs, at));
        const error = {
          ...event,
          id: `${event.id}#error`,
          kind: "observe" as const,
          inputs: [],
          outputs: [],
          voids: event.id,
        };
        return [event, ...(twice ? [event] : []), ...(voided ? [error] : [])];
      });
      return fc.record({
        events: fc.shuffledSubarray(events, { minLength: events.length }),
        cut: fc.nat(events.length),
        item: fc.constantFrom(...items),
      });
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ events, cut, item }) => {
        await forget();
        await keep(events.slice(0, cut));
        await keep(events.slice(cut));
        const read = await readTrace(store, [item], both, 1000);
        for (const direction of both)
          expect(closureOf(read, [item], direction)).to.deep.equal(closureOf(events, [item], direction));
      }),
      { seed, numRuns: 60 },
    );
  });

  it("reads what befell the containers that an item lay in, and the items and quantities as they came", async () => {
    await forget();
    const events = [
      packing("1", 1, "box", grams("pasta", "200.250")),
      packing("2", 2, "pallet", { item: "box", quantity: "1", unit: "piece" }),
      transfer("3", 3, ["maker", "shop"], { item: "pallet", quantity: "1", unit: "piece" }),
      transfer("4", 4, ["maker", "bar"], { item: "another pallet", quantity: "1", unit: "piece" }),
    ].map(claim);
    await keep(events);
    const read = await readTrace(store, ["pasta"], ["forward"], 1000);
    expect(read.sort((a, b) => a.time - b.time)).to.deep.equal(events.slice(0, 3));
    expect(placesOf(read, new Set(["pasta"]))).to.deep.equal(["shop"]);
  });

  it("does not let a stranger void what another stated, nor two transactions miss each other", async () => {
    await forget();
    const event = claim(transformation("mine", ["a"], ["b"], 1));
    const error = { ...event, id: "mine#error", kind: "observe" as const, inputs: [], outputs: [], voids: "mine" };
    await keep([event]);
    await keep([{ ...error, id: "theirs#error", by: "0x00000000000000b2" }]);
    expect(await readTrace(store, ["a"], ["forward"], 10)).to.have.length(1);
    await keep([error]);
    expect(await readTrace(store, ["a"], ["forward"], 10)).to.have.length(0);
    for (let at = 0; at < 20; at++) {
      const raced = claim(transformation(`raced-${at}`, ["c"], ["d"], 1));
      await Promise.all([keep([raced]), keep([{ ...error, id: `raced-${at}#error`, voids: raced.id }])]);
    }
    expect(await readTrace(store, ["c"], ["forward"], 10)).to.have.length(0);
  });

  it("gives one event more than is asked for when there are more", async () => {
    await forget();
    await keep(Array.from({ length: 5 }, (_, at) => claim(transformation(`${at}`, ["a"], [`b${at}`], at))));
    expect(await readTrace(store, ["a"], ["forward"], 3)).to.have.length(4);
    expect(await readTrace(store, ["a"], ["forward"], 5)).to.have.length(5);
  });

  it("refuses to be told by anybody what only the chain can say", async () => {
    const told = await rejection(keep([transformation("x", ["a"], ["b"], 1)]));
    expect(told).to.be.instanceOf(TypeError);
  });

  it("spells a batch's item as core does, whatever its lot", async () => {
    const lots = ["L26-1", "A/1+b", "%25", "a.b_c-d", '!"%&', "'()*+,:;<=>?", "Lotto"];
    for (const lot of lots) {
      const { rows } = await sql<{ item: string }>`select trace_item('08001234567897', ${lot}) as item`.execute(store);
      expect(rows[0]?.item).to.equal(batchItem({ gtin: "08001234567897", lot }));
    }
  });
});
