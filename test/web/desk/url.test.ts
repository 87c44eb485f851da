import { expect } from "chai";
import { actorIn, addressOf, matchPath, placeOf, withQuery } from "../../../web/desk/url.ts";

const actor = "0x0123456789abcdef";

describe("an address of the desk", () => {
  it("is put together and taken apart without a loss, whatever a lot is called", () => {
    const pattern = "/desk/{actor}/batches/{gtin}/{lot}";
    const given = { actor, gtin: "08001234567897", lot: "L/7 %?#è" };
    const { pathname, search } = new URL(addressOf(pattern, given, { tab: "labels" }), "http://desk");
    const { path, query } = placeOf({ pathname, search });
    expect(matchPath(pattern, path)).to.deep.equal(given);
    expect(query.get("tab")).to.equal("labels");
  });

  it("leaves out of the query what says nothing", () => {
    expect(addressOf("/desk/{actor}", { actor }, { a: "", b: null, c: undefined, d: false, e: 0, f: true })).to.equal(
      `/desk/${actor}?e=0&f=true`,
    );
  });

  it("keeps the rest of the query when some of it changes", () => {
    const place = placeOf({ pathname: "/desk/x", search: "?state=open&after=abc" });
    expect(withQuery(place, { after: null, sort: "name" })).to.equal("/desk/x?state=open&sort=name");
  });

  for (const [path, why] of [
    [`/desk/${actor}/seals/1/more`, "it is longer"],
    [`/desk/${actor}`, "it is shorter"],
    [`/desk/${actor}/other/1`, "a fixed word differs"],
    [`/desk/${actor}/seals/`, "a name stands for nothing"],
    [`/desk/${actor}/seals/%E0%A4`, "it is no text"],
  ] as const) {
    it(`is not of a pattern when ${why}`, () => {
      expect(matchPath("/desk/{actor}/seals/{seal}", path)).to.equal(null);
    });
  }

  it("names the actor in its second place, and only there", () => {
    expect([`/desk/${actor}`, `/desk/${actor}/x`, "/desk/account", `/desk/x/${actor}`].map(actorIn)).to.deep.equal([
      actor,
      actor,
      null,
      null,
    ]);
  });
});
