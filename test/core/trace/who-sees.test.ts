import { expect } from "chai";
import { seenBy } from "../../../core/trace/who-sees.ts";
import { commission, grams, loss, transfer, transformation } from "./support/events.ts";

/** Grapes of a grower become wine at a winery, which a shop gets and sells on to a bar. */
const chain = [
  commission("grown", 1, "grower", grams("grapes")),
  transfer("delivered", 2, ["grower", "winery"], grams("grapes")),
  { ...transformation("pressed", ["grapes"], ["wine"], 3), from: "winery", to: "winery" },
  transfer("sold", 4, ["winery", "shop"], grams("wine")),
  transfer("sold on", 5, ["shop", "bar"], grams("wine")),
  { ...loss("claimed lost", 6, "gln of the shop", grams("wine")), recorded: false, by: "bar" },
];
const certifierOf = (item: string) => ({ grapes: "plant body", wine: "wine body" })[item] ?? null;
const seen = (role: "operator" | "control-body" | "inspector" | "region", actor: string) =>
  seenBy({ role, actor }, chain, certifierOf).map(({ id }) => id);

describe("who sees what of a chain of custody", () => {
  const table: [role: Parameters<typeof seen>[0], actor: string, events: string[]][] = [
    ["operator", "grower", ["grown", "delivered"]],
    ["operator", "winery", ["delivered", "pressed", "sold"]],
    ["operator", "shop", ["sold", "sold on"]],
    ["operator", "bar", ["sold on", "claimed lost"]],
    ["operator", "stranger", []],
    ["control-body", "plant body", ["grown", "delivered", "pressed"]],
    ["control-body", "wine body", ["pressed", "sold", "sold on", "claimed lost"]],
    ["control-body", "another body", []],
    ["inspector", "inspector", chain.map(({ id }) => id)],
    ["region", "region", chain.map(({ id }) => id)],
  ];
  for (const [role, actor, events] of table)
    it(`shows the ${actor} (${role}) ${events.length === 0 ? "nothing" : events.join(", ")}`, () => {
      expect(seen(role, actor)).to.deep.equal(events);
    });

  it("keeps the declaration of error of what is seen, whoever made it", () => {
    const error = { ...transformation("e", [], [], 9), kind: "observe" as const, voids: "sold" };
    const shop = seenBy({ role: "operator", actor: "shop" }, [...chain, error], certifierOf);
    expect(shop.map(({ id }) => id)).to.deep.equal(["sold", "sold on", "e"]);
    expect(
      seenBy({ role: "operator", actor: "bar" }, [...chain, error], certifierOf).map(({ id }) => id),
    ).to.not.include("e");
  });
});
