import { type Cell, emptyCell, textCell } from "../../core/spreadsheet/cell.ts";
import { dayOfSerial } from "../../core/spreadsheet/read-day-cell.ts";
import type { Covers } from "./merged-areas.ts";
import type { NumberFormat } from "./number-formats.ts";

/** A cell as its tags have it. */
export type RawCell = {
  readonly column: number;
  readonly style: number;
  readonly type: string;
  readonly value: string | null;
  /** Text that stands in the cell itself. */
  readonly text: string;
  readonly formula: boolean;
};

/** What the rest of the workbook says about cells. */
export type CellContext = {
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
  readonly covers: Covers;
};

/** Gives a cell as core/spreadsheet knows them; one that another is merged over has that one's value. */
export function xlsxCell(raw: RawCell | null, context: CellContext, row: number, column: number): Cell {
  const master = context.covers.masterOf(row, column);
  if (master !== null) return { kind: "merged", text: context.covers.valueOf(master) };
  const cell = raw === null ? emptyCell : ownCell(raw, context);
  context.covers.note(row, column, shownText(cell));
  return cell;
}

function ownCell(raw: RawCell, { shared, formats, since1904 }: CellContext): Cell {
  const cell = plainCell(raw, { shared, formats, since1904 });
  return raw.formula ? { kind: "formula", text: shownText(cell) } : cell;
}

function plainCell(raw: RawCell, { shared, formats, since1904 }: Omit<CellContext, "covers">): Cell {
  const { type, value, text } = raw;
  if (type === "inlineStr") return textCell(text);
  if (value === null) return emptyCell;
  if (type === "s") return textCell(shared[Number(value)] ?? "");
  if (type === "str") return textCell(value);
  if (type === "b") return { kind: "boolean", text: value.trim() === "1" ? "true" : "false" };
  if (type === "e") return { kind: "error", text: value };
  if (type === "d") return { kind: "day", text: value, day: value.slice(0, 10), hasTime: value.length > 10 };
  return numberCell(value.trim(), formats[raw.style] ?? "number", since1904);
}

function numberCell(value: string, format: NumberFormat, since1904: boolean): Cell {
  if (value === "") return emptyCell;
  if (format === "day") {
    const serial = Number(value);
    const day = dayOfSerial(serial, since1904);
    return { kind: "day", text: value, hasTime: serial % 1 !== 0, ...(day === null ? {} : { day }) };
  }
  if (format === "percent") return { kind: "number", text: value, percent: true };
  if (typeof format === "object" && /^\d+$/.test(value))
    return { kind: "number", text: value, shownAs: value.padStart(format.zeros, "0") };
  return { kind: "number", text: value };
}

const shownText = (cell: Cell): string => cell.day ?? cell.shownAs ?? cell.text;
