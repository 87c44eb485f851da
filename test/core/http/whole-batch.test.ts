import { expect } from "chai";
import type * as z from "zod";
import { sealDocumentsEndpoint, uploadDocumentEndpoint } from "../../../core/http/endpoints/documents.ts";
import { listEventsEndpoint } from "../../../core/http/endpoints/epcis-event-list.ts";

const gtin = "09521234100010";
const seal = `0x${"ab".repeat(32)}`;
const queries: readonly [name: string, query: z.ZodType, others: Readonly<Record<string, string>>][] = [
  ["the list of EPCIS events", listEventsEndpoint.query, {}],
  ["the list of a seal's documents", sealDocumentsEndpoint.query, {}],
  ["a document of a seal", uploadDocumentEndpoint.query, { seal, name: "analisi.pdf" }],
];

describe("a query that names a batch", () => {
  const flawsAt = (query: z.ZodType, given: Readonly<Record<string, string>>) =>
    query.safeParse(given).error?.issues.map(({ path }) => path.join("/")) ?? [];

  for (const [name, query, others] of queries)
    it(`names it whole or not at all: ${name}`, () => {
      expect(flawsAt(query, others)).to.deep.equal([]);
      expect(flawsAt(query, { ...others, gtin, lot: "L1" })).to.deep.equal([]);
      expect(flawsAt(query, { ...others, gtin })).to.deep.equal(["lot"]);
      expect(flawsAt(query, { ...others, lot: "L1" })).to.deep.equal(["gtin"]);
    });

  it("hangs no document on a batch without its seal", () => {
    const given = { application: "0x0123456789abcdef", name: "analisi.pdf", gtin, lot: "L1" };
    expect(flawsAt(uploadDocumentEndpoint.query, given)).to.deep.equal(["seal"]);
  });
});
