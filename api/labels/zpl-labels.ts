import type { LabelRun } from "../../core/label/label-spec.ts";
import { sheetOf } from "../../core/label/label-spec.ts";
import { rasterise } from "../../core/label/rasterise.ts";
import { type MadeLabel, makeLabel, marksOf, type Ruler } from "./made-label.ts";
import { coarser, demandReadable } from "./read-code.ts";
import { readZplGraphic, zplGraphic } from "./zpl-graphic.ts";

/** A field's text in ZPL: its two command signs and the escape itself as hex of UTF-8. */
const fieldData = (text: string): string =>
  text.replace(/[\^~_\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Gives labels in ZPL II for thermal printers, one format (`^XA … ^XZ`) a label. The code is a picture in whole dots, so
 * that what was decoded here is what is burnt; the text is the printer's own font in UTF-8.
 */
export async function* zplLabels({ spec, serials, test }: LabelRun, onMade: () => void): AsyncGenerator<Uint8Array> {
  const perMm = spec.dpi / 25.4;
  for (const serial of serials) {
    const label = makeLabel(spec, serial, test);
    const pixels = Math.round(label.layout.module * perMm);
    const graphic = zplGraphic(rasterise(label.outline, pixels));
    await demandReadable(coarser(readZplGraphic(graphic), pixels), label.link);
    onMade();
    yield Buffer.from(formatOf(label, graphic, { ...spec, perMm }));
  }
}

function formatOf(
  { layout, ruler }: MadeLabel,
  graphic: string,
  given: LabelRun["spec"] & { readonly perMm: number },
): string {
  const dots = (mm: number) => Math.round(mm * given.perMm);
  const { label } = sheetOf(given);
  const height = dots(layout.textSize);
  // The scalable font is narrower than the one that the lines were broken for, so every line fits.
  const lines = layout.texts.map(
    ({ text, x, y }) =>
      `^FO${dots(x)},${dots(y - layout.textSize)}^A0N,${height},${Math.round(height * 0.9)}^FH^FD${fieldData(text)}^FS`,
  );
  return [
    "^XA^CI28",
    `^PW${dots(label.width)}^LL${dots(label.height)}^LH0,0`,
    `^FO${dots(layout.code.x)},${dots(layout.code.y)}${graphic}^FS`,
    ...lines,
    ...(ruler === null ? [] : rulerFields(ruler, dots)),
    "^XZ\n",
  ].join("\n");
}

function rulerFields(ruler: Ruler, dots: (mm: number) => number): string[] {
  const marks = marksOf(ruler).map((x) => `^FO${dots(x)},${dots(ruler.y - 1)}^GB2,${dots(1)},2^FS`);
  return [`^FO${dots(ruler.x)},${dots(ruler.y)}^GB${dots(ruler.length)},2,2^FS`, ...marks];
}
