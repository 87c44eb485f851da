import { inflateSync } from "node:zlib";
import { expect } from "chai";
import fc from "fast-check";
import { pngFile } from "../../../api/labels/png-file.ts";

const canvas = fc
  .record({ bytes: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain((size) => {
    const pixels = size.bytes * 8 * size.height;
    return fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: pixels, maxLength: pixels })
      .map((data) => ({ width: size.bytes * 8, height: size.height, data: Uint8Array.from(data) }));
  });

describe("a PNG", () => {
  it("has every pixel in its place, white as 1, in rows that are not filtered", () => {
    fc.assert(
      fc.property(canvas, fc.integer({ min: 0, max: 7 }), (drawn, unseen) => {
        const width = drawn.width - unseen;
        const png = Buffer.from(pngFile(drawn, { width, dpi: 300 }));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).to.deep.equal([width, drawn.height]);
        const at = png.indexOf("IDAT");
        const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
        const perRow = drawn.width / 8 + 1;
        expect(rows).to.have.length(perRow * drawn.height);
        for (let y = 0; y < drawn.height; y++) {
          expect(rows[y * perRow]).to.equal(0);
          for (let x = 0; x < width; x++) {
            const light = ((rows[y * perRow + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
            expect(light, `${x}, ${y}`).to.equal(1 - (drawn.data[y * drawn.width + x] ?? 0));
          }
        }
      }),
    );
  });
});
