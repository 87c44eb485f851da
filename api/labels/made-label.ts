import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type LabelLayout, layOutLabel } from "../../core/label/label-layout.ts";
import { labelLines, testLine } from "../../core/label/label-lines.ts";
import type { SizeMm } from "../../core/label/label-sheet.ts";
import { dotOf, type LabelSpec, sheetOf } from "../../core/label/label-spec.ts";
import type { Outline } from "../../core/label/outline.ts";
import { labelCode } from "./label-code.ts";

/** One label, laid out with its code. */
export type MadeLabel = {
  readonly serial: string | null;
  readonly link: string;
  readonly outline: Outline;
  readonly layout: LabelLayout;
  /** On a test print: a line below the text, in millimetres, with a mark at every tenth. */
  readonly ruler: Ruler | null;
};

/** A line to lay a ruler on, `length` a multiple of 10 mm. */
export type Ruler = { readonly x: number; readonly y: number; readonly length: number };

/**
 * Lays one label out.
 *
 * @throws FiligranaError `label/too-small` with the least size, when the label cannot hold a code with modules of 0.4 mm.
 */
export const makeLabel = (spec: LabelSpec, serial: string | null, test: boolean): MadeLabel => {
  const { link, outline } = labelCode(spec, serial);
  const { label } = sheetOf(spec);
  const lines = [...labelLines(spec.facts, serial, spec.language), ...(test ? [testLine(spec.language)] : [])];
  const laidOut = layOutLabel({ label, modules: outline.size, lines, dot: dotOf(spec) });
  if (laidOut.ok) {
    const { layout } = laidOut;
    return { serial, link, outline, layout, ruler: test ? rulerOf(layout, label) : null };
  }
  const { width, height } = laidOut.least;
  throw new FiligranaError(
    "label/too-small",
    `a label of ${label.width} × ${label.height} mm cannot hold this code with modules of 0.4 mm; it needs at least ${width} × ${height} mm`,
    { values: { width: label.width, height: label.height, leastWidth: width, leastHeight: height } },
  );
};

/** The ruler stands where the text does, so that the code's quiet zone stays free. */
function rulerOf({ texts }: LabelLayout, { width, height }: SizeMm): Ruler {
  const x = texts[0]?.x ?? 1;
  return { x, y: height - 0.5, length: Math.min(100, Math.floor((width - x - 0.5) / 10) * 10) };
}

/** Where the marks of a ruler stand, in millimetres from the label's left edge. */
export const marksOf = ({ x, length }: Ruler): number[] =>
  Array.from({ length: length / 10 + 1 }, (_, index) => x + index * 10);
