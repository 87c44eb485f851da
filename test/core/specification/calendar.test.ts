import { expect } from "chai";
import fc from "fast-check";
import { dayNumber, instantSeconds, monthsAfter, wholeMonths } from "../../../core/specification/calendar.ts";

const seed = 29;
const days = fc.integer({ min: -200_000, max: 200_000 });
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe("dayNumber", () => {
  it("counts as the platform's calendar does", () => {
    fc.assert(
      fc.property(days, (number) => dayNumber(dayOf(number)) === number),
      { seed },
    );
  });
});

describe("monthsAfter", () => {
  it("keeps the day where the month has it, and takes the last one where it has not", () => {
    expect(monthsAfter("2023-12-01", 18)).to.equal("2025-06-01");
    expect(monthsAfter("2024-01-31", 1)).to.equal("2024-02-29");
    expect(monthsAfter("2023-01-31", 1)).to.equal("2023-02-28");
    expect(monthsAfter("2024-02-29", 12)).to.equal("2025-02-28");
    expect(monthsAfter("2024-08-31", 13)).to.equal("2025-09-30");
    expect(monthsAfter("2024-05-15", 0)).to.equal("2024-05-15");
  });

  it("is what wholeMonths counts back", () => {
    fc.assert(
      fc.property(days, fc.nat(600), (number, months) => {
        const [from, to] = [dayOf(number), monthsAfter(dayOf(number), months)];
        expect(wholeMonths(from, to)).to.equal(months);
        if (months > 0) expect(wholeMonths(from, dayOf(dayNumber(to) - 1))).to.equal(months - 1);
      }),
      { seed },
    );
  });
});

describe("instantSeconds", () => {
  it("reads instants as the platform does, whatever their zone", () => {
    for (const text of [
      "2026-10-25T02:30:00+02:00",
      "2026-10-25T02:30:00+01:00",
      "1970-01-01T00:00:00Z",
      "2026-12-31T23:59:59-11:30",
    ]) {
      expect(instantSeconds(text), text).to.equal(Date.parse(text) / 1000);
    }
    expect(instantSeconds("2026-10-20T08:15Z")).to.equal(Date.parse("2026-10-20T08:15:00Z") / 1000);
  });

  it("reads no time without zone, and none that the clock does not have", () => {
    const others = [
      "2026-10-20T08:15",
      "2026-10-20",
      "2026-02-30T08:15Z",
      "2026-10-20T24:00Z",
      "2026-10-20T08:60Z",
      "2026-10-20 08:15Z",
      5,
    ];
    for (const value of others) expect(instantSeconds(value), String(value)).to.equal(null);
  });
});
