import { expect } from "chai";
import { isPerson } from "../../../api/scans/is-person.ts";

const phone =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";
const iPhone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

const cases: [string, Parameters<typeof isPerson>[0], boolean][] = [
  ["a phone", { userAgent: phone, purpose: undefined }, true],
  ["another phone", { userAgent: iPhone, purpose: undefined }, true],
  ["a phone that loads ahead of a tap", { userAgent: phone, purpose: "prefetch;prerender" }, false],
  ["a search engine", { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1)", purpose: undefined }, false],
  ["a program", { userAgent: "curl/8.7.1", purpose: undefined }, false],
  ["something that does not say", { userAgent: undefined, purpose: undefined }, false],
];

describe("a view of the page", () => {
  for (const [name, hints, counts] of cases) {
    it(`${counts ? "counts" : "does not count"} when ${name} asks`, () => {
      expect(isPerson(hints)).to.equal(counts);
    });
  }
});
