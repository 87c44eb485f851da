import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { expect } from "chai";
import type { z } from "zod";
import { EpcisDocument } from "../../../core/epcis/schema/epcis-document.ts";
import { LoneEvent } from "../../../core/epcis/schema/epcis-event.ts";
import { EpcisQueryDocument } from "../../../core/epcis/schema/epcis-query-document.ts";
import { mutationsOf } from "./support/mutations.ts";
import { eventsOf, exampleDocuments, hashedDocuments, type Json, standardSchema } from "./support/published.ts";

/** What the standard's own schema says, read for comparison only. */
const standard = (): ValidateFunction | null => {
  const schema = standardSchema();
  if (schema === null) return null;
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
};

const compare = (ours: z.ZodType, theirs: ValidateFunction, value: Json, what: string): boolean => {
  const result = ours.safeParse(value);
  const accepted = theirs(value);
  const reasons = result.success ? theirs.errors : result.error.issues;
  if (result.success !== accepted) {
    expect.fail(`${what}: ours ${result.success ? "accepts" : "refuses"}; ${JSON.stringify(reasons)?.slice(0, 400)}`);
  }
  return result.success;
};

describe("the schemas of EPCIS 2.0 documents and events", () => {
  const documents = [...exampleDocuments(), ...hashedDocuments()];
  const theirs = standard();

  it(`accepts each of the ${documents.length} published documents, as the standard's schema does`, () => {
    for (const { file, document } of documents) {
      const ours = document["type"] === "EPCISDocument" ? EpcisDocument : EpcisQueryDocument;
      expect(ours.safeParse(document).error?.issues, file).to.equal(undefined);
      if (theirs !== null) expect(theirs(document), file).to.equal(true);
    }
  });

  it("keeps every member of every published event", () => {
    for (const { file, document } of documents) {
      const ours = document["type"] === "EPCISDocument" ? EpcisDocument : EpcisQueryDocument;
      expect(ours.parse(document), file).to.deep.equal(document);
    }
  });

  it("agrees with the standard's schema on every published event, changed in every place in every way", function () {
    this.timeout(300_000);
    if (theirs === null) return;
    let [refused, compared] = [0, 0];
    for (const { file, document } of exampleDocuments()) {
      for (const event of eventsOf(document)) {
        for (const [what, changed] of mutationsOf({ "@context": document["@context"], ...event })) {
          compared += 1;
          if (!compare(LoneEvent, theirs, changed as Json, `${file} ${what}`)) refused += 1;
        }
      }
    }
    console.info(`      ${compared} changed events compared, of which ${refused} are refused`);
    expect(refused)
      .to.be.greaterThan(compared / 4)
      .and.lessThan(compared);
  });

  it("agrees with the standard's schema on documents whose envelope is changed", () => {
    if (theirs === null) return;
    for (const { file, document } of exampleDocuments()) {
      const ours = document["type"] === "EPCISDocument" ? EpcisDocument : EpcisQueryDocument;
      for (const [what, changed] of mutationsOf(document, 4)) {
        if (what.startsWith("/type ")) continue;
        compare(ours, theirs, changed as Json, `${file} ${what}`);
      }
    }
  });
});
