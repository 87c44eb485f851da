import type { LabelFacts } from "./label-lines.ts";
import { type LabelSheet, labelSheets, type SheetName, type SizeMm, singleLabel } from "./label-sheet.ts";
import type { LabelLanguage } from "./label-words.ts";

/** The files that labels come in. */
export const labelFormats = ["pdf", "svg-zip", "png-zip", "zpl"] as const;
export type LabelFormat = (typeof labelFormats)[number];

/** Dots per inch of what prints: thermal printers for ZPL, any for pictures. */
export const labelDpis = [203, 300, 600] as const;
export type LabelDpi = (typeof labelDpis)[number];

/** All that decides what labels look like: with the serials it gives the same file every time. */
export type LabelSpec = {
  readonly format: LabelFormat;
  /** A sheet of the trade; null when every label is a page of its own, `size` wide and high. */
  readonly sheet: SheetName | null;
  readonly size: SizeMm;
  readonly dpi: LabelDpi;
  /** The first free place of the first sheet, from 1. */
  readonly startAt: number;
  readonly language: LabelLanguage;
  readonly facts: LabelFacts;
  /** Base of the links in the codes. */
  readonly publicUrl: string;
  /** RFC 3339: stands in the files as the time of their making. */
  readonly orderedAt: string;
};

/** What one run makes: the labels of an order, or one that is marked as a test. */
export type LabelRun = {
  readonly spec: LabelSpec;
  /** One a label; null on a label that names the batch only. */
  readonly serials: readonly (string | null)[];
  readonly test: boolean;
};

/** The sheet that a file's labels lie on. */
export const sheetOf = ({ sheet, size }: Pick<LabelSpec, "sheet" | "size">): LabelSheet =>
  sheet === null ? singleLabel(size) : labelSheets[sheet];

/** Width in millimetres of the dots that a module has a whole number of; 0 where lines are drawn exactly. */
export const dotOf = ({ format, dpi }: Pick<LabelSpec, "format" | "dpi">): number =>
  format === "zpl" || format === "png-zip" ? 25.4 / dpi : 0;

/** Media type and ending of a file of labels. */
export const fileKinds = {
  pdf: { type: "application/pdf", ending: "pdf" },
  "svg-zip": { type: "application/zip", ending: "zip" },
  "png-zip": { type: "application/zip", ending: "zip" },
  zpl: { type: "application/vnd.zebra.zpl", ending: "zpl" },
} as const satisfies Record<LabelFormat, { type: string; ending: string }>;
