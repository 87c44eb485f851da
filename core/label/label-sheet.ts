/** Width and height in millimetres. */
export type SizeMm = { readonly width: number; readonly height: number };

/** A sheet of labels as it is sold: where each label lies on the paper. Millimetres from the upper left corner. */
export type LabelSheet = {
  readonly paper: SizeMm;
  readonly label: SizeMm;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** From one label's left edge to the next one's, and from one's top edge to the next one's. */
  readonly pitch: { readonly x: number; readonly y: number };
};

const a4 = { width: 210, height: 297 };

/** A sheet of A4 whose grid lies in the middle, with `gap` millimetres between its columns. */
const onA4 = (columns: number, rows: number, label: SizeMm, gap = 0): LabelSheet => ({
  paper: a4,
  label,
  columns,
  rows,
  left: (a4.width - columns * label.width - (columns - 1) * gap) / 2,
  top: (a4.height - rows * label.height) / 2,
  pitch: { x: label.width + gap, y: label.height },
});

/** The sheets that labels can be ordered on, by columns, rows and the label's size; common trade formats. */
export const labelSheets = {
  "a4-3x7-63.5x38.1": onA4(3, 7, { width: 63.5, height: 38.1 }, 2.5),
  "a4-3x8-70x37": onA4(3, 8, { width: 70, height: 37 }),
  "a4-2x7-99.1x38.1": onA4(2, 7, { width: 99.1, height: 38.1 }, 2.5),
  "a4-4x12-45.7x21.2": onA4(4, 12, { width: 45.7, height: 21.2 }, 2.6),
  "a4-1x1": onA4(1, 1, a4),
} as const satisfies Record<string, LabelSheet>;

export type SheetName = keyof typeof labelSheets;

/** The names of the sheets, in the order in which they are offered. */
export const sheetNames = Object.keys(labelSheets) as [SheetName, ...SheetName[]];

/** A sheet that is one label: what a roll printer is fed with. */
export const singleLabel = (size: SizeMm): LabelSheet => ({
  paper: size,
  label: size,
  columns: 1,
  rows: 1,
  left: 0,
  top: 0,
  pitch: { x: size.width, y: size.height },
});

/** How many labels lie on a sheet. */
export const labelsOnSheet = ({ columns, rows }: LabelSheet): number => columns * rows;

/**
 * Tells where a label lies.
 *
 * @param place - 0 for the first place of the first sheet; row by row, as one reads.
 * @returns The sheet, counted from 0, and the label's upper left corner in millimetres.
 */
export const placeOnSheet = (sheet: LabelSheet, place: number): { sheet: number; x: number; y: number } => {
  const onOne = labelsOnSheet(sheet);
  const here = place % onOne;
  return {
    sheet: Math.floor(place / onOne),
    x: sheet.left + (here % sheet.columns) * sheet.pitch.x,
    y: sheet.top + Math.floor(here / sheet.columns) * sheet.pitch.y,
  };
};
