import { type Cell, isEmpty } from "./cell.ts";
import { cleanText, isMojibake, undoMojibake } from "./clean-text.ts";
import type { Column } from "./column.ts";
import { type FlawCode, flawed, type Reading, read, repair } from "./finding.ts";
import { type DayOrder, readDayCell } from "./read-day-cell.ts";
import { readNumberCell, readTextCell } from "./read-fact-cell.ts";
import { readGtinCell } from "./read-gtin-cell.ts";
import { readLotCell } from "./read-lot-cell.ts";
import { readMunicipalityCell } from "./read-municipality-cell.ts";
import { readQuantityCell } from "./read-quantity-cell.ts";

/** What is known beside the cell: the order of days in its column, and which proposals the operator took over. */
export type CellContext = { readonly order: DayOrder; readonly accepted: ReadonlySet<FlawCode> };

/**
 * Reads one cell as what its column is about. What can be meant in one way only is mended and told; everything else is a
 * flaw, with a proposal where there is a likely one. Nothing is guessed, unless the operator took over proposals of that kind.
 */
export function readCell(cell: Cell, column: Column, context: CellContext): Reading {
  if (isEmpty(cell)) return column.needed ? flawed("missing") : read(null);
  const reading = readWhole(cell, column, context.order);
  if (!("flaw" in reading)) return reading;
  const { code, proposal } = reading.flaw;
  if (proposal === null || !context.accepted.has(code)) return reading;
  if (proposal === "" && !column.needed) return read(null, repair("taken-over", { now: "", of: code }));
  return proposal === "" ? reading : read(proposal, repair("taken-over", { now: proposal, of: code }));
}

/** The longest text of a fact (core/schema/batch-registration.ts); everything else is far shorter. */
const longestText = 2000;

function readWhole(cell: Cell, column: Column, order: DayOrder): Reading {
  // Before anything looks at it: a cell may be as long as its file.
  if (cell.text.length > longestText) return flawed("fact-too-long", null, { length: cell.text.length });
  if (cell.kind === "error") return flawed("error-cell", null, { error: cell.text });
  if (cell.kind === "formula" || cell.kind === "merged") {
    const inner = readWhole({ kind: "text", text: cell.text }, column, order);
    const value = "flaw" in inner ? inner.flaw.proposal : String(inner.value ?? "");
    return flawed(cell.kind, value, { shown: cell.text.slice(0, 60) });
  }
  if (cell.kind !== "text") return readKind(cell, column, order);
  if (isMojibake(cell.text)) return flawed("mojibake", undoMojibake(cell.text));
  const cleaned = cleanText(cell.text);
  const text = column.of.kind === "text" ? cleaned : cleaned.replace(/^'/, "").trim();
  const reading = readKind({ kind: "text", text }, column, order);
  if ("flaw" in reading || text === cell.text) return reading;
  const code = text === cleaned ? "spaces" : "apostrophe";
  return { ...reading, repairs: [repair(code, { now: String(reading.value) }), ...reading.repairs] };
}

function readKind(cell: Cell, { of }: Column, order: DayOrder): Reading {
  switch (of.kind) {
    case "gtin":
      return readGtinCell(cell);
    case "lot":
      return readLotCell(cell);
    case "quantity":
      return readQuantityCell(cell, of.unit);
    case "day":
      return readDayCell(cell, order);
    case "municipality":
      return readMunicipalityCell(cell);
    case "number":
      return readNumberCell(cell, of.units);
    case "text":
      return readTextCell(cell);
  }
}
