import { Readable } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { isEmpty, type Row, textCell } from "../../core/spreadsheet/cell.ts";
import { decodeCsv } from "./decode-csv.ts";
import { unreadableFile } from "./file-error.ts";
import { fileLimits } from "./file-limits.ts";
import type { Sheet } from "./sheet.ts";

/** The longest row, in characters: an open quote makes one row of the rest of the file. */
const longestRow = 400_000;

/** Characters handed to the parser at once. */
const piece = 65_536;

/**
 * Reads a CSV: its encoding and its separator (comma, semicolon, tab) are found out, rows are numbered as a spreadsheet
 * shows them, empty ones counted.
 *
 * @throws FiligranaError `import/unreadable`.
 */
export async function readCsv(bytes: Buffer): Promise<Sheet> {
  const { text, encoding } = decodeCsv(bytes);
  const { separator, skip } = separatorOf(text);
  const parser = Readable.from(pieces(text.slice(skip))).compose(
    parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, max_record_size: longestRow }),
  );
  const rows: Row[] = [];
  let number = skip > 1 ? 1 : 0;
  let cells = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const row = rowOf(++number, record);
      if (row === null) continue;
      cells += row.cells.length;
      check(rows.length, cells, row);
      rows.push(row);
      if (rows.length % fileLimits.rowsAtOnce === 0) await breathe();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail = `row ${number + 1} cannot be read as CSV: a double quote is not closed; nothing after it was read`;
    throw unreadableFile("open-quote", detail, { row: number + 1 });
  }
  return { rows, name: null, encoding, separator };
}

function rowOf(number: number, record: readonly string[]): Row | null {
  const cells = record.map(textCell);
  const used = cells.slice(0, cells.findLastIndex((cell) => !isEmpty(cell)) + 1);
  return used.length === 0 ? null : { row: number, hidden: false, cells: used };
}

function check(rows: number, cells: number, row: Row): void {
  if (rows >= fileLimits.rows + 1)
    throw unreadableFile("too-many-rows", `the file has more than ${fileLimits.rows} rows`, { most: fileLimits.rows });
  if (cells > fileLimits.cells)
    throw unreadableFile("too-many-cells", `the file has more than ${fileLimits.cells} cells`, {
      most: fileLimits.cells,
    });
  if (row.cells.length > fileLimits.columns)
    throw unreadableFile("too-many-columns", `row ${row.row} has more than ${fileLimits.columns} cells`, {
      most: fileLimits.columns,
    });
}

/** The sign that comes most often in the first lines, quoted text apart; `sep=;` says it outright and is no row. */
function separatorOf(text: string): { separator: "," | ";" | "\t"; skip: number } {
  const said = /^\ufeff?sep=([,;\t])\r?\n/.exec(text);
  if (said) return { separator: said[1] as "," | ";" | "\t", skip: said[0].length };
  const head = text
    .slice(0, 20_000)
    .split(/\r?\n/, 5)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  const [best] = ([";", "\t", ","] as const).toSorted((a, b) => count(b) - count(a));
  return { separator: best ?? ";", skip: text.startsWith("\ufeff") ? 1 : 0 };
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
}
