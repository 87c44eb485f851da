import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { type LabelRun, sheetOf } from "../../core/label/label-spec.ts";
import { rasterise } from "../../core/label/rasterise.ts";
import { makeLabel } from "./made-label.ts";
import { pngLabel } from "./png-label.ts";
import { demandReadable, proofPixels } from "./read-code.ts";
import { svgLabel } from "./svg-label.ts";

/**
 * Gives labels as a ZIP with a picture each, SVG or PNG, and `labels.csv`, which tells the serial and the link of each.
 * Each is made when its turn comes, so that a thousand take no more memory than one.
 */
export async function* zipLabels(run: LabelRun, onMade: () => void): AsyncGenerator<Uint8Array> {
  const { spec, serials } = run;
  const zip = new ZipFile();
  const options = { mtime: new Date(spec.orderedAt) };
  const lines = ["number,file,serial,link"];
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  failed.catch(() => undefined);
  for (const [index, serial] of serials.entries()) {
    const name = nameOf(index, serial, spec.format);
    zip.addReadStreamLazy(name, options, (give) => {
      picture(run, serial).then(
        ({ bytes, link }) => {
          onMade();
          lines.push(`${index + 1},${name},${serial ?? ""},${link}`);
          give(null, Readable.from([bytes]));
        },
        (error: unknown) => zip.emit("error", error),
      );
    });
  }
  zip.addReadStreamLazy("labels.csv", options, (give) => give(null, Readable.from([`${lines.join("\r\n")}\r\n`])));
  zip.end();
  const pieces = (zip.outputStream as Readable)[Symbol.asyncIterator]();
  for (;;) {
    const piece = await Promise.race([pieces.next(), failed]);
    if (piece.done) return;
    yield piece.value as Uint8Array;
  }
}

const nameOf = (index: number, serial: string | null, format: string): string =>
  `${String(index + 1).padStart(5, "0")}${serial === null ? "" : `-${serial}`}.${format === "svg-zip" ? "svg" : "png"}`;

async function picture({ spec, test }: LabelRun, serial: string | null): Promise<{ bytes: Uint8Array; link: string }> {
  const label = makeLabel(spec, serial, test);
  const size = sheetOf(spec).label;
  if (spec.format === "svg-zip") {
    await demandReadable(rasterise(label.outline, proofPixels(label.layout.module)), label.link);
    return { bytes: Buffer.from(svgLabel(label, size)), link: label.link };
  }
  const png = pngLabel(label, { size, dpi: spec.dpi });
  await demandReadable(png, label.link);
  return { bytes: png, link: label.link };
}
