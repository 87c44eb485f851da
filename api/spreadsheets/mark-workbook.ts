import type { Cell, Fill, Workbook, Worksheet } from "exceljs";
import { isErrorColumn } from "../../core/spreadsheet/match-headers.ts";
import { readCsv } from "./read-csv.ts";

/** What is wrong at a place; `cell` counts from 1 and is null for a whole row. */
export type Mark = {
  readonly row: number;
  readonly cell: number | null;
  /** A rule of the specification says so: it does not keep the file from being registered. */
  readonly isWarning: boolean;
  readonly column: string;
  readonly says: string;
};

/** A file, what is wrong with it, and the words of the column that lists it. */
export type Marking = {
  readonly bytes: Uint8Array;
  readonly kind: "csv" | "xlsx";
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly marks: readonly Mark[];
  readonly errorsTitle: string;
  /** Said at the head of that column when not all could be marked. */
  readonly more: string | null;
};

/**
 * The red of a cell that is wrong, and the yellow of one that a rule does not allow. A cell that has either was marked by us,
 * and is cleaned when the file comes again: so each is a shade beside the one of Excel's own styles “Bad” (FFC7CE) and
 * “Neutral” (FFEB9C), which people use themselves.
 */
const [red, yellow] = ["FFFFC7CF", "FFFFEB9B"] as const;
const filled = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const isOurs = (fill: Fill | undefined): boolean =>
  fill?.type === "pattern" && (fill.fgColor?.argb === red || fill.fgColor?.argb === yellow);

/**
 * Gives a file back as a workbook: its own rows in their order, every flawed cell red and every cell
 * that a rule does not allow yellow, with a comment on it, and a column that lists what is wrong in each row. A workbook keeps its formats and other sheets; a CSV becomes one whose cells are text.
 */
export async function markWorkbook(marking: Marking): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const sheet = marking.kind === "csv" ? await fromCsv(workbook, marking) : await fromXlsx(workbook, marking);
  clean(sheet);
  const errors = errorColumn(sheet, marking.headerRow);
  const byRow = new Map<number, string[]>();
  for (const { row, cell, isWarning, column, says } of marking.marks) {
    if (cell !== null) mark(sheet.getRow(row).getCell(cell), isWarning ? yellow : red, says);
    byRow.set(row, [...(byRow.get(row) ?? []), column === "" ? says : `${column}: ${says}`]);
  }
  const head = sheet.getRow(marking.headerRow).getCell(errors);
  for (const [row, lines] of byRow)
    if (row !== marking.headerRow) sheet.getRow(row).getCell(errors).value = lines.join("\n");
  head.value = marking.errorsTitle;
  const notes = [...(byRow.get(marking.headerRow) ?? []), ...(marking.more === null ? [] : [marking.more])];
  if (notes.length > 0) head.note = notes.join("\n");
  sheet.getColumn(errors).width = 60;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function mark(cell: Cell, colour: string, says: string): void {
  // Cells of a loaded workbook share their style objects: a new one is made for this cell only.
  const isWrong = cell.fill?.type === "pattern" && cell.fill.fgColor?.argb === red;
  cell.style = { ...cell.style, fill: filled(isWrong ? red : colour) };
  const before = typeof cell.note === "string" ? `${cell.note}\n` : "";
  cell.note = before + says;
}

/** Takes away what an earlier correction marked and listed. */
function clean(sheet: Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { fill: before, ...style } = cell.style;
      if (!isOurs(before)) return;
      cell.style = style;
      (cell as { note: unknown }).note = undefined;
    });
  });
}

/** The column that lists the flaws: the one that an earlier correction made, emptied, or a new one behind the last. */
function errorColumn(sheet: Worksheet, headerRow: number): number {
  const header = sheet.getRow(headerRow);
  let last = 0;
  let old = 0;
  header.eachCell((cell, at) => {
    last = Math.max(last, at);
    if (isErrorColumn(cell.text)) old = at;
  });
  sheet.eachRow((row) => {
    row.eachCell((_, at) => {
      last = Math.max(last, at);
    });
    if (old > 0) row.getCell(old).value = null;
  });
  return old > 0 ? old : last + 1;
}

async function fromCsv(workbook: Workbook, { bytes }: Marking): Promise<Worksheet> {
  const sheet = workbook.addWorksheet("CSV");
  const { rows } = await readCsv(Buffer.from(bytes));
  for (const { row, cells } of rows) {
    const at = sheet.getRow(row);
    cells.forEach((cell, index) => {
      const target = at.getCell(index + 1);
      target.numFmt = "@";
      if (cell.kind !== "empty") target.value = cell.text;
    });
  }
  return sheet;
}

async function fromXlsx(workbook: Workbook, { bytes, sheet }: Marking): Promise<Worksheet> {
  await workbook.xlsx.load(bytes as unknown as Parameters<Workbook["xlsx"]["load"]>[0]);
  const found = workbook.worksheets.find(({ name }) => name.slice(0, 60) === sheet) ?? workbook.worksheets[0];
  if (found === undefined) throw new RangeError("the workbook has no sheet");
  return found;
}
