import { expect } from "chai";
import fc from "fast-check";
import { eventFingerprint } from "../../../core/epcis/event-hash/event-fingerprint.ts";
import { eventHash, eventPreHash } from "../../../core/epcis/event-hash/event-hash.ts";
import { anyEvent, context } from "./support/any-event.ts";
import { changesOf } from "./support/changes.ts";
import { eventsOf, hashedDocuments, type Json } from "./support/published.ts";
import { respellingsOf, shuffled } from "./support/respell.ts";

const runs = { seed: 8, numRuns: 150 };

/** Members that the publisher of the hashes told its program to leave out of these two documents. */
const ignoredIn = (file: string): string[] =>
  file.includes("IgnoreFields") ? ["repository-x:hash", "example:captureID"] : [];

describe("eventHash", () => {
  const published = hashedDocuments().flatMap(({ file, document, hashes, prehashes }) =>
    eventsOf(document).map((event, i) => ({
      file,
      context: document["@context"],
      event,
      at: i,
      hash: hashes[i],
      text: prehashes[i],
    })),
  );

  it(`gives each of the ${published.length} published hashes, from the published text`, () => {
    for (const { file, context, event, at, hash, text } of published) {
      const options = { ignore: ignoredIn(file) };
      expect(eventPreHash(event, context, options), `${file} ${at}`).to.equal(text);
      expect(eventHash(event, context, options), `${file} ${at}`).to.equal(hash);
    }
  });

  it("gives the same hash for every spelling of a published event", () => {
    for (const { file, context, event, at } of published) {
      const expected = eventHash(event, context);
      for (const spelling of respellingsOf(event, context)) {
        expect(eventHash(spelling.event, spelling.context), `${file} ${at} ${spelling.what}`).to.equal(expected);
      }
    }
  });

  it("does not see the order of members and lists, the zone of times, CURIEs, and URN or Digital Link", () => {
    fc.assert(
      fc.property(anyEvent, fc.infiniteStream(fc.nat()), (event, numbers) => {
        const expected = eventHash(event, context);
        expect(eventHash(shuffled(event, numbers) as Json, context)).to.equal(expected);
        for (const spelling of respellingsOf(event, context)) {
          expect(eventHash(spelling.event, spelling.context), spelling.what).to.equal(expected);
        }
      }),
      runs,
    );
  });

  it("gives another hash when any value is changed or left out", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const original = eventPreHash(event, context);
        for (const [what, changed] of changesOf(event)) {
          expect(eventPreHash(changed as Json, context), what).to.not.equal(original);
        }
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it("leaves out what is about the record and not about the event", () => {
    const event = { type: "ObjectEvent", eventTime: "2026-01-31T08:00:00Z", eventTimeZoneOffset: "+01:00" };
    const declared = { declarationTime: "2026-02-01T08:00:00Z", reason: "did_not_occur" };
    const more = {
      eventID: "urn:uuid:1",
      recordTime: "2026-02-01T08:00:00Z",
      errorDeclaration: declared,
      "rdfs:comment": "x",
    };
    expect(eventHash({ ...event, ...more }, context)).to.equal(eventHash(event, context));
  });

  it("keeps codes with zeros in front apart from numbers, and joins decimals with zeros at the end", () => {
    const hash = (value: unknown) => eventHash({ type: "ObjectEvent", "ex:a": value }, context);
    expect(new Set([hash("007"), hash("7"), hash("07")]).size).to.equal(3);
    expect(new Set([hash("23.50"), hash("23.5"), hash(23.5)]).size).to.equal(1);
    expect(new Set([hash("1e3"), hash(1000)]).size).to.equal(2);
  });

  it("writes small and large numbers without an exponent", () => {
    const text = (value: number) => eventPreHash({ type: "ObjectEvent", "ex:a": value }, context).split("=").at(-1);
    expect([1e-7, 1.5e-9, 1e21, 1.25e22, -2.5e-8, -0].map(text)).to.deep.equal([
      "0.0000001",
      "0.0000000015",
      "1000000000000000000000",
      "12500000000000000000000",
      "-0.000000025",
      "0",
    ]);
  });

  it("is the same whether a prefix is declared as a text or in full, and another for a term that is no prefix", () => {
    const event = { type: "ObjectEvent", "ex:a": "ex:b" };
    const hash = (ex: unknown) => eventHash(event, [{ ex }]);
    const declared = hash("https://ex.example/ns/");
    expect(hash({ "@id": "https://ex.example/ns/" })).to.equal(declared);
    expect(hash({ "@id": "https://ex.example/ns/", "@prefix": true })).to.equal(declared);
    expect(hash({ "@id": "https://ex.example/ns/", "@prefix": false })).not.to.equal(declared);
    const term = { "@id": "https://ex.example/temp", "@type": "xsd:decimal" };
    expect(eventHash({ ...event, "https://ex.example/temperature": 1 }, [{ temp: term }])).to.equal(
      eventHash({ ...event, "https://ex.example/temperature": 1 }, []),
    );
  });

  it("refuses extensions nested beyond reason instead of running out of stack", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = i % 2 === 0 ? { "ex:a": deep } : [deep];
    expect(() => eventHash({ type: "ObjectEvent", "ex:a": deep }, context)).to.throw(RangeError, "64 levels");
  });
});

describe("eventFingerprint", () => {
  it("is the same for every spelling of an event, and another when any value is changed or left out", () => {
    fc.assert(
      fc.property(anyEvent, fc.infiniteStream(fc.nat()), (event, numbers) => {
        const [expected, hash] = [eventFingerprint(event, context), eventHash(event, context)];
        expect(eventFingerprint(shuffled(event, numbers) as Json, context)).to.equal(expected);
        for (const spelling of respellingsOf(event, context))
          expect(eventFingerprint(spelling.event, spelling.context), spelling.what).to.equal(expected);
        for (const [what, changed] of changesOf(event)) {
          if (eventHash(changed as Json, context) === hash) continue;
          expect(eventFingerprint(changed as Json, context), what).not.to.equal(expected);
        }
      }),
      { ...runs, numRuns: 30 },
    );
  });

  it("tells two events apart that were made to share a hash", () => {
    const own = { "@context": { ex: "https://ex.example/" } };
    const two = { ...own, type: "ObjectEvent", "ex:a": "1", "ex:b": "2" };
    const one = { ...own, type: "ObjectEvent", "ex:a": "1{https://ex.example/}b=2" };
    expect(eventHash(one)).to.equal(eventHash(two));
    expect(eventFingerprint(one)).not.to.equal(eventFingerprint(two));
  });
});
