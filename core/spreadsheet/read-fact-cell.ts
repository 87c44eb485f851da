import { readExact } from "../specification/exact-number.ts";
import type { Cell } from "./cell.ts";
import { flawed, type Reading, read, repair } from "./finding.ts";
import { plainNumber } from "./number-text.ts";
import { decimalOf } from "./read-quantity-cell.ts";

/** Reads a text of the dossier as it stands. */
export function readTextCell(cell: Cell): Reading {
  if (cell.kind === "boolean") return read(cell.text === "true");
  if (cell.kind === "day") return read(cell.day ?? cell.text);
  if (cell.kind === "number") return read(cell.shownAs ?? plainNumber(cell.text) ?? cell.text);
  return read(cell.text);
}

/**
 * Reads a number of the dossier, given as text with a decimal point. `12,5` can be read in one way only; `12,5 % vol`
 * has its unit dropped where it is the unit of the field.
 */
export function readNumberCell(cell: Cell, units: readonly string[]): Reading {
  if (cell.kind === "day" || cell.kind === "boolean") return flawed("number-unreadable");
  if (cell.kind === "number") return readStored(cell);
  const { text } = cell;
  if (readExact(text) !== null) return read(text);
  const written = /^([+-]?)([\d.,' ]+?)(?: ?([^\d\s.,'][^\d]*))?$/.exec(text);
  const parsed = written === null ? null : decimalOf((written[2] ?? "").trim());
  if (written === null || parsed === null) return flawed("number-unreadable");
  const number = `${written[1] === "-" ? "-" : ""}${pointed(parsed)}`;
  const unit = written[3]?.trim().toLowerCase();
  if (unit !== undefined && !units.some((own) => own.toLowerCase() === unit))
    return flawed("number-unit", number, { unit: written[3]?.trim() ?? "" });
  // A comma with three digits behind it may part thousands; a point is what the field is written with.
  if (parsed.ambiguous && text.includes(",")) return flawed("number-ambiguous", number);
  return read(number, repair(unit === undefined ? "decimal-comma" : "unit-dropped", { now: number, unit: unit ?? "" }));
}

function readStored({ text, percent }: Cell): Reading {
  const plain = plainNumber(text);
  if (plain === null) return flawed("number-unreadable");
  if (!percent) return read(plain);
  const hundredfold = plainNumber(String(Number(plain) * 100));
  return flawed("number-percent", hundredfold, { stored: plain });
}

const pointed = ({ whole, fraction }: { whole: string; fraction: string }): string =>
  `${whole.replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}`;
