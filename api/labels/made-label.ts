import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { serialLength } from "../../core/label/item-serial.ts";
import { type LabelLayout, type Layout, layOutLabel } from "../../core/label/label-layout.ts";
import { labelLines, testLine } from "../../core/label/label-lines.ts";
import type { SizeMm } from "../../core/label/label-sheet.ts";
import { dotOf, type LabelSpec, sheetOf } from "../../core/label/label-spec.ts";
import type { Outline } from "../../core/label/outline.ts";
import { textWidth } from "../../core/label/wrap-text.ts";
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
  const asked = { spec, modules: outline.size, test };
  const laidOut = (serial === null ? null : likeTheOthers(asked, serial)) ?? laidOutFor(asked, serial);
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

type Asked = { readonly spec: LabelSpec; readonly modules: number; readonly test: boolean };

function laidOutFor({ spec, modules, test }: Asked, serial: string | null): Layout {
  const lines = [...labelLines(spec.facts, serial, spec.language), ...(test ? [testLine(spec.language)] : [])];
  return layOutLabel({ label: sheetOf(spec).label, modules, lines, dot: dotOf(spec) });
}

/** Stands for a sign of a serial: of a width that few serials pass, and in nobody's language. */
const standIn = "\u0212";

const layouts = new WeakMap<LabelSpec, Map<string, Layout>>();

/**
 * The layout that all labels of an order share, with this one's serial in its place: their letters are of one size, and
 * the lines are broken once. Null where this serial needs a layout of its own.
 */
function likeTheOthers(asked: Asked, serial: string): Layout | null {
  const known = layouts.get(asked.spec) ?? new Map<string, Layout>();
  layouts.set(asked.spec, known);
  const key = `${asked.modules} ${asked.test}`;
  const shared = known.get(key) ?? laidOutFor(asked, standIn.repeat(serialLength));
  known.set(key, shared);
  return shared.ok ? withSerial(shared.layout, serial) : null;
}

function withSerial(layout: LabelLayout, serial: string): Layout | null {
  let said = 0;
  let fits = true;
  const texts = layout.texts.map((line) => {
    if (!line.text.includes(standIn)) return line;
    const text = line.text.replaceAll(standIn, () => serial.charAt(said++));
    fits &&= textWidth(text, { size: layout.textSize, bold: line.bold }) <= layout.textWidth;
    return { ...line, text };
  });
  return fits && said === serial.length ? { ok: true, layout: { ...layout, texts } } : null;
}

/** The ruler stands where the text does, so that the code's quiet zone stays free. */
function rulerOf({ texts }: LabelLayout, { width, height }: SizeMm): Ruler {
  const x = texts[0]?.x ?? 1;
  return { x, y: height - 0.5, length: Math.min(100, Math.floor((width - x - 0.5) / 10) * 10) };
}

/** Where the marks of a ruler stand, in millimetres from the label's left edge. */
export const marksOf = ({ x, length }: Ruler): number[] =>
  Array.from({ length: length / 10 + 1 }, (_, index) => x + index * 10);
