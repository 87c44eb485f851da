import { Readable } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { FiligranaError, type Flaw } from "../../core/errors/filigrana-error.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import { readColumns } from "./csv-columns.ts";
import { readRow } from "./csv-row.ts";
import { decodeUtf8 } from "./decode-utf8.ts";

/** The batches of a file, with the line that each stands in, and what is wrong with the other rows. */
export type BatchesOfFile = {
  readonly batches: readonly BatchRegistration[];
  readonly lines: readonly number[];
  readonly flaws: readonly Flaw[];
};

/** The most rows of one file: one seal is signed as a whole and has to be shown as a whole. */
const mostRows = 50_000;

/** The longest row, in characters: 64 facts of 2,000 characters and what stands around them. */
const longestRow = 200_000;

/** How many rows are read before other requests get their turn. */
const atOnce = 200;

/**
 * Reads a CSV of batches as it streams in: UTF-8, a header, comma or semicolon, one batch a row. Columns are `gtin`,
 * `lot`, `quantity`, `producedOn`, where wanted `bestBefore` and `municipality`, and free columns named by dossier path.
 * Rows without anything in them, as spreadsheets leave at the end, are passed over.
 *
 * @returns What could be read, and every flaw with line, column, value and what was expected.
 * @throws FiligranaError `import/not-utf8`, `import/columns-missing`, `import/empty`, `import/invalid` (columns that
 * cannot be read, an open quote), `request/too-large`.
 */
export async function readBatchesCsv(body: AsyncIterable<Uint8Array>): Promise<BatchesOfFile> {
  const chunks = decodeUtf8(body);
  const head = await headOf(chunks);
  const delimiter = delimiterOf(head);
  let lastLine = 0;
  const parser = Readable.from(chain(head, chunks)).compose(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
      on_record: (row: string[], { lines }) => {
        lastLine = lines;
        return row;
      },
    }),
  );
  try {
    return await collect(parser, delimiter);
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, lastLine + 1) : error;
  }
}

type ParsedRow = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

async function collect(rows: AsyncIterable<ParsedRow>, delimiter: string): Promise<BatchesOfFile> {
  const batches: BatchRegistration[] = [];
  const lines: number[] = [];
  const flaws: Flaw[] = [];
  let columns: readonly string[] | null = null;
  let read = 0;
  for await (const { record, info } of rows) {
    if (columns === null) {
      columns = readColumns(record);
      continue;
    }
    if (++read > mostRows) throw tooMany();
    if (read % atOnce === 0) await breathe();
    const parsed = readRow({ columns, delimiter, line: info.lines }, record);
    if (Array.isArray(parsed)) flaws.push(...parsed);
    else {
      batches.push(parsed);
      lines.push(info.lines);
    }
  }
  if (read === 0)
    throw new FiligranaError("import/empty", "the file has no batch: expected a header and at least one row under it");
  return { batches, lines, flaws };
}

/** What comes up to the first line feed, and what came along with it: the whole header, however the file was cut. */
async function headOf(chunks: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (!head.includes("\n") && head.length < longestRow) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* chain(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** Spreadsheets in Italian write semicolons: the header tells. */
function delimiterOf(head: string): "," | ";" {
  const header = head.split(/\r|\n/, 1)[0] ?? "";
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}

function tooMany(): FiligranaError {
  return new FiligranaError(
    "request/too-large",
    `a file may have at most ${mostRows} rows; split it and send the parts one by one`,
    {
      values: { mostRows },
    },
  );
}

/** What the CSV parser itself stumbles over, in the row after the last one that it could read. */
function unreadable(error: CsvError, row: number): FiligranaError {
  const expected =
    error.code === "CSV_MAX_RECORD_SIZE"
      ? `a row of at most ${longestRow} characters; a double quote may have been left open`
      : "double quotes around a whole cell or nowhere, closed again, and doubled inside of one";
  return new FiligranaError(
    "import/invalid",
    `row ${row} of the file cannot be read as CSV, nor what follows it; nothing was registered`,
    { values: { total: 1, shown: 1 }, flaws: [{ pointer: `row/${row}`, expected }], cause: error },
  );
}
