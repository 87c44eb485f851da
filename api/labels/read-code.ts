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

/**
 * Pixels a module at which a drawn shape is painted to be decoded: those of a printer of 203 dpi at its true size, and no
 * more than four, since a coarser picture is the harder one to read.
 */
export const proofPixels = (moduleMm: number): number => Math.min(4, (moduleMm * 203) / 25.4);

/**
 * Decodes the picture of a code that is about to be handed out, and compares.
 *
 * @param picture - A bitmap of the code with its quiet zone, or the bytes of a PNG.
 * @throws FiligranaError `label/unreadable` when it does not say `link`, with what it says.
 */
export async function demandReadable(picture: Bitmap | Uint8Array<ArrayBuffer>, link: string): Promise<void> {
  const [code] = await readBarcodes(picture instanceof Uint8Array ? picture : greymap(picture), strict);
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
