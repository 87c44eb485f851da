import type { Flaw } from "../../core/errors/filigrana-error.ts";
import { BatchRegistration } from "../../core/schema/batch-registration.ts";
import { isKnown, isNeeded } from "./csv-columns.ts";

/** How much of a cell is sent back when it is wrong. */
const shownCharacters = 200;

/** Where a row stands and how its cells are named. */
export type RowPlace = { readonly columns: readonly string[]; readonly delimiter: string; readonly line: number };

/** Reads one row of a file of batches: the batch, or everything that is wrong with it. */
export function readRow({ columns, delimiter, line }: RowPlace, cells: readonly string[]): BatchRegistration | Flaw[] {
  if (cells.length !== columns.length) {
    const hint = cells.length > columns.length ? `; a text with a ${delimiter} in it goes between double quotes` : "";
    const expected = `${columns.length} cells as in the header; found ${cells.length}${hint}`;
    return [{ pointer: `row/${line}`, value: cells.join(delimiter).slice(0, shownCharacters), expected }];
  }
  const known: Record<string, string> = {};
  const fields: Record<string, string> = {};
  columns.forEach((column, index) => {
    const cell = cells[index] ?? "";
    if (isNeeded(column) || cell !== "") (isKnown(column) ? known : fields)[column] = cell;
  });
  const parsed = BatchRegistration.safeParse({ ...known, fields });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => {
    const column = String(path[0] === "fields" ? path[1] : path[0]);
    const cell = cells[columns.indexOf(column)] ?? "";
    return {
      pointer: `row/${line}/column/${column}`,
      value: cell.slice(0, shownCharacters),
      expected: message + hintFor(column, cell),
    };
  });
}

/** What spreadsheets do to numbers, and how to undo it. */
function hintFor(column: string, cell: string): string {
  if (column === "gtin" && (/^\d{1,11}$/.test(cell) || /^\d+([.,]\d+)?E\+?\d+$/i.test(cell)))
    return "; a spreadsheet drops zeros on the left and rounds long numbers: make the column text";
  if (column === "quantity" && /^\d+[.,][\d.,]+$/.test(cell))
    return "; give it in the base unit (gram, millilitre or piece), without decimals and without separators";
  return "";
}
