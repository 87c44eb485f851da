import { expect } from "chai";
import fc from "fast-check";
import { balanceOf, balancesByHolder } from "../../../core/trace/balance.ts";
import { holdersOf } from "../../../core/trace/holdings.ts";
import type { TraceEvent } from "../../../core/trace/trace-event.ts";
import { commission, grams, loss, packing, transfer, transformation } from "./support/events.ts";

const seed = 1780;
const thousandthsOf = (quantity: string): bigint => {
  const [whole = "0", fraction = ""] = quantity.split(".");
  return BigInt(whole + fraction.padEnd(3, "0"));
};
const container = { item: "pallet", quantity: "1", unit: "piece" };

describe("the balance of a batch", () => {
  const year: TraceEvent[] = [
    commission("made", 10, "maker", grams("wine", "1000.5")),
    transfer("sold", 20, ["maker", "shop"], grams("wine", "400.25")),
    loss("broken", 30, "shop", grams("wine", "0.25")),
    { ...transformation("blend", [], ["cuvée"], 40), from: "maker", inputs: [grams("wine", "600.25")] },
  ];

  it("closes: opening + in − out − closing = 0", () => {
    expect(balanceOf(year, "wine")).to.deep.equal([
      { unit: "gram", opening: "0", in: "1000.5", out: "600.5", closing: "400", difference: "0", incomplete: false },
    ]);
  });

  it("begins an interval with what was there before it", () => {
    const [balance] = balanceOf(year, "wine", { from: 20, until: 40 });
    expect(balance).to.include({ opening: "1000.5", in: "0", out: "0.25", closing: "1000.25", difference: "0" });
  });

  it("tells of each holder what came and went", () => {
    const told = balancesByHolder(year, "wine").map(({ holder, in: came, out, closing }) => [
      holder,
      came,
      out,
      closing,
    ]);
    expect(told).to.deep.equal([
      ["maker", "1000.5", "1000.5", "0"],
      ["shop", "400.25", "0.25", "400"],
    ]);
  });

  it("gives the difference when more went out than there was", () => {
    const [balance] = balanceOf([...year, loss("too much", 50, "shop", grams("wine", "401"))], "wine");
    expect(balance).to.include({ closing: "0", difference: "-1" });
  });

  it("gives the difference when a stock count finds something else than the books", () => {
    const count: TraceEvent = {
      id: "count",
      time: 60,
      recorded: false,
      kind: "observe",
      inputs: [grams("wine", "399.5")],
      outputs: [],
      to: "shop",
      counted: true,
    };
    const shop = balancesByHolder([...year, count], "wine").find(({ holder }) => holder === "shop");
    expect(shop).to.include({ closing: "399.5", difference: "0.5" });
  });

  it("says when a movement of unknown quantity is left out", () => {
    const [balance] = balanceOf([...year, loss("some", 50, "shop", grams("wine", null))], "wine");
    expect(balance).to.include({ incomplete: true, difference: "0" });
  });

  it(`closes for every history, and the holders have what was made less what is gone (seed ${seed})`, () => {
    const holders = ["maker", "carrier", "shop"];
    const step = fc.record({
      what: fc.constantFrom("move", "lose"),
      from: fc.nat(2),
      to: fc.nat(2),
      share: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const held = [10n ** 12n, 0n, 0n];
        let lost = 0n;
        const events = [commission("0", 0, "maker", grams("oil", "1000000000.000"))];
        for (const [at, { what, from, to, share }] of steps.entries()) {
          const thousandths = ((held[from] ?? 0n) * BigInt(share)) / 10n;
          const moved = grams("oil", `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, "0")}`);
          held[from] = (held[from] ?? 0n) - thousandths;
          if (what === "lose") lost += thousandths;
          else held[to] = (held[to] ?? 0n) + thousandths;
          const names = [holders[from] ?? "", holders[to] ?? ""] as const;
          events.push(
            what === "lose"
              ? loss(`step-${at}`, at + 1, names[0], moved)
              : transfer(`step-${at}`, at + 1, names, moved),
          );
        }
        expect(balanceOf(events, "oil")[0]?.difference).to.equal("0");
        const found = new Map(
          holdersOf(events)
            .get("oil")
            ?.map(({ holder, quantity }) => [holder, quantity]),
        );
        for (const [at, name] of holders.entries()) expect(thousandthsOf(found.get(name) ?? "0")).to.equal(held[at]);
        expect(held.reduce((sum, one) => sum + one, lost)).to.equal(10n ** 12n);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe("who holds what", () => {
  it("moves what lies in a container with the container, boxes in boxes too", () => {
    const events = [
      commission("1", 1, "maker", grams("pasta", "500")),
      packing("2", 2, "box", grams("pasta", "200")),
      packing("3", 3, "pallet", { item: "box", quantity: "1", unit: "piece" }),
      transfer("4", 4, ["maker", "shop"], container),
    ];
    expect(holdersOf(events).get("pasta")).to.deep.equal([
      { holder: "maker", unit: "gram", quantity: "300" },
      { holder: "shop", unit: "gram", quantity: "200" },
    ]);
  });

  it("no longer moves what was unpacked", () => {
    const unpacking = { ...packing("3", 3, "pallet"), kind: "disaggregate" as const, inputs: [container] };
    const events = [
      commission("1", 1, "maker", grams("pasta", "500")),
      packing("2", 2, "pallet", grams("pasta", "200")),
      { ...unpacking, outputs: [grams("pasta", "150")] },
      transfer("4", 4, ["maker", "shop"], container),
    ];
    expect(holdersOf(events).get("pasta")).to.deep.include({ holder: "shop", unit: "gram", quantity: "50" });
    const emptied = [...events.slice(0, 2), { ...unpacking, outputs: [] }, ...events.slice(3)];
    expect(holdersOf(emptied).get("pasta")).to.deep.equal([{ holder: "maker", unit: "gram", quantity: "500" }]);
  });

  it("names a holder whose quantity nobody knows", () => {
    const events = [transfer("1", 1, ["maker", "shop"], grams("oil", null))];
    expect(holdersOf(events).get("oil")).to.deep.equal([{ holder: "shop", unit: "gram", quantity: null }]);
  });
});
