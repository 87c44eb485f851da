import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Bitmap } from "../../core/label/rasterise.ts";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
// Given its program here, the decoder does not look for it on the network.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

/** Less patient than a phone: what is read so is read by every scanner. */
const strict: ReaderOptions = {
  formats: ["QRCode"],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 1,
  // What is read here is black and white: there is no threshold to find.
  binarizer: "BoolCast",
};

/** Pixels a module at which a code is decoded at most: a coarser picture is the harder one to read, and the sooner read. */
const mostPixels = 4;

/** Pixels a module at which a drawn shape is painted to be decoded: those of a printer of 203 dpi at its true size. */
export const proofPixels = (moduleMm: number): number => Math.min(mostPixels, (moduleMm * 203) / 25.4);

/** Gives every second, third… pixel of a code whose modules are `pixels` wide, so that they are about four wide at most. */
export function coarser(code: Bitmap, pixels: number): Bitmap {
  const step = Math.max(1, Math.round(pixels / mostPixels));
  const [width, height] = [Math.ceil(code.width / step), Math.ceil(code.height / step)];
  const data = new Uint8Array(width * height);
  // From the middle of each square of pixels, as a scanner would.
  const middle = step >> 1;
  for (let y = 0, to = 0; y < height; y++) {
    const row = Math.min(code.height - 1, y * step + middle) * code.width;
    for (let x = 0; x < width; x++) data[to++] = code.data[row + Math.min(code.width - 1, x * step + middle)] ?? 0;
  }
  return { width, height, data };
}

/**
 * Decodes the picture of a code that is about to be handed out, and compares.
 *
 * @param picture - The code with its quiet zone.
 * @throws FiligranaError `label/unreadable` when it does not say `link`, with what it says.
 */
export async function demandReadable(picture: Bitmap, link: string): Promise<void> {
  const [code] = await readBarcodes(greymap(picture), strict);
  if (code?.text === link) return;
  throw new FiligranaError("label/unreadable", `the code of ${link} reads back as ${code?.text ?? "nothing"}`, {
    values: { expected: link, found: code?.text ?? "" },
  });
}

/** A bitmap as a portable greymap: the decoder takes its bytes as they are. */
function greymap({ width, height, data }: Bitmap): Uint8Array<ArrayBuffer> {
  const head = Buffer.from(`P5 ${width} ${height} 255\n`);
  const bytes = new Uint8Array(head.length + data.length);
  bytes.set(head);
  const pixels = bytes.subarray(head.length);
  // 0 for dark, and 255, to which -1 comes in a byte, for light.
  for (let i = 0; i < pixels.length; i++) pixels[i] = (data[i] ?? 0) - 1;
  return bytes;
}
