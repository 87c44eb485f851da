import { expect } from "chai";
import { findPage, navigationOf, sectionOf } from "../../../web/desk/find-page.ts";
import { offlineAreas, worksOffline } from "../../../web/desk/offline/offline-areas.ts";
import { pages } from "../../../web/desk/pages.ts";
import { personalPages } from "../../../web/desk/personal-pages.ts";
import { matchPath } from "../../../web/desk/url.ts";

const actor = "0x0123456789abcdef";
const addressFor = (pattern: string) => pattern.replace("{actor}", actor).replaceAll(/\{\w+\}/g, "x");

describe("the pages of the desk", () => {
  it("are each found at their own address by each role that they are for", () => {
    for (const page of pages)
      for (const role of page.roles) expect(findPage(addressFor(page.path), role)?.page.path).to.equal(page.path);
  });

  it("are in the navigation only where the address needs no more than the actor", () => {
    const linked = pages.filter(({ nav }) => nav !== undefined).map(({ path }) => path.replace("{actor}", ""));
    expect(linked.filter((path) => path.includes("{"))).to.deep.equal([]);
  });

  it("belong each to a section that the role can see", () => {
    for (const page of pages)
      for (const role of page.roles) expect(navigationOf(role)).to.deep.include(sectionOf(page, role));
  });

  it("that work without a connection are there for each of their areas, and are no others", () => {
    const areas = pages.filter(({ path }) => worksOffline(path)).map(({ path }) => path.split("/")[3]);
    expect([...new Set(areas)].sort()).to.deep.equal([...offlineAreas].sort());
    expect(["/desk/{actor}", "/desk/{actor}/holdingsx", "/desk/account"].filter(worksOffline)).to.deep.equal([]);
  });

  it("about a person are never taken for those of an actor", () => {
    for (const { path } of personalPages) expect(matchPath("/desk/{actor}", path)?.["actor"]).to.not.match(/^0x/);
  });
});
