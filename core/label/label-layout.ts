import type { LabelLine } from "./label-lines.ts";
import type { SizeMm } from "./label-sheet.ts";
import { quietZone } from "./rasterise.ts";
import { wrapText } from "./wrap-text.ts";

/** The least and the greatest width of a printed module, in millimetres (GS1 General Specifications, 5.12.3.1: 0.396 to 0.990). */
export const leastModuleMm = 0.4;
export const greatestModuleMm = 0.99;

/** What stays free at the label's edge, for printers that do not hit it exactly. */
const edge = 0.5;
/** Between the code's quiet zone and the text. */
const gap = 0.5;
/** Letters: from 10 pt, where there is room, down to 5 pt; lines are 1.2 of their size apart. */
const greatestText = 3.5;
const leastText = 1.8;
const lineHeight = 1.2;
/** The narrowest column of text: a GTIN with its identifier in the smallest letters. */
const leastColumn = 21;

/** A line of text where it stands: millimetres from the label's upper left corner, `y` at the foot of its letters. */
export type PlacedText = { readonly text: string; readonly bold: boolean; readonly x: number; readonly y: number };

/** A label laid out: the code with its quiet zone, and the lines. Millimetres. */
export type LabelLayout = {
  readonly module: number;
  readonly code: { readonly x: number; readonly y: number; readonly side: number };
  readonly textSize: number;
  /** How wide a line of text may be. */
  readonly textWidth: number;
  readonly texts: readonly PlacedText[];
};

/** A label laid out, or the least size that could hold it. */
export type Layout =
  | { readonly ok: true; readonly layout: LabelLayout }
  | { readonly ok: false; readonly least: SizeMm };

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Draft = { readonly module: number; readonly box: Box };

/**
 * Lays a label out: the code as large as there is room for, the text beside it, or below it where that leaves the code
 * larger. What is not needed goes first when the text does not fit.
 *
 * @param asked.modules - Modules on a side of the code, without its quiet zone.
 * @param asked.dot - Width of a printer's dot in millimetres, of which a module has a whole number; 0 where lines may lie
 * anywhere.
 */
export const layOutLabel = (asked: {
  readonly label: SizeMm;
  readonly modules: number;
  readonly lines: readonly LabelLine[];
  readonly dot: number;
}): Layout => {
  const drafts = [beside(asked), below(asked)].filter((draft) => draft.module >= leastModuleMm - 1e-9);
  drafts.sort((a, b) => b.module - a.module);
  for (const lines of shorter(asked.lines)) {
    for (const draft of drafts) {
      const layout = filled(draft, lines, asked.modules);
      if (layout !== null) return { ok: true, layout };
    }
  }
  return { ok: false, least: leastSize(asked) };
};

/** Width of a module when its code may be `room` wide: whole dots, between the least and the greatest. */
function moduleIn(room: number, modules: number, dot: number): number {
  const most = Math.min(greatestModuleMm, room / (modules + 2 * quietZone));
  return dot === 0 ? most : Math.floor(most / dot + 1e-9) * dot;
}

type Asked = Parameters<typeof layOutLabel>[0];

function beside({ label, modules, dot }: Asked): Draft {
  const room = Math.min(label.height - 2 * edge, label.width - 2 * edge - gap - leastColumn);
  const module = moduleIn(room, modules, dot);
  const x = edge + module * (modules + 2 * quietZone) + gap;
  return { module, box: { x, y: 1, width: label.width - x - 1, height: label.height - 2 } };
}

function below({ label, modules, lines, dot }: Asked): Draft {
  const needed = wrapped(
    lines.filter((line) => line.needed),
    label.width - 2,
    leastText,
  );
  const text = needed.length * leastText * lineHeight;
  const module = moduleIn(Math.min(label.width - 2 * edge, label.height - 2 * edge - gap - text), modules, dot);
  const y = edge + module * (modules + 2 * quietZone) + gap;
  return { module, box: { x: 1, y, width: label.width - 2, height: label.height - y - edge } };
}

function wrapped(lines: readonly LabelLine[], width: number, size: number): { text: string; bold: boolean }[] {
  return lines.flatMap(({ text, bold }) => wrapText(text, { width, size, bold }).map((line) => ({ text: line, bold })));
}

/** All lines, then without the operator, then the needed ones only. */
function shorter(lines: readonly LabelLine[]): (readonly LabelLine[])[] {
  const spare = lines.filter((line) => !line.needed);
  return [lines, lines.filter((line) => line.needed || line === spare[0]), lines.filter((line) => line.needed)];
}

function filled({ module, box }: Draft, lines: readonly LabelLine[], modules: number): LabelLayout | null {
  for (let size = greatestText; size >= leastText - 1e-9; size -= 0.1) {
    const texts = wrapped(lines, box.width, size);
    if (texts.length * size * lineHeight > box.height) continue;
    return {
      module,
      code: { x: edge, y: edge, side: module * (modules + 2 * quietZone) },
      textSize: size,
      textWidth: box.width,
      texts: texts.map((line, index) => ({ ...line, x: box.x, y: box.y + size * (index * lineHeight + 1) })),
    };
  }
  return null;
}

/** The least label that holds the code beside the needed lines in the smallest letters. */
function leastSize({ modules, lines, dot }: Asked): SizeMm {
  const least = dot === 0 ? leastModuleMm : Math.ceil(leastModuleMm / dot - 1e-9) * dot;
  const side = least * (modules + 2 * quietZone);
  const needed = wrapped(
    lines.filter((line) => line.needed),
    leastColumn - 1,
    leastText,
  );
  const height = Math.max(side + 2 * edge, needed.length * leastText * lineHeight + 2);
  const up = (mm: number) => Math.ceil(mm * 10 - 1e-6) / 10;
  return { width: up(side + 2 * edge + gap + leastColumn), height: up(height) };
}
