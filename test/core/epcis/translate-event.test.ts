import { expect } from "chai";
import fc from "fast-check";
import { eventHash } from "../../../core/epcis/event-hash/event-hash.ts";
import { companyPrefixesIn, prefixLengthAmong } from "../../../core/epcis/translate/company-prefixes.ts";
import { identifiersIn } from "../../../core/epcis/translate/identifiers-in.ts";
import { restoreEvent, translateEvent } from "../../../core/epcis/translate/translate-event.ts";
import { anyEvent, context } from "./support/any-event.ts";
import { eventsOf, exampleDocuments, type Json } from "./support/published.ts";

const runs = { seed: 8, numRuns: 200 };
const seven = () => 7;
const formats = ["Always_GS1_Digital_Link", "Always_EPC_URN", "Never_Translates", "No_Preference"] as const;

const object = (...epcList: string[]) => ({ type: "ObjectEvent", epcList });

describe("translateEvent", () => {
  it("gives the captured event back from every format, and the hash stays the same", () => {
    fc.assert(
      fc.property(anyEvent, fc.constantFrom(...formats), fc.integer({ min: 6, max: 12 }), (event, format, length) => {
        const before = JSON.stringify(event);
        const told = translateEvent(event, format, () => length);
        expect(restoreEvent(told.event, told.changes)).to.deep.equal(event);
        expect(JSON.stringify(event)).to.equal(before);
        expect(eventHash(told.event, context)).to.equal(eventHash(event, context));
      }),
      runs,
    );
  });

  it("leaves no EPC URN among the identifiers when links are asked for, in any published example", () => {
    for (const { file, document } of exampleDocuments()) {
      for (const event of eventsOf(document)) {
        const told = translateEvent(event, "Always_GS1_Digital_Link");
        expect(told.kept, file).to.deep.equal([]);
        const left = identifiersIn(told.event).filter(({ value }) => value.startsWith("urn:epc:id:"));
        expect(left, file).to.deep.equal([]);
      }
    }
  });

  it("tells the published examples as they were captured, from links, once their prefixes are known", () => {
    for (const { file, document } of exampleDocuments()) {
      const captured = eventsOf(document).filter((event) =>
        identifiersIn(event).every(({ value }) => !/^http/.test(value)),
      );
      const lengthOf = prefixLengthAmong(companyPrefixesIn(captured));
      for (const event of captured) {
        const links = translateEvent(event, "Always_GS1_Digital_Link").event;
        const back = translateEvent(links as Json, "Always_EPC_URN", lengthOf);
        expect(back.kept, file).to.deep.equal([]);
        expect(back.event, file).to.deep.equal(event);
      }
    }
  });

  const kept: readonly (readonly [string, string, string])[] = [
    ["nobody knows the prefix", "https://id.gs1.org/01/08012345678907/21/1", "prefix-unknown"],
    ["the link tells a lot beside the serial", "https://id.gs1.org/01/08012345678907/10/L/21/1", "says-more"],
    ["the link tells data in its query", "https://id.gs1.org/01/08012345678907/21/1?17=261231", "says-more"],
    ["the link tells a variant", "https://id.gs1.org/01/08012345678907/22/A/21/1", "says-more"],
    ["the check digit is wrong", "https://id.gs1.org/01/08012345678901/21/1", "no-urn"],
    ["a GLN has the extension 0", "https://id.gs1.org/414/8012345678901/254/0", "no-urn"],
    ["an ITIP has a lot only", "https://id.gs1.org/8006/080123456789070102/10/L", "no-urn"],
  ];
  for (const [what, link, why] of kept) {
    it(`keeps a link as it was captured, and says why, where ${what}`, () => {
      const told = translateEvent(object(link), "Always_EPC_URN", why === "prefix-unknown" ? undefined : seven);
      expect(told.event).to.deep.equal(object(link));
      expect(told.kept).to.deep.equal([{ pointer: "/epcList/0", captured: link, why }]);
    });
  }

  it("tells what it changed, and where", () => {
    const urn = "urn:epc:id:sgtin:8012345.067890.1";
    const link = "https://id.gs1.org/01/08012345678907/21/1";
    expect(translateEvent(object("urn:uuid:1", urn), "Always_GS1_Digital_Link")).to.deep.equal({
      event: object("urn:uuid:1", link),
      changes: [{ pointer: "/epcList/1", captured: urn, told: link }],
      kept: [],
    });
    expect(translateEvent(object(link), "Always_EPC_URN", seven).event).to.deep.equal(object(urn));
  });

  it("believes no prefix that contradicts another", () => {
    const lengthOf = prefixLengthAmong(new Set(["8012345", "801234", "9999999"]));
    expect([lengthOf("801234567890"), lengthOf("999999912345"), lengthOf("123")]).to.deep.equal([null, 7, null]);
  });
});
