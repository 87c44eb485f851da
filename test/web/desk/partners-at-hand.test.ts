import { expect } from "chai";
import { partnersAtHand } from "../../../web/desk/pages/handovers/partners-at-hand.ts";

const of = (actor: string, measure: string | null = null) => ({ actor, name: actor.toUpperCase(), measure });
const at = (...actors: string[]) => actors.map((actor) => ({ actor, name: actor.toUpperCase() }));

describe("who is at hand to receive a handover", () => {
  it("are those who received lately, then the register's, nobody twice and not oneself", () => {
    expect(partnersAtHand(at("c", "b"), [of("a"), of("b"), of("self")], "self")).to.deep.equal(at("c", "b", "a"));
  });

  it("is nobody whom a measure stops, though they received lately", () => {
    expect(partnersAtHand(at("b", "c"), [of("a"), of("b", "suspension")], "self")).to.deep.equal(at("c", "a"));
  });
});
