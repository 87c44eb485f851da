import { expect } from "chai";
import fc from "fast-check";
import { parseLot } from "../../../core/label/lot.ts";
import type { EarlierLot } from "../../../core/lot-pattern/lot-shape.ts";
import { proposeLots } from "../../../core/lot-pattern/propose-lot.ts";

const none = () => false;
const made = (lot: string, producedOn: string): EarlierLot => ({ lot, producedOn });
const on2March = (...lots: string[]) => lots.map((lot) => made(lot, "2026-03-02"));

/** Earlier lots (newest first), the new day, and the proposal expected first. */
const table: [what: string, earlier: EarlierLot[], day: string, lot: string, reason: string][] = [
  ["a counter beside the year", [made("L2026-041", "2026-02-01")], "2026-11-22", "L2026-042", "counter"],
  ["a counter beside a year of two digits", [made("PU26-035", "2026-02-23")], "2026-03-02", "PU26-036", "counter"],
  ["a plain counter", on2March("A1234"), "2026-03-03", "A1235", "counter"],
  ["leading zeros", on2March("A0009", "A0008"), "2026-03-03", "A0010", "counter"],
  ["a counter that outgrows its zeros", on2March("L999", "L998"), "2026-03-03", "L1000", "counter"],
  ["a counter without zeros", on2March("B-10", "B-9"), "2026-03-03", "B-11", "counter"],
  ["a text behind the counter", on2March("12/B"), "2026-03-03", "13/B", "counter"],
  ["a fixed number before the counter", on2March("7-102", "7-101"), "2026-03-03", "7-103", "counter"],
  ["the year's end", [made("L2026-041", "2026-12-30")], "2027-01-02", "L2027-001", "restart"],
  ["a day of the year", [made("26/300", "2026-10-27")], "2026-11-22", "26/326", "day"],
  ["a day of the year in one run", [made("L26300", "2026-10-27")], "2026-11-22", "L26326", "day"],
  ["a whole day", [made("20260302", "2026-03-02")], "2026-11-22", "20261122", "day"],
  ["a second lot of a day", [made("260302", "2026-03-02")], "2026-03-02", "260302-2", "same-day"],
  ["a counter within the day", [made("260302-3", "2026-03-02")], "2026-03-02", "260302-4", "counter"],
  [
    "a counter that begins anew each day",
    [made("260302-1", "2026-03-02"), made("260301-2", "2026-03-01")],
    "2026-03-05",
    "260305-1",
    "restart",
  ],
  [
    "a counter that runs on over the days",
    [made("260302-9", "2026-03-02"), made("260301-8", "2026-03-01")],
    "2026-03-05",
    "260305-10",
    "counter",
  ],
  ["nothing earlier", [], "2026-03-02", "L2026-001", "default"],
  ["lots without a digit", on2March("PRIMO"), "2026-03-02", "L2026-001", "default"],
];

describe("proposing a lot number", () => {
  for (const [what, earlier, day, lot, reason] of table) {
    it(`goes on from ${what}: ${lot}`, () => {
      expect(proposeLots(earlier, day, none)[0]).to.deep.include({ lot, reason });
    });
  }

  it("skips what is taken", () => {
    const taken = new Set(["L2026-042", "L2026-043"]);
    expect(proposeLots([made("L2026-041", "2026-02-01")], "2026-03-01", (lot) => taken.has(lot))[0]?.lot).to.equal(
      "L2026-044",
    );
  });

  it("proposes in the commonest form too when the newest lot is written otherwise", () => {
    const proposals = proposeLots(on2March("TEST9", "L-012", "L-011", "L-010"), "2026-03-03", none);
    expect(proposals.map(({ lot }) => lot)).to.deep.equal(["TEST10", "L-013"]);
  });

  it("falls back on the default form where the own one has no room left", () => {
    const full = `L${"9".repeat(19)}`;
    expect(proposeLots(on2March(full), "2026-03-03", none)[0]).to.include({ lot: "L2026-001", reason: "default" });
  });

  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const lot = fc.oneof(
    fc.stringMatching(/^[A-Z]{0,3}[0-9]{0,6}[-/]?[0-9]{1,5}[A-Z]?$/),
    fc.stringMatching(/^[!-Z_a-z]{1,20}$/),
  );
  const earlier = fc.array(fc.record({ lot, producedOn: day }), { maxLength: 30 });

  it("only ever proposes lots that a label can carry and nobody used, each once", () => {
    fc.assert(
      fc.property(earlier, day, fc.uniqueArray(lot, { maxLength: 20 }), (lots, today, others) => {
        const used = new Set([...others, ...lots.map((one) => one.lot)]);
        const proposals = proposeLots(lots, today, (text) => used.has(text)).map((one) => one.lot);
        expect(proposals).to.have.lengthOf.within(1, 3);
        expect(new Set(proposals)).to.have.lengthOf(proposals.length);
        for (const text of proposals) expect(parseLot(text).ok && !used.has(text), text).to.equal(true);
      }),
    );
  });

  it("learns a counter whatever stands around it", () => {
    const around = fc.stringMatching(/^[A-Z]{1,4}[-/.]?$/);
    fc.assert(
      fc.property(
        around,
        fc.integer({ min: 1, max: 99_998 }),
        fc.integer({ min: 1, max: 6 }),
        (text, number, width) => {
          const write = (n: number) => text + String(n).padStart(width, "0");
          const lots = [made(write(number), "2026-03-02"), made(write(number - 1), "2026-03-01")];
          fc.pre(!lots.some((one) => /^\D*(26|2026|061|060|0302|0203)$/.test(one.lot)));
          const first = proposeLots(lots, "2026-03-02", none)[0]?.lot;
          expect(Number(first?.slice(text.length))).to.equal(number + 1);
        },
      ),
    );
  });
});
