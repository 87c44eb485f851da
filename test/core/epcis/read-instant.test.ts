import { expect } from "chai";
import fc from "fast-check";
import { readInstant, showInstant } from "../../../core/epcis/time/read-instant.ts";

const between = { min: Date.UTC(1, 0, 1), max: Date.UTC(9998, 11, 31) };

describe("readInstant", () => {
  it("agrees with the calendar of the machine, in every zone", () => {
    fc.assert(
      fc.property(fc.integer(between), fc.integer({ min: -839, max: 840 }), (instant, zone) => {
        const local = new Date(instant + zone * 60_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
        const two = (n: number) => String(n).padStart(2, "0");
        expect(readInstant(`${local}${zone < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`)).to.equal(instant);
        expect(showInstant(instant)).to.equal(new Date(instant).toISOString());
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  const rounded: readonly (readonly [string, string])[] = [
    ["2026-01-31T08:00:00Z", "2026-01-31T08:00:00.000Z"],
    ["2026-01-31T08:00:00.1415Z", "2026-01-31T08:00:00.142Z"],
    ["2026-01-31T08:00:00.14149Z", "2026-01-31T08:00:00.141Z"],
    ["2025-12-31T23:59:59.9995Z", "2026-01-01T00:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00.000Z"],
    ["2024-02-29t08:00:00z", "2024-02-29T08:00:00.000Z"],
  ];
  for (const [text, shown] of rounded) {
    it(`reads ${text} as ${shown}`, () => expect(showInstant(readInstant(text) ?? 0)).to.equal(shown));
  }

  const refused = [
    "2026-01-31",
    "2026-01-31T08:00:00",
    "2026-02-29T08:00:00Z",
    "2026-13-01T08:00:00Z",
    "2026-01-31T24:00:00Z",
    "2026-01-31T08:60:00Z",
    "2026-01-31T08:00:60Z",
    "2026-01-31T08:00:00+24:00",
    "2026-1-31T08:00:00Z",
    "",
  ];
  for (const text of refused) it(`reads no instant in ${text}`, () => expect(readInstant(text)).to.equal(null));
});
