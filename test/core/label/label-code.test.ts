import { randomBytes } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { readZplGraphic, zplGraphic } from "../../../api/labels/zpl-graphic.ts";
import { drawSerial, serialAlphabet, serialLength, testSerial } from "../../../core/label/item-serial.ts";
import { netContentOf } from "../../../core/label/net-content.ts";
import { outlineOf } from "../../../core/label/outline.ts";
import { quietZone, rasterise } from "../../../core/label/rasterise.ts";
import { parseSerial } from "../../../core/label/serial.ts";

const matrix = fc
  .integer({ min: 1, max: 24 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: size * size, maxLength: size * size })
      .map((modules) => ({ size, data: Uint8Array.from(modules) })),
  );

describe("the outline of a code", () => {
  it("painted again gives every module back, whatever the pattern, with a white quiet zone", () => {
    fc.assert(
      fc.property(matrix, fc.double({ min: 1.01, max: 6, noNaN: true }), ({ size, data }, pixels) => {
        const painted = rasterise(outlineOf({ size, data }), pixels);
        for (let row = -quietZone; row < size + quietZone; row++) {
          for (let column = -quietZone; column < size + quietZone; column++) {
            const inside = row >= 0 && column >= 0 && row < size && column < size;
            const [x, y] = [column, row].map((at) =>
              Math.min(painted.width - 1, Math.floor((at + quietZone + 0.5) * pixels)),
            );
            const dark = painted.data[(y ?? 0) * painted.width + (x ?? 0)];
            if (dark !== (inside ? data[row * size + column] : 0)) return false;
          }
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });
});

describe("a picture in ZPL", () => {
  it("comes back from its shortened hex bit by bit", () => {
    fc.assert(
      fc.property(matrix, ({ size, data }) => {
        const { width, height, data: bits } = readZplGraphic(zplGraphic({ width: size, height: size, data }));
        expect(height).to.equal(size);
        for (let y = 0; y < size; y++) {
          for (let x = 0; x < width; x++) {
            expect(bits[y * width + x]).to.equal(x < size ? data[y * size + x] : 0);
          }
        }
      }),
    );
  });
});

describe("the serial of a package", () => {
  it("has at least 80 random bits, in signs that GS1 allows and no eye mistakes", () => {
    expect(serialLength * Math.log2(serialAlphabet.length)).to.be.at.least(80);
    expect(serialAlphabet).not.to.match(/[01BIOSUZ]/);
    const serials = Array.from({ length: 2000 }, () => drawSerial(randomBytes));
    expect(new Set(serials).size).to.equal(2000);
    expect(serials.every((serial) => parseSerial(serial).ok && serial.length === serialLength)).to.equal(true);
  });

  it("uses every sign equally often: bytes that would favour some are thrown away", () => {
    const all = (count: number) => Uint8Array.from({ length: count }, (_, index) => (next + index) % 256);
    let next = 0;
    const counts = new Map<string, number>();
    for (let i = 0; i < 256; i++) {
      for (const sign of drawSerial((count) => {
        const bytes = all(count);
        next += count;
        return bytes;
      }))
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).to.be.at.most(12);
    expect(counts.size).to.equal(serialAlphabet.length);
  });

  it("of a test print can never be drawn", () => {
    expect(parseSerial(testSerial).ok).to.equal(true);
    expect([...testSerial].every((sign) => serialAlphabet.includes(sign))).to.equal(false);
    expect(testSerial).to.have.length(serialLength);
  });
});

describe("the net content of a package", () => {
  const cases = [
    ["500 g", "gram", 500n],
    ["1 kg", "gram", 1000n],
    ["1,25 kg", "gram", 1250n],
    ["750 ml", "millilitre", 750n],
    ["0.75 l", "millilitre", 750n],
    ["75 cl", "millilitre", 750n],
    ["12,5 cl", "millilitre", 125n],
    ["0.5 g", "gram", null],
    ["750 ml", "gram", null],
    ["una bottiglia", "millilitre", null],
    ["0 g", "gram", null],
    [null, "gram", null],
    [null, "piece", 1n],
  ] as const;
  for (const [size, unit, expected] of cases) {
    it(`of "${size}" in ${unit} is ${expected}`, () => {
      expect(netContentOf(size, unit)).to.equal(expected);
    });
  }
});
