import { expect } from "chai";
import { journeyGraph } from "../../../web/desk/pages/journey/journey-graph.ts";
import { layOut, stageHeight, stageWidth } from "../../../web/desk/pages/journey/lay-out.ts";
import type { Journey, JourneyEvent } from "../../../web/desk/pages/journey/shown-journey.ts";

type Given = Pick<JourneyEvent, "id" | "kind"> & {
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  readonly from?: string;
  readonly to?: string;
};

const quantities = (items: readonly string[] = []) => items.map((item) => ({ item, quantity: "1", unit: "gram" }));

const event = ({ id, kind, from, to, ...given }: Given): JourneyEvent => ({
  id,
  kind,
  time: "2026-03-01T00:00:00Z",
  recorded: true,
  from: from ?? null,
  to: to ?? null,
  place: null,
  statedBy: null,
  transformation: null,
  document: null,
  inputs: quantities(given.in),
  outputs: quantities(given.out),
});

const batch = (item: string): Journey["batches"][number] => ({
  item,
  gtin: null,
  lot: item,
  side: "self",
  steps: 0,
  onRecord: true,
  productName: null,
  measure: null,
  holders: [],
});

const graphOf = (events: readonly Given[], items: readonly string[]) =>
  journeyGraph({ events: events.map(event), batches: items.map(batch) });

/** Grapes of two growers are handed to a cellar, pressed together, and the must is split between two holders. */
const blend = graphOf(
  [
    { id: "grow-1", kind: "commission", out: ["grapes-1"], to: "grower-1" },
    { id: "grow-2", kind: "commission", out: ["grapes-2"], to: "grower-2" },
    { id: "deliver-1", kind: "transfer", in: ["grapes-1"], from: "grower-1", to: "cellar" },
    { id: "deliver-2", kind: "transfer", in: ["grapes-2"], from: "grower-2", to: "cellar" },
    { id: "press", kind: "transform", in: ["grapes-1", "grapes-2"], out: ["must"], from: "cellar", to: "cellar" },
    { id: "sell", kind: "transfer", in: ["must"], from: "cellar", to: "shop" },
    { id: "sell-again", kind: "transfer", in: ["must"], from: "cellar", to: "shop" },
    { id: "spill", kind: "loss", in: ["must"], from: "cellar" },
    { id: "look", kind: "observe", in: ["must"] },
  ],
  ["grapes-1", "grapes-2", "must"],
);

describe("journeyGraph", () => {
  it("has a stage for every holder of every batch", () => {
    expect(blend.stages.map(({ item, holder }) => `${item} at ${holder}`)).to.have.members([
      "grapes-1 at grower-1",
      "grapes-2 at grower-2",
      "grapes-1 at cellar",
      "grapes-2 at cellar",
      "must at cellar",
      "must at shop",
    ]);
    expect(new Set(blend.stages.map(({ key }) => key)).size).to.equal(blend.stages.length);
  });

  it("leads from holder to holder and from what went in to what came out, each pair once with all its events", () => {
    expect(blend.passages.map(({ from, to, events }) => [from, to, events.join(" ")])).to.deep.equal([
      ["grapes-1 grower-1", "grapes-1 cellar", "deliver-1"],
      ["grapes-2 grower-2", "grapes-2 cellar", "deliver-2"],
      ["grapes-1 cellar", "must cellar", "press"],
      ["grapes-2 cellar", "must cellar", "press"],
      ["must cellar", "must shop", "sell sell-again"],
    ]);
  });

  it("keeps a batch of which nobody says who had it, and one that no event names", () => {
    const { stages, passages } = graphOf([{ id: "a", kind: "transform", in: ["x"], out: ["y"] }], ["x", "y", "alone"]);
    expect(stages.map(({ item, holder }) => [item, holder])).to.deep.equal([
      ["x", null],
      ["y", null],
      ["alone", null],
    ]);
    expect(passages).to.have.length(1);
  });

  it("does not lead from a stage to itself: rework into the same batch by the same holder", () => {
    const { stages, passages } = graphOf(
      [{ id: "a", kind: "transform", in: ["x"], out: ["x"], to: "h", from: "h" }],
      ["x"],
    );
    expect([stages.length, passages.length]).to.deep.equal([1, 0]);
  });
});

describe("layOut", () => {
  const boxOf = (laid: ReturnType<typeof layOut>, key: string) =>
    laid.places.get(key) ?? { x: Number.NaN, y: Number.NaN };

  it("puts what came first above what came of it", () => {
    const laid = layOut(blend);
    for (const { from, to } of blend.passages) expect(boxOf(laid, from).y).to.be.lessThan(boxOf(laid, to).y);
  });

  it("lets no stage lie on another, and all of them inside the drawing", () => {
    const laid = layOut(blend);
    const boxes = blend.stages.map(({ key }) => boxOf(laid, key));
    for (const [at, { x, y }] of boxes.entries()) {
      expect(x).to.be.within(stageWidth / 2, laid.width - stageWidth / 2);
      expect(y).to.be.within(stageHeight / 2, laid.height - stageHeight / 2);
      for (const other of boxes.slice(at + 1))
        expect(Math.abs(x - other.x) >= stageWidth || Math.abs(y - other.y) >= stageHeight).to.equal(true);
    }
  });

  it("draws every passage as a line from the one stage to the other", () => {
    const laid = layOut(blend);
    expect(laid.lines.map(({ key }) => key)).to.deep.equal(blend.passages.map(({ from, to }) => `${from}\n${to}`));
    for (const [at, { from, to }] of blend.passages.entries()) {
      const points = (laid.lines[at]?.points ?? "").split(" ").map((point) => Number(point.split(",")[1]));
      expect(points[0]).to.be.closeTo(boxOf(laid, from).y + stageHeight / 2, 1);
      expect(points.at(-1)).to.be.closeTo(boxOf(laid, to).y - stageHeight / 2, 1);
    }
  });

  it("lays out a cycle of holders: goods that were handed back", () => {
    const back = graphOf(
      [
        { id: "there", kind: "transfer", in: ["x"], from: "a", to: "b" },
        { id: "back", kind: "transfer", in: ["x"], from: "b", to: "a" },
      ],
      ["x"],
    );
    const laid = layOut(back);
    expect([laid.places.size, laid.lines.length]).to.deep.equal([2, 2]);
  });

  it("gives a single stage a drawing of its own size and its margins", () => {
    const laid = layOut(graphOf([], ["x"]));
    expect([laid.width, laid.height]).to.deep.equal([stageWidth + 16, stageHeight + 16]);
  });
});
