import type { Row } from "../../core/spreadsheet/cell.ts";

/** A sheet as it was read: its rows with something in them, and how the file had to be read. */
export type Sheet = {
  readonly rows: readonly Row[];
  /** Name of the sheet; null in a CSV. */
  readonly name: string | null;
  /** Of a CSV: its encoding and the sign that parts its cells. */
  readonly encoding: "utf-8" | "utf-16" | "windows-1252" | null;
  readonly separator: "," | ";" | "\t" | null;
};
