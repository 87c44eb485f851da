import { municipalityCode, municipalityName } from "../catalogue/municipalities.ts";
import type { Cell } from "./cell.ts";
import { flawed, type Reading, read, repair } from "./finding.ts";
import { plainNumber } from "./number-text.ts";

/** Reads a municipality: its six-digit ISTAT code, or the name of one of the Marche. */
export function readMunicipalityCell(cell: Cell): Reading {
  if (cell.kind === "day" || cell.kind === "boolean") return flawed("municipality-unknown");
  const text = cell.kind === "number" ? (plainNumber(cell.text) ?? cell.text) : cell.text;
  if (/^\d{6}$/.test(text)) return read(text);
  if (/^\d{4,5}$/.test(text)) {
    const filled = text.padStart(6, "0");
    const name = municipalityName(filled);
    return flawed("municipality-zeros-lost", filled, name === null ? {} : { name });
  }
  const code = municipalityCode(text);
  return code === null ? flawed("municipality-unknown") : read(code, repair("municipality-name", { now: code }));
}
