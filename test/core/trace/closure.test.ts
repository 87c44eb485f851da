import { expect } from "chai";
import fc from "fast-check";
import { closureOf } from "../../../core/trace/closure.ts";
import { recallScope } from "../../../core/trace/recall-scope.ts";
import type { TraceEvent } from "../../../core/trace/trace-event.ts";
import { transformation } from "./support/events.ts";

const seed = 178;

/** Who is made from whom, found by trying every pair until nothing changes: slow, and nothing like the walk under test. */
function oracle(edges: readonly (readonly [string, string])[], items: readonly string[]): Set<string> {
  const reaches = new Set(edges.map(([a, b]) => `${a}>${b}`));
  for (const via of items)
    for (const a of items)
      for (const b of items) if (reaches.has(`${a}>${via}`) && reaches.has(`${via}>${b}`)) reaches.add(`${a}>${b}`);
  return reaches;
}

const items = Array.from({ length: 14 }, (_, at) => `lot-${at}`);
const some = fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 4 });

/** One transformation (a split, a blend, or rework of a lot into itself or into an earlier one) and what becomes of its event. */
const happening = fc.record({
  inputs: some,
  outputs: some,
  fate: fc.constantFrom("once", "once", "twice", "voided", "refused", "in-two-parts"),
  time: fc.integer({ min: 0, max: 1000 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** What a capture would bring; a refused proposal leaves no event, or one that is declared to be in error. */
function eventsOf({ inputs, outputs, fate, time }: Happening, at: number): TraceEvent[] {
  const whole = transformation(`event-${at}`, inputs, outputs, time);
  switch (fate) {
    case "once":
      return [whole];
    case "twice":
      return [whole, whole];
    case "refused":
      return [];
    case "voided":
      return [{ ...whole, id: `event-${at}#error`, kind: "observe", inputs: [], outputs: [], voids: whole.id }, whole];
    case "in-two-parts":
      return [
        { ...whole, id: `event-${at}-a`, outputs: [], transformation: `both-${at}` },
        { ...whole, id: `event-${at}-b`, inputs: [], transformation: `both-${at}` },
      ];
  }
}

const counts = ({ fate }: Happening): boolean => fate !== "voided" && fate !== "refused";
const history = fc.array(happening, { maxLength: 18 });

describe("the closure of a trace", () => {
  const shuffled = history.chain((happenings) => {
    const events = happenings.flatMap(eventsOf);
    const order = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
    return fc.record({ happenings: fc.constant(happenings), events: order });
  });

  it(`is what the oracle says, with splits, blends, rework, voided, doubled and disordered events (seed ${seed})`, () => {
    fc.assert(
      fc.property(shuffled, ({ happenings, events }) => {
        const edges = happenings
          .filter(counts)
          .flatMap(({ inputs, outputs }) => inputs.flatMap((a) => outputs.map((b) => [a, b] as const)));
        const reaches = oracle(edges, items);
        for (const item of items) {
          const others = items.filter((other) => other !== item);
          const forward = others.filter((other) => reaches.has(`${item}>${other}`)).sort();
          const back = others.filter((other) => reaches.has(`${other}>${item}`)).sort();
          expect([...closureOf(events, [item], "forward").keys()].sort()).to.deep.equal(forward);
          expect([...closureOf(events, [item], "back").keys()].sort()).to.deep.equal(back);
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`gives a recall a precision and a recall of 1.0 against the oracle, from several lots at once (seed ${seed})`, () => {
    fc.assert(
      fc.property(shuffled, some, ({ happenings, events }, start) => {
        const edges = happenings
          .filter(counts)
          .flatMap(({ inputs, outputs }) => inputs.flatMap((a) => outputs.map((b) => [a, b] as const)));
        const reaches = oracle(edges, items);
        const truth = items.filter(
          (item) => start.includes(item) || start.some((one) => reaches.has(`${one}>${item}`)),
        );
        const found = recallScope(events, start, true).map(({ item }) => item);
        const right = found.filter((item) => truth.includes(item)).length;
        expect([right / found.length, right / truth.length]).to.deep.equal([1, 1]);
      }),
      { seed, numRuns: 400 },
    );
  });

  it("counts the fewest transformations between, and ends in a cycle of rework", () => {
    const events = [
      transformation("1", ["grapes"], ["must"], 1),
      transformation("2", ["must"], ["wine"], 2),
      transformation("3", ["wine"], ["must"], 3),
      transformation("4", ["grapes", "wine"], ["bottles"], 4),
    ];
    expect([...closureOf(events, ["grapes"], "forward")]).to.deep.equal([
      ["must", 1],
      ["bottles", 1],
      ["wine", 2],
    ]);
    expect([...closureOf(events, ["must"], "forward").keys()].sort()).to.deep.equal(["bottles", "wine"]);
  });

  it("keeps apart what the chain says and what only a claim says", () => {
    const events = [
      transformation("1", ["flour"], ["pasta"], 1),
      { ...transformation("2", ["pasta"], ["lasagne"], 2), recorded: false },
    ];
    expect(recallScope(events, ["flour"], true)).to.deep.equal([
      { item: "flour", steps: 0, recorded: true },
      { item: "pasta", steps: 1, recorded: true },
      { item: "lasagne", steps: 2, recorded: false },
    ]);
    expect(recallScope(events, ["flour"], false).map(({ item }) => item)).to.deep.equal(["flour", "pasta"]);
  });
});

describe("a declaration of error", () => {
  const claimed = { ...transformation("1", ["flour"], ["pasta"], 1), recorded: false, by: "mill" };
  const error = { ...claimed, id: "1#error", kind: "observe" as const, inputs: [], outputs: [], voids: "1" };

  for (const [whose, declaration, reached] of [
    ["the same author's", error, []],
    ["a stranger's", { ...error, by: "stranger" }, ["pasta"]],
    ["nobody's", { ...error, by: "" }, ["pasta"]],
  ] as const)
    it(`reaches ${reached.length === 0 ? "" : "nothing when it is "}${whose}`, () => {
      expect([...closureOf([declaration, claimed], ["flour"], "forward").keys()]).to.deep.equal(reached);
    });

  it("cannot take back what the chain says", () => {
    const onChain = { ...claimed, recorded: true };
    expect([...closureOf([onChain, error], ["flour"], "forward").keys()]).to.deep.equal(["pasta"]);
  });
});
