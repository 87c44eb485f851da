import { expect } from "chai";
import * as z from "zod/mini";
import { CalendarDate, isCalendarDate } from "../../../core/schema/calendar-date.ts";
import { Decimal } from "../../../core/schema/decimal.ts";
import { Quantity } from "../../../core/schema/quantity.ts";
import { fromUnixSeconds, toUnixSeconds } from "../../../core/schema/unix-seconds.ts";

const messageOf = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).error?.issues[0]?.message;

describe("Quantity", () => {
  for (const good of ["1", "750", "9223372036854775807"]) {
    it(`accepts ${good}`, () => {
      expect(z.parse(Quantity, good)).to.equal(good);
    });
  }
  for (const bad of [
    "0",
    "-1",
    "1.5",
    "1e3",
    "+1",
    "01",
    " 1",
    "9223372036854775808",
    "99999999999999999999",
    "",
    "NaN",
    "0x1",
  ]) {
    it(`refuses ${JSON.stringify(bad)}, and says what was expected`, () => {
      expect(messageOf(Quantity, bad)).to.equal(
        `expected a whole number from 1 to 9223372036854775807 in decimal digits; found "${bad}"`,
      );
    });
  }
  it("refuses a JSON number, which is not exact", () => {
    expect(messageOf(Quantity, 5)).to.equal("expected a quantity as text of decimal digits");
  });
});

describe("Decimal", () => {
  it("is any whole number from 0 that fits 78 digits", () => {
    expect(z.safeParse(Decimal, "0").success).to.equal(true);
    expect(z.safeParse(Decimal, "9".repeat(78)).success).to.equal(true);
    for (const bad of ["", "00", "-1", "9".repeat(79)]) expect(z.safeParse(Decimal, bad).success).to.equal(false);
  });
});

describe("CalendarDate", () => {
  it("has the days that the Gregorian calendar has", () => {
    for (const good of ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])
      expect(isCalendarDate(good), good).to.equal(true);
    const bad = [
      "2026-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-01-00",
      "26-01-01",
      "2026-1-1",
      "0000-01-01",
      "2026-01-01T",
    ];
    for (const text of bad) expect(isCalendarDate(text), text).to.equal(false);
    expect(messageOf(CalendarDate, "2026-02-30")).to.equal(
      'expected a day of the calendar as YYYY-MM-DD; found "2026-02-30"',
    );
  });
});

describe("toUnixSeconds and fromUnixSeconds", () => {
  it("agree with the platform's calendar, day by day over four centuries and at its ends", () => {
    for (let seconds = 43_200n; seconds < 12_700_000_000n; seconds += 86_400n * 13n) {
      const text = new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
      expect(fromUnixSeconds(seconds)).to.equal(text);
      expect(toUnixSeconds(text)).to.equal(seconds);
    }
    expect(fromUnixSeconds(0n)).to.equal("1970-01-01T00:00:00Z");
    expect(fromUnixSeconds(253402300799n)).to.equal("9999-12-31T23:59:59Z");
  });

  it("reads offsets and drops fractions", () => {
    expect(toUnixSeconds("2026-05-31T14:03:00+02:00")).to.equal(toUnixSeconds("2026-05-31T12:03:00Z"));
    expect(toUnixSeconds("2026-05-31T12:03:00.999z")).to.equal(toUnixSeconds("2026-05-31t12:03:00-00:00"));
    expect(toUnixSeconds("2025-12-31T23:59:59-01:30")).to.equal(toUnixSeconds("2026-01-01T01:29:59Z"));
  });

  const bad = [
    "2026-05-31",
    "2026-05-31T14:03:00",
    "2026-02-30T00:00:00Z",
    "2026-05-31T24:00:00Z",
    "2026-05-31T23:60:00Z",
    "2016-12-31T23:59:60Z",
    "1969-12-31T23:59:59Z",
    "2026-05-31T14:03:00+24:00",
    "",
    "now",
  ];
  for (const text of bad) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => toUnixSeconds(text)).to.throw(RangeError, /^expected an instant/);
    });
  }

  it("refuses seconds before 1970 and after the year 9999", () => {
    expect(() => fromUnixSeconds(-1n)).to.throw(RangeError);
    expect(() => fromUnixSeconds(253402300800n)).to.throw(RangeError);
  });
});
