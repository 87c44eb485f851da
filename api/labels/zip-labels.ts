import type { LabelRun } from "../../core/label/label-spec.ts";
import { labelPictures } from "./label-pictures.ts";
import { type ZipEntry, zipFile } from "./zip-file.ts";

/** Gives labels as a ZIP with a picture each, SVG or PNG, and `labels.csv`, which tells the serial and the link of each. */
export const zipLabels = (run: LabelRun, onMade: () => void): AsyncGenerator<Uint8Array> =>
  zipFile(entriesOf(run, onMade), new Date(run.spec.orderedAt));

async function* entriesOf(run: LabelRun, onMade: () => void): AsyncGenerator<ZipEntry> {
  const { spec, serials } = run;
  const lines = ["number,file,serial,link"];
  let index = 0;
  for await (const { bytes, link } of labelPictures(run)) {
    const serial = serials[index] ?? null;
    const name = nameOf(index, serial, spec.format);
    onMade();
    lines.push(`${index + 1},${name},${serial ?? ""},${link}`);
    yield { name, bytes, packed: spec.format === "png-zip" };
    index += 1;
  }
  yield { name: "labels.csv", bytes: Buffer.from(`${lines.join("\r\n")}\r\n`) };
}

const nameOf = (index: number, serial: string | null, format: string): string =>
  `${String(index + 1).padStart(5, "0")}${serial === null ? "" : `-${serial}`}.${format === "svg-zip" ? "svg" : "png"}`;
