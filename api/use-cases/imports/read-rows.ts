import { setImmediate as breathe } from "node:timers/promises";
import { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import { type Cell, emptyCell, isEmpty, type Row } from "../../../core/spreadsheet/cell.ts";
import type { Column } from "../../../core/spreadsheet/column.ts";
import type { FlawCode } from "../../../core/spreadsheet/finding.ts";
import { type MatchedHeader, matchHeaders } from "../../../core/spreadsheet/match-headers.ts";
import { readCell } from "../../../core/spreadsheet/read-cell.ts";
import { type DayOrder, orderToldBy } from "../../../core/spreadsheet/read-day-cell.ts";
import { fileLimits } from "../../spreadsheets/file-limits.ts";
import { headerIndex } from "../../spreadsheets/read-sheet.ts";
import type { Sheet } from "../../spreadsheets/sheet.ts";
import { type Findings, gatherFindings, type Place } from "./findings.ts";

/** A batch that a row says, and where its cells are. */
export type ReadBatch = {
  readonly batch: BatchRegistration;
  readonly row: number;
  readonly placeOf: (path: string) => Place;
};

/** What a file says: its batches, and everything that is to be told about it. */
export type ReadRows = {
  readonly headerRow: number;
  readonly headers: readonly MatchedHeader[];
  /** Rows below the header with something in them. */
  readonly rows: number;
  readonly batches: readonly ReadBatch[];
  readonly findings: Findings;
};

/** What is read, and who hears how far it has come. */
export type Reading = {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly accepted: ReadonlySet<FlawCode>;
  /** Called now and then; rejecting stops the reading. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
};

/** Reads the rows of a sheet as batches, cell by cell, and lets other requests have their turn. */
export async function readRows({ sheet, columns, accepted, onProgress }: Reading): Promise<ReadRows> {
  const findings = gatherFindings();
  const at = headerIndex(sheet.rows, columns);
  const header = sheet.rows[at] ?? { row: 1, hidden: false, cells: [] };
  const rows = sheet.rows.slice(at + 1);
  const { headers, flaws } = matchHeaders(header.cells, columns, accepted.has("header-unknown"));
  for (const { cell, header: value, flaw } of flaws)
    findings.flaw({ row: header.row, cell, columnName: value, value: cell === null ? null : value }, flaw);
  const known = { headerRow: header.row, headers, rows: rows.length, findings };
  if (flaws.some(({ flaw }) => flaw.code === "column-missing")) return { ...known, batches: [] };

  const orders = await dayOrders(rows, headers);
  const batches: ReadBatch[] = [];
  for (const [index, row] of rows.entries()) {
    if (isLastOf(index, fileLimits.rowsTold)) await onProgress(index + 1, rows.length);
    if (isLastOf(index, fileLimits.rowsAtOnce)) await breathe();
    const batch = readRow(row, { headers, orders, accepted, findings });
    if (batch !== null) batches.push(batch);
  }
  return { ...known, batches };
}

const isLastOf = (index: number, so: number): boolean => index % so === so - 1;

type RowContext = {
  readonly headers: readonly MatchedHeader[];
  readonly orders: readonly DayOrder[];
  readonly accepted: ReadonlySet<FlawCode>;
  readonly findings: Findings;
};

function readRow(row: Row, { headers, orders, accepted, findings }: RowContext): ReadBatch | null {
  const known: Record<string, string> = {};
  const fields: Record<string, string | boolean> = {};
  const places = new Map<string, Place>();
  if (row.hidden && !accepted.has("row-hidden"))
    findings.flaw(placeOf(row, null, headers), { code: "row-hidden", proposal: "", values: {} });
  for (let index = 0; index < Math.max(headers.length, row.cells.length); index++) {
    const cell = row.cells[index] ?? emptyCell;
    const column = headers[index]?.column ?? null;
    const place = placeOf(row, index, headers);
    if (column === null) {
      if (!isEmpty(cell) && (headers[index]?.header ?? "") === "" && !accepted.has("cell-without-header"))
        findings.flaw(place, { code: "cell-without-header", proposal: "", values: {} });
      continue;
    }
    places.set(column.path, place);
    const reading = readCell(cell, column, { order: orders[index] ?? null, accepted });
    if ("flaw" in reading) findings.flaw(place, reading.flaw);
    else {
      for (const repair of reading.repairs) findings.repair(place, repair);
      if (reading.value === null) continue;
      if (isOwn(column.path)) known[column.path] = String(reading.value);
      else fields[column.path] = reading.value;
    }
  }
  if (findings.isFlawed(row.row)) return null;
  const parsed = BatchRegistration.safeParse({ ...known, fields });
  const find = (path: string): Place => places.get(path) ?? placeOf(row, null, headers);
  if (parsed.success) return { batch: parsed.data, row: row.row, placeOf: find };
  for (const { path } of parsed.error.issues)
    findings.flaw(find(String(path[0] === "fields" ? path[1] : path[0])), {
      code: "fact-too-long",
      proposal: null,
      values: {},
    });
  return null;
}

const isOwn = (path: string): boolean =>
  ["gtin", "lot", "quantity", "producedOn", "bestBefore", "municipality"].includes(path);

function placeOf(row: Row, index: number | null, headers: readonly MatchedHeader[]): Place {
  if (index === null) return { row: row.row, cell: null, columnName: null, value: null };
  const cell: Cell = row.cells[index] ?? emptyCell;
  return {
    row: row.row,
    cell: index + 1,
    columnName: headers[index]?.header ?? null,
    value: cell.kind === "empty" ? "" : (cell.day ?? cell.text),
  };
}

/** What the days of each column say about their order: one that tells settles it, two that disagree leave it open. */
async function dayOrders(rows: readonly Row[], headers: readonly MatchedHeader[]): Promise<readonly DayOrder[]> {
  const orders: DayOrder[] = [];
  for (const [index, { column }] of headers.entries()) {
    const told = new Set<DayOrder>();
    if (column?.of.kind === "day")
      for (const { cells } of rows) {
        const order = orderToldBy(cells[index] ?? emptyCell);
        if (order !== null) told.add(order);
      }
    orders.push(told.size === 1 ? ([...told][0] ?? null) : null);
    await breathe();
  }
  return orders;
}
