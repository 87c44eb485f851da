import { expect } from "chai";
import fc from "fast-check";
import { sql } from "kysely";
import { keepTrace } from "../../../api/store/keep-trace.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { readTrace, type TraceBasis } from "../../../api/store/read-trace.ts";
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
        const read = (await readTrace(store, [item], both, { most: 1000 })) ?? [];
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
    const read = (await readTrace(store, ["pasta"], ["forward"], { most: 1000 })) ?? [];
    expect(read.sort((a, b) => a.time - b.time)).to.deep.equal(events.slice(0, 3));
    expect(placesOf(read, new Set(["pasta"]))).to.deep.equal(["shop"]);
  });

  it("does not let a stranger void what another stated, nor two transactions miss each other", async () => {
    await forget();
    const event = claim(transformation("mine", ["a"], ["b"], 1));
    const error = { ...event, id: "mine#error", kind: "observe" as const, inputs: [], outputs: [], voids: "mine" };
    await keep([event]);
    await keep([{ ...error, id: "theirs#error", by: "0x00000000000000b2" }]);
    expect(await readTrace(store, ["a"], ["forward"], { most: 10 })).to.have.length(1);
    await keep([error]);
    expect(await readTrace(store, ["a"], ["forward"], { most: 10 })).to.have.length(0);
    for (let at = 0; at < 20; at++) {
      const raced = claim(transformation(`raced-${at}`, ["c"], ["d"], 1));
      await Promise.all([keep([raced]), keep([{ ...error, id: `raced-${at}#error`, voids: raced.id }])]);
    }
    expect(await readTrace(store, ["c"], ["forward"], { most: 10 })).to.have.length(0);
  });

  it("gives nothing when there are more events than are asked for, or more items in them than can be read", async () => {
    await forget();
    await keep(Array.from({ length: 5 }, (_, at) => claim(transformation(`${at}`, ["a"], [`b${at}`], at))));
    expect(await readTrace(store, ["a"], ["forward"], { most: 4 })).to.equal(null);
    expect(await readTrace(store, ["a"], ["forward"], { most: 5 })).to.have.length(5);
    expect(await readTrace(store, ["a"], ["forward"], { most: 5, mostItems: 9 })).to.equal(null);
    expect(await readTrace(store, ["a"], ["forward"], { most: 5, mostItems: 10 })).to.have.length(5);
  });

  it("walks by what the chain says alone where that is asked for, whatever is claimed beside it", async () => {
    await forget();
    await keep([
      claim(transformation("claimed", ["a"], ["b"], 1)),
      claim(transformation("claimed-too", ["b"], ["c"], 2)),
    ]);
    await sql`with e as (insert into trace_events (id, kind, time, recorded, from_party, to_party, transformation)
        values ('0x01', 'transform', 1, true, 'm', 'm', '0x01') returning event)
      insert into trace_links (event, made, position, item, quantity, unit, transformation, packs)
      select event, made, 0, item, 1, 'gram', '0x01', false from e, (values (false, 'a'), (true, 'd')) as l (made, item)`.execute(
      store,
    );
    const walked = async (basis: TraceBasis, item: string, direction: "back" | "forward") => [
      ...closureOf((await readTrace(store, [item], [direction], { most: 100, basis })) ?? [], [item], direction).keys(),
    ];
    expect((await walked("stated", "a", "forward")).sort()).to.deep.equal(["b", "c", "d"]);
    expect(await walked("recorded", "a", "forward")).to.deep.equal(["d"]);
    expect(await walked("recorded", "c", "back")).to.deep.equal([]);
    expect(await readTrace(store, ["a"], ["forward"], { most: 1 })).to.equal(null);
    expect(await readTrace(store, ["a"], ["forward"], { most: 1, basis: "recorded" })).to.have.length(1);
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
