import { unreadableFile } from "./file-error.ts";
import { fileLimits } from "./file-limits.ts";

/** Which cells others are merged over, and what those others say. */
export type Covers = {
  /** The cell that is merged over this one, as `row:column`; null when none is. */
  readonly masterOf: (row: number, column: number) => string | null;
  /** Notes what a cell says, in case that others are merged into it. */
  readonly note: (row: number, column: number, text: string) => void;
  readonly valueOf: (master: string) => string;
};

/** Reads the merged areas of a sheet; they stand behind its rows. */
export function mergedAreas(xml: string): Covers {
  const masters = new Map<string, string>();
  const values = new Map<string, string>();
  const tail = xml.slice(Math.max(0, xml.lastIndexOf("</sheetData>"), xml.lastIndexOf(":sheetData>")));
  for (const match of tail.matchAll(/mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
    const [left, right] = [columnOf(match[1]), columnOf(match[3])];
    const [top, bottom] = [Number(match[2]), Number(match[4])];
    const master = `${top}:${left}`;
    values.set(master, "");
    if (masters.size + (right - left + 1) * (bottom - top + 1) > fileLimits.mergedCells)
      throw unreadableFile("too-many-cells", "the sheet has too many merged cells", { most: fileLimits.mergedCells });
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) masters.set(`${row}:${column}`, master);
  }
  if (values.size === 0) return { masterOf: () => null, note: () => {}, valueOf: () => "" };
  return {
    masterOf: (row, column) => masters.get(`${row}:${column}`) ?? null,
    note: (row, column, text) => {
      const key = `${row}:${column}`;
      if (values.has(key)) values.set(key, text);
    },
    valueOf: (master) => values.get(master) ?? "",
  };
}

/** `A` is 1, `Z` 26, `AA` 27. */
export const columnOf = (letters = ""): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
