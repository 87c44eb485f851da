import { type LabelRun, sheetOf } from "../../core/label/label-spec.ts";
import { quietZone, rasterise } from "../../core/label/rasterise.ts";
import { makeLabel } from "./made-label.ts";
import { pngLabel } from "./png-label.ts";
import { coarser, demandReadable, proofPixels } from "./read-code.ts";
import { svgLabel } from "./svg-label.ts";

/** A label as a file of its own, SVG or PNG, and what its code says. */
export type LabelPicture = { readonly bytes: Uint8Array; readonly link: string };

/**
 * Makes the picture of one label and reads its code back.
 *
 * @throws FiligranaError `label/too-small`, `label/unreadable`.
 */
export async function labelPicture({ spec, test }: LabelRun, serial: string | null): Promise<LabelPicture> {
  const label = makeLabel(spec, serial, test);
  const size = sheetOf(spec).label;
  if (spec.format === "svg-zip") {
    await demandReadable(rasterise(label.outline, proofPixels(label.layout.module)), label.link);
    return { bytes: new TextEncoder().encode(svgLabel(label, size)), link: label.link };
  }
  const { bytes, code } = pngLabel(label, { size, dpi: spec.dpi });
  await demandReadable(coarser(code, code.width / (label.outline.size + 2 * quietZone)), label.link);
  return { bytes, link: label.link };
}
