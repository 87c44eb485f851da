import type { Row } from "../../core/spreadsheet/cell.ts";
import type { Column } from "../../core/spreadsheet/column.ts";
import { headersIn } from "../../core/spreadsheet/match-headers.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Sheet } from "./sheet.ts";

/** Whether a file is a workbook, by its first bytes: ZIP, or the container of old Excel. What its name says is not asked. */
export const kindOfFile = (bytes: Buffer): "xlsx" | "csv" =>
  bytes.length >= 4 && [0x504b0304, 0x504b0506, 0xd0cf11e0].includes(bytes.readUInt32BE(0)) ? "xlsx" : "csv";

/** Where the header is looked for: above it a title may stand. */
const headerWithin = 20;

/** The index of the row that is the header: the first with two of the product's own columns, or else the first. */
export function headerIndex(rows: readonly Row[], columns: readonly Column[]): number {
  return Math.max(
    0,
    rows.slice(0, headerWithin).findIndex(({ cells }) => headersIn(cells, columns) >= 2),
  );
}

/**
 * Reads a file of batches, CSV or workbook.
 *
 * @throws FiligranaError `import/unreadable`.
 */
export function readSheet(bytes: Buffer, columns: readonly Column[]): Promise<Sheet> {
  if (kindOfFile(bytes) === "csv") return readCsv(bytes);
  return readXlsx(bytes, (rows) => rows.some(({ cells }) => headersIn(cells, columns) >= 2));
}
