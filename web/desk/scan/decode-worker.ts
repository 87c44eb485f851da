import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import program from "zxing-wasm/reader/zxing_reader.wasm?url";

/**
 * The worker that reads codes out of pictures: says "ready" or "failed" once its program is there, then answers each
 * picture with the text of its code or null.
 */
prepareZXingModule({ overrides: { locateFile: () => program }, fireImmediately: true }).then(
  () => postMessage("ready"),
  () => postMessage("failed"),
);

addEventListener("message", ({ data }: MessageEvent<ImageData>) => {
  readBarcodes(data, { formats: ["QRCode"], maxNumberOfSymbols: 1 }).then(
    ([code]) => postMessage(code?.text ?? null),
    () => postMessage(null),
  );
});
