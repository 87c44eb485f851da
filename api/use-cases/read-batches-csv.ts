import { Readable } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import { parse } from "csv-parse";
import { FiligranaError, type Flaw } from "../../core/errors/filigrana-error.ts";
import { BatchRegistration, FreePath } from "../../core/schema/batch-registration.ts";

/** The batches of a file, with the line that each stands in, and what is wrong with the other rows. */
export type BatchesOfFile = {
  readonly batches: readonly BatchRegistration[];
  readonly lines: readonly number[];
  readonly flaws: readonly Flaw[];
};

const needed = ["gtin", "lot", "quantity", "producedOn"] as const;
const optional = ["bestBefore", "municipality"] as const;

/** The most rows of one file: one seal is signed as a whole and has to be shown as a whole. */
const mostRows = 50_000;

/** How many rows are read before other requests get their turn. */
const atOnce = 200;

/**
 * Reads a CSV of batches as it streams in: UTF-8, a header, comma or semicolon, one batch a row. Columns are `gtin`,
 * `lot`, `quantity`, `producedOn`, where wanted `bestBefore` and `municipality`, and free columns named by dossier path.
 *
 * @returns What could be read, and every flaw with line, column, value and what was expected.
 * @throws FiligranaError `import/not-utf8`, `import/columns-missing`, `import/empty`, `import/invalid` (an open quote),
 * `request/too-large`.
 */
export async function readBatchesCsv(body: AsyncIterable<Uint8Array>): Promise<BatchesOfFile> {
  const chunks = decoded(body);
  const first = await chunks.next();
  const head = first.done ? "" : first.value;
  const parser = Readable.from(chain(head, chunks)).compose(
    parse({
      bom: true,
      delimiter: delimiterOf(head),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
    }),
  );
  try {
    return await collect(parser);
  } catch (error) {
    throw error instanceof FiligranaError ? error : unreadable(error);
  }
}

type ParsedRow = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

async function collect(rows: AsyncIterable<ParsedRow>): Promise<BatchesOfFile> {
  const batches: BatchRegistration[] = [];
  const lines: number[] = [];
  const flaws: Flaw[] = [];
  let columns: readonly string[] | null = null;
  let read = 0;
  for await (const { record, info } of rows) {
    if (columns === null) {
      columns = checkColumns(record);
      continue;
    }
    if (++read > mostRows) throw tooMany();
    if (read % atOnce === 0) await breathe();
    const parsed = readRow(columns, record, info.lines);
    if (Array.isArray(parsed)) flaws.push(...parsed);
    else {
      batches.push(parsed);
      lines.push(info.lines);
    }
  }
  if (read === 0)
    throw new FiligranaError("import/empty", "the file has no batch: expected a header and at least one row");
  return { batches, lines, flaws };
}

function checkColumns(header: readonly string[]): readonly string[] {
  const columns = header.map((name) => name.trim());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new FiligranaError(
      "import/columns-missing",
      `the header lacks ${missing.join(", ")}; it has ${columns.join(", ")}`,
      {
        values: { missing: missing.join(","), found: columns.join(",").slice(0, 200) },
      },
    );
  }
  const flaws = columns.flatMap((name, index): Flaw[] => {
    if (columns.indexOf(name) !== index)
      return [{ pointer: `row/1/column/${index + 1}`, value: name, expected: "a column name that stands only once" }];
    const known = [...needed, ...optional].some((other) => other === name) || FreePath.safeParse(name).success;
    return known
      ? []
      : [
          {
            pointer: `row/1/column/${index + 1}`,
            value: name,
            expected: `one of ${[...needed, ...optional].join(", ")}, or a path such as variety or analysis/alcohol`,
          },
        ];
  });
  if (flaws.length === 0) return columns;
  throw new FiligranaError("import/invalid", "the header has columns that cannot be read; nothing was registered", {
    values: { total: flaws.length, shown: flaws.length },
    flaws,
  });
}

function readRow(columns: readonly string[], cells: readonly string[], line: number): BatchRegistration | Flaw[] {
  if (cells.length !== columns.length) {
    return [
      {
        pointer: `row/${line}`,
        value: cells.join(",").slice(0, 200),
        expected: `${columns.length} cells as in the header; found ${cells.length}`,
      },
    ];
  }
  const known: Record<string, unknown> = { fields: {} };
  const fields: Record<string, string> = {};
  columns.forEach((column, index) => {
    const cell = cells[index] ?? "";
    if (isNeeded(column)) known[column] = cell;
    else if (cell !== "") (optional.some((name) => name === column) ? known : fields)[column] = cell;
  });
  const parsed = BatchRegistration.safeParse({ ...known, fields });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => {
    const column = String(issue.path[0] === "fields" ? issue.path[1] : issue.path[0]);
    return { pointer: `row/${line}/column/${column}`, value: cells[columns.indexOf(column)], expected: issue.message };
  });
}

const isNeeded = (column: string): boolean => needed.some((name) => name === column);

/** Decodes as it comes; the first byte that is not UTF-8 ends it, before anything is registered. */
async function* decoded(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let before = 0;
  for await (const chunk of body) {
    yield strictly(() => decoder.decode(chunk, { stream: true }), before, before + chunk.length);
    before += chunk.length;
  }
  yield strictly(() => decoder.decode(), before, before);
}

function strictly(decode: () => string, from: number, to: number): string {
  try {
    return decode();
  } catch {
    throw new FiligranaError(
      "import/not-utf8",
      `the file is not UTF-8 between bytes ${from} and ${to}; save it as "CSV UTF-8" and send it again`,
      {
        values: { fromByte: from, toByte: to },
      },
    );
  }
}

async function* chain(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** Spreadsheets in Italian write semicolons: the header tells. */
function delimiterOf(head: string): "," | ";" {
  const header = head.split(/\r?\n/, 1)[0] ?? "";
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

/** What the CSV parser itself stumbles over: a quote left open, a row without end. */
function unreadable(error: unknown): FiligranaError {
  const detail = error instanceof Error ? error.message : String(error);
  return new FiligranaError("import/invalid", `the file cannot be read as CSV: ${detail}`, {
    values: { total: 1, shown: 0 },
    cause: error,
  });
}
