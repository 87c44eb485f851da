import { expect } from "chai";
import { canonicalIri, gs1Iri } from "../../../core/epcis/urn/canonical-iri.ts";
import { readEpcUrn } from "../../../core/epcis/urn/read-epc-urn.ts";
import { writeEpcUrn } from "../../../core/epcis/urn/write-epc-urn.ts";
import { sharedLines } from "../../support/shared-data.ts";

const lot = "https://id.gs1.org/01/08012345678907/10/L%2F1";

describe("canonicalIri", () => {
  const published = sharedLines<{ in: unknown; out: string | null }>("gs1/epc-to-digital-link.json");
  it(`gives the canonical link of each of the ${published.length} published identifiers`, () => {
    for (const { in: text, out } of published) expect(gs1Iri(String(text)), String(text)).to.equal(out);
  });

  it("gives the published identifiers back as they were written, from the link and the length of the prefix", () => {
    for (const { in: text } of published) {
      const reading = readEpcUrn(String(text));
      if (reading === null) continue;
      const again = readEpcUrn(writeEpcUrn(reading.identifier, reading.prefix.length) ?? "");
      expect(again, String(text)).to.deep.equal(reading);
    }
  });

  const spellings = [
    "https://shop.example/it/01/08012345678907/10/L%2F1?17=261231#x",
    "http://id.gs1.org/01/8012345678907/10/L%2f1",
    "HTTPS://ID.GS1.ORG/gtin/8012345678907/lot/%4C%2F1/",
    "https://id.gs1.org/01/08012345678907/22/A/10/L%2F1",
    "urn:epc:class:lgtin:8012345.067890.L%2F1",
    "URN:EPC:class:lgtin:8012345.067890.L%2f1",
  ];
  for (const text of spellings) {
    it(`gives one link for ${text}`, () => expect(canonicalIri(text)).to.equal(lot));
  }

  const others = [
    "urn:epc:id:sgtin:8012345.06789.1",
    "urn:epc:id:sgtin:8012345.067890.",
    "urn:epc:id:sgtin:80123.06789012.1",
    "urn:epc:id:sscc:8012345.123456789",
    "urn:epc:idpat:sgtin:8012345.067890.1",
    "urn:epc:id:sgtin:8012345.067890.a%2",
    "urn:epc:id:sgtin:8012345.067890.123456789012345678901",
    "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8",
    "https://id.gs1.org/01/08012345678907/21/1/10/L1",
    "https://id.gs1.org/01/08012345678907/10",
    "https://id.gs1.org/01/08012345678907/10/a%20b",
    "geo:43.6,13.5",
    "",
  ];
  for (const text of others) {
    it(`leaves ${text === "" ? "an empty text" : text} as it is`, () => {
      expect(gs1Iri(text)).to.equal(null);
      expect(canonicalIri(text)).to.equal(text);
    });
  }
});
