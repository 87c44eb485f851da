import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
// Given its program here, the decoder does not look for it on the network.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

/** Reads the one code in an image (PNG, JPEG), as a scanner would. */
export async function readQrCode(image: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const [code] = await readBarcodes(image, { formats: ["QRCode"] });
  return code?.text;
}
