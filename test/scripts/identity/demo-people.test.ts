import { expect } from "chai";
import { cast, region } from "../../../scripts/demo/cast.ts";
import { demoPeople } from "../../../scripts/identity/demo-people.ts";

const actors = new Map([region, ...Object.values(cast)].map((actor) => [actor.id as string, actor]));

describe("the demo's people", () => {
  it("say in their names that they are invented, and have addresses that lead nowhere (RFC 2606)", () => {
    for (const { name, email } of demoPeople) {
      expect(name).to.contain("(dimostrazione)");
      expect(email).to.match(/\.example$/);
    }
  });

  it("are each one, with one address", () => {
    for (const what of ["key", "name", "email"] as const)
      expect(new Set(demoPeople.map((person) => person[what])).size, what).to.equal(demoPeople.length);
  });

  it("act for actors of the demo", () => {
    for (const { key, memberships } of demoPeople)
      for (const { actor } of memberships) expect(actors.has(actor), `${key} for ${actor}`).to.equal(true);
  });

  it("leave no actor of the demo without an owner", () => {
    const owned = demoPeople.flatMap(({ memberships }) =>
      memberships.filter(({ role }) => role === "owner").map(({ actor }) => actor),
    );
    expect([...actors.keys()].filter((actor) => !owned.includes(actor))).to.deep.equal([]);
  });
});
