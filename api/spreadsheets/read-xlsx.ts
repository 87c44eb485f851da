import { setImmediate as breathe } from "node:timers/promises";
import { type Cell, isEmpty, type Row } from "../../core/spreadsheet/cell.ts";
import { unreadableFile } from "./file-error.ts";
import { fileLimits } from "./file-limits.ts";
import { columnOf, mergedAreas } from "./merged-areas.ts";
import { numberFormats } from "./number-formats.ts";
import { sharedStrings } from "./shared-strings.ts";
import type { Sheet } from "./sheet.ts";
import { openWorkbook } from "./workbook-sheets.ts";
import { type CellContext, type RawCell, xlsxCell } from "./xlsx-cell.ts";
import { attribute, xmlTags } from "./xml-tags.ts";

/**
 * Reads the first visible sheet of a workbook that `isWanted` says yes to by its first rows, or else the first visible one.
 * Cells keep what the file says of them: a number as it is stored, whether a format shows it as a day, a formula's last value.
 *
 * @throws FiligranaError `import/unreadable`.
 */
export async function readXlsx(bytes: Buffer, isWanted: (rows: readonly Row[]) => boolean): Promise<Sheet> {
  const { sheets, parts, since1904 } = openWorkbook(bytes);
  try {
    const shared = await sharedStrings(parts.read("xl/sharedStrings.xml"));
    const formats = numberFormats(parts.read("xl/styles.xml")?.toString("utf8") ?? "");
    const context = { shared, formats, since1904 };
    let first: Sheet | null = null;
    for (const { name, part } of sheets) {
      const xml = parts.read(part)?.toString("utf8");
      if (xml === undefined) continue;
      const sheet = { rows: await readRows(xml, context), name, encoding: null, separator: null };
      if (isWanted(sheet.rows.slice(0, 20))) return sheet;
      if (first === null || first.rows.length === 0) first = sheet;
    }
    if (first !== null) return first;
  } catch (error) {
    if (error instanceof RangeError) throw unreadableFile("damaged", `the workbook cannot be read: ${error.message}`);
    throw error;
  }
  throw unreadableFile("no-sheet", "the workbook has no visible sheet");
}

/** Rows of a sheet with something in them; whoever else waits gets turns. */
async function readRows(xml: string, context: Omit<CellContext, "covers">): Promise<Row[]> {
  const covers = mergedAreas(xml);
  const rows: Row[] = [];
  const size = { cells: 0 };
  let number = 0;
  let hidden = false;
  let cells: Cell[] = [];
  let raw: RawCell | null = null;
  let tags = 0;
  for (const { name, attributes, kind, before } of xmlTags(xml)) {
    if (++tags % fileLimits.tagsAtOnce === 0) await breathe();
    if (name === "row" && kind !== "close") {
      number = rowNumber(attribute(attributes, "r"), number + 1);
      hidden = /^(1|true)$/.test(attribute(attributes, "hidden") ?? "");
      cells = [];
    }
    if (name === "row" && kind !== "open") {
      keep(rows, { row: number, hidden, cells }, size);
    } else if (name === "c" && kind !== "close") {
      raw = rawCell(attributes, cells.length + 1);
      if (kind === "empty") raw = place(cells, raw, { ...context, covers }, number);
    } else if (raw !== null)
      raw = take(raw, { name, kind, before }, () => place(cells, raw, { ...context, covers }, number));
    if (name === "sheetData" && kind === "close") break;
  }
  return rows;
}

/** Rows are numbered by the file, or else counted; later ones never come before earlier ones. */
function rowNumber(stated: string | null, next: number): number {
  const number = stated === null ? next : Number(stated);
  if (Number.isInteger(number) && number >= next && number <= fileLimits.lastRow) return number;
  throw new RangeError(`a row is numbered ${stated?.slice(0, 20)}, and ${next} comes next`);
}

function rawCell(attributes: string, next: number): RawCell {
  const letters = /^([A-Z]{1,3})\d+$/.exec(attribute(attributes, "r") ?? "")?.[1];
  const style = Number(attribute(attributes, "s") ?? 0);
  const column = letters === undefined ? next : columnOf(letters);
  if (column > fileLimits.columns)
    throw unreadableFile("too-many-columns", `the sheet goes beyond ${fileLimits.columns} columns`, {
      most: fileLimits.columns,
    });
  return { column, style, type: attribute(attributes, "t") ?? "n", value: null, text: "", formula: false };
}

/** Takes what stands between the tags of a cell; at its end the cell is placed. */
function take(
  raw: RawCell,
  { name, kind, before }: { name: string; kind: string; before: string },
  done: () => null,
): RawCell | null {
  if (name === "c" && kind === "close") return done();
  if (name === "f") return { ...raw, formula: true };
  if (kind === "close" && name === "v") return { ...raw, value: before };
  if (kind === "close" && name === "t") return { ...raw, text: raw.text + before };
  return raw;
}

function place(cells: Cell[], raw: RawCell | null, context: CellContext, row: number): null {
  if (raw === null) return null;
  while (cells.length < raw.column - 1) cells.push(xlsxCell(null, context, row, cells.length + 1));
  cells[raw.column - 1] = xlsxCell(raw, context, row, raw.column);
  return null;
}

function keep(rows: Row[], row: Row, size: { cells: number }): void {
  const cells = row.cells.slice(0, row.cells.findLastIndex((cell) => !isEmpty(cell)) + 1);
  if (cells.length === 0) return;
  size.cells += cells.length;
  if (rows.length >= fileLimits.rows + 1)
    throw unreadableFile("too-many-rows", `the sheet has more than ${fileLimits.rows} rows`, { most: fileLimits.rows });
  if (size.cells > fileLimits.cells)
    throw unreadableFile("too-many-cells", `the sheet has more than ${fileLimits.cells} cells`, {
      most: fileLimits.cells,
    });
  rows.push({ ...row, cells });
}
