import { crc32, deflateSync } from "node:zlib";
import type { Bitmap } from "../../core/label/rasterise.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4);
  return bytes;
};

/** Gives a bitmap as a PNG of one bit a pixel that says its resolution, so that it is placed at its true size. */
export const pngFile = ({ width, height, data }: Bitmap, dpi: number): Uint8Array<ArrayBuffer> => {
  const perRow = Math.ceil(width / 8) + 1;
  const rows = Buffer.alloc(perRow * height, 0xff);
  for (let y = 0; y < height; y++) {
    rows[y * perRow] = 0;
    for (let from = 0; from < width; from += 8) {
      let dark = 0;
      for (let x = from; x < Math.min(from + 8, width); x++) dark |= (data[y * width + x] ?? 0) << (7 - x + from);
      rows[y * perRow + 1 + from / 8] = ~dark & 0xff;
    }
  }
  const perMetre = Math.round(dpi / 0.0254);
  return Uint8Array.from(
    Buffer.concat([
      signature,
      chunk("IHDR", Buffer.concat([words(width, height), Buffer.from([1, 0, 0, 0, 0])])),
      chunk("pHYs", Buffer.concat([words(perMetre, perMetre), Buffer.from([1])])),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
};
