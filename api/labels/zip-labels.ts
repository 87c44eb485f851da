import { type LabelRun, sheetOf } from "../../core/label/label-spec.ts";
import { quietZone, rasterise } from "../../core/label/rasterise.ts";
import { makeLabel } from "./made-label.ts";
import { pngLabel } from "./png-label.ts";
import { coarser, demandReadable, proofPixels } from "./read-code.ts";
import { svgLabel } from "./svg-label.ts";
import { type ZipEntry, zipFile } from "./zip-file.ts";

/** Gives labels as a ZIP with a picture each, SVG or PNG, and `labels.csv`, which tells the serial and the link of each. */
export const zipLabels = (run: LabelRun, onMade: () => void): AsyncGenerator<Uint8Array> =>
  zipFile(entriesOf(run, onMade), new Date(run.spec.orderedAt));

async function* entriesOf(run: LabelRun, onMade: () => void): AsyncGenerator<ZipEntry> {
  const { spec, serials } = run;
  const lines = ["number,file,serial,link"];
  for (const [index, serial] of serials.entries()) {
    const name = nameOf(index, serial, spec.format);
    const { bytes, link } = await picture(run, serial);
    onMade();
    lines.push(`${index + 1},${name},${serial ?? ""},${link}`);
    yield { name, bytes, packed: spec.format === "png-zip" };
  }
  yield { name: "labels.csv", bytes: Buffer.from(`${lines.join("\r\n")}\r\n`) };
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
  const { bytes, code } = pngLabel(label, { size, dpi: spec.dpi });
  await demandReadable(coarser(code, code.width / (label.outline.size + 2 * quietZone)), label.link);
  return { bytes, link: label.link };
}
