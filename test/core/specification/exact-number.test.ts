import { expect } from "chai";
import fc from "fast-check";
import {
  addExact,
  compareExact,
  readExact,
  timesExact,
  writeExact,
  writeQuotient,
} from "../../../core/specification/exact-number.ts";

const read = (text: string) => readExact(text) ?? expect.fail(`${text} is not read`);
const figure = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.nat(12))
  .map(([unscaled, scale]) => ({ unscaled, scale }));
const seed = 18;

describe("readExact", () => {
  it("reads decimals as text and whole JSON numbers", () => {
    expect(["0", "12.5", "-3.20", "0.005", 26, -1].map(readExact)).to.deep.equal([
      { unscaled: 0n, scale: 0 },
      { unscaled: 125n, scale: 1 },
      { unscaled: -320n, scale: 2 },
      { unscaled: 5n, scale: 3 },
      { unscaled: 26n, scale: 0 },
      { unscaled: -1n, scale: 0 },
    ]);
  });

  it("reads nothing else", () => {
    const others = [
      "",
      " 1",
      "1 ",
      "+1",
      "01",
      ".5",
      "5.",
      "1e3",
      "1,5",
      "12.5 %",
      "٣",
      "1_000",
      "0x10",
      "NaN",
      "Infinity",
    ];
    for (const value of [...others, 12.5, 2 ** 53, Number.NaN, true, null, undefined, ["1"], { toString: () => "1" }]) {
      expect(readExact(value), String(value)).to.equal(null);
    }
    expect(readExact("9".repeat(31))).to.equal(null);
    expect(readExact(`0.${"1".repeat(21)}`)).to.equal(null);
  });

  it("gives back what writeExact writes", () => {
    fc.assert(
      fc.property(figure, (number) => compareExact(read(writeExact(number)), number) === 0),
      { seed },
    );
  });
});

describe("exact arithmetic", () => {
  it("does not lose what floating point does", () => {
    expect(writeExact(addExact(read("0.1"), read("0.2")))).to.equal("0.3");
    expect(compareExact(timesExact(read("3.10"), read("15")), read("46.5"))).to.equal(0);
    expect(compareExact(read("0.4000000000000000001"), read("0.4"))).to.be.above(0);
  });

  it("compares 12.5 and 12.50 as equal, and orders like the line of numbers", () => {
    expect(compareExact(read("12.5"), read("12.50"))).to.equal(0);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(compareExact(a, b) + compareExact(b, a)).to.equal(0);
        const sum = addExact(a, b);
        expect(Math.sign(compareExact(sum, a))).to.equal(Math.sign(compareExact(b, read("0"))));
      }),
      { seed },
    );
  });

  it("cuts a quotient off and says so, and never rounds it up to a bound", () => {
    expect(writeQuotient(read("42"), read("15"))).to.equal("2.8");
    expect(writeQuotient(read("42.01"), read("15"))).to.equal("2.8006…");
    expect(writeQuotient(read("41.9999999"), read("15"))).to.equal("2.7999…");
    expect(writeQuotient(read("30"), read("15"))).to.equal("2");
  });
});
