import { expect } from "chai";
import { type Cell, textCell } from "../../../core/spreadsheet/cell.ts";
import { type Column, ownColumns } from "../../../core/spreadsheet/column.ts";
import type { FlawCode } from "../../../core/spreadsheet/finding.ts";
import { readCell } from "../../../core/spreadsheet/read-cell.ts";
import type { DayOrder } from "../../../core/spreadsheet/read-day-cell.ts";

const own = ownColumns("millilitre");
const free = (of: Column["of"]): Column => ({
  path: "fact",
  needed: false,
  of,
  title: { it: "f", en: "f" },
  labels: [],
});
const columns: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(own.map((column) => [column.path, column])),
  alcohol: free({ kind: "number", units: ["% vol"] }),
  note: free({ kind: "text" }),
};

const number = (text: string, more: Partial<Cell> = {}): Cell => ({ kind: "number", text, ...more });
const day = (iso: string, hasTime = false): Cell => ({ kind: "day", text: "45000", day: iso, hasTime });

type Context = { order?: DayOrder; accepted?: FlawCode[] };

/** A reading in one line: the value with what was mended, or the flaw with its proposal. */
function told(path: string, cell: Cell | string, { order = null, accepted = [] }: Context = {}): string {
  const column = columns[path];
  if (column === undefined) throw new Error(`no column ${path}`);
  const context = { order, accepted: new Set(accepted) };
  const reading = readCell(typeof cell === "string" ? textCell(cell) : cell, column, context);
  if ("flaw" in reading) return `✗ ${reading.flaw.code} → ${reading.flaw.proposal}`;
  return [String(reading.value), ...reading.repairs.map(({ code }) => code)].join(" | ");
}

type Row = readonly [damage: string, path: string, cell: Cell | string, told: string, context?: Context];

const rows: readonly Row[] = [
  ["a whole GTIN", "gtin", "09521234100010", "09521234100010"],
  ["a GTIN of 13 digits", "gtin", "9521234100010", "09521234100010 | gtin-filled-up"],
  ["a number of 12 digits that is no GTIN", "gtin", number("952123410003"), "✗ gtin-check-digit → null"],
  ["a GTIN stored with an exponent, whole", "gtin", number("9.52123410001E12"), "09521234100010 | gtin-filled-up"],
  ["a GTIN whose zeros were lost", "gtin", "12345678905", "✗ gtin-zeros-lost → 00012345678905"],
  ["a GTIN whose check digit is wrong", "gtin", "09521234100011", "✗ gtin-check-digit → null"],
  ["a GTIN shown as 9,52123E+12", "gtin", "9,52123E+12", "✗ scientific → null"],
  ["a GTIN as 1.9E+18", "gtin", number("1.9E+18"), "✗ scientific → null"],
  ["a GTIN of more digits than a spreadsheet keeps", "gtin", number("1900000000000000000"), "✗ scientific → null"],
  ["a GTIN with no-break spaces", "gtin", "\u00a009521234100010\u200b", "09521234100010 | spaces"],
  ["a GTIN in groups", "gtin", "0952 1234 100010", "09521234100010 | spaces"],
  ["a GTIN behind an apostrophe", "gtin", "'09521234100010", "09521234100010 | apostrophe"],
  ["a GTIN with decimals", "gtin", "9521234100010,00", "✗ gtin-not-digits → 09521234100010"],
  ["no GTIN", "gtin", " ", "✗ missing → null"],
  ["a lot", "lot", "L26-0001", "L26-0001"],
  ["a lot that became a number", "lot", number("123"), "✗ lot-number → 123"],
  ["a lot that is shown with its zeros", "lot", number("123", { shownAs: "000123" }), "✗ lot-number → 000123"],
  [
    "a lot taken over as it is shown",
    "lot",
    number("123", { shownAs: "000123" }),
    "000123 | taken-over",
    { accepted: ["lot-number"] },
  ],
  ["a lot that became a day", "lot", day("2026-05-01"), "✗ lot-became-day → null"],
  ["a lot shown as a day", "lot", "01-mag", "✗ lot-became-day → 01-mag"],
  ["a lot as 1.9E+18", "lot", number("1.9E+18"), "✗ scientific → null"],
  ["a lot of 21 characters", "lot", "A".repeat(21), "✗ lot-too-long → null"],
  ["a lot with an accent", "lot", "LÒT 1", "✗ lot-characters → null"],
  ["a lot like 12E4", "lot", "12E4", "12E4"],
  ["a quantity", "quantity", "750", "750"],
  ["a quantity as a number", "quantity", number("750"), "750"],
  ["a quantity 1.250,5", "quantity", "1.250,5", "✗ quantity-not-whole → null"],
  ["a quantity 1.250.000", "quantity", "1.250.000", "1250000 | thousands-points"],
  ["a quantity 1.250,00", "quantity", "1.250,00", "1250 | thousands-points"],
  ["a quantity 1,250.00", "quantity", "1,250.00", "1250 | thousands-points"],
  ["a quantity 1 250", "quantity", "1\u00a0250", "1250 | spaces | thousands-points"],
  ["a quantity 1.250", "quantity", "1.250", "✗ quantity-ambiguous → 1250"],
  ["a quantity 1,250", "quantity", "1,250", "✗ quantity-ambiguous → 1250"],
  ["a quantity 12,0", "quantity", "12,0", "12 | thousands-points"],
  ["a quantity 12,5", "quantity", "12,5", "✗ quantity-not-whole → null"],
  ["a quantity 750 ml", "quantity", "750 ml", "750 | unit-dropped"],
  ["a quantity 0,75 l", "quantity", "0,75 l", "✗ quantity-unit → 750"],
  ["a quantity 3 kg of a liquid", "quantity", "3 kg", "✗ quantity-unit → null"],
  ["a quantity 7.5E+05", "quantity", "7.5E+05", "✗ scientific → 750000"],
  ["a quantity of zero", "quantity", "0", "✗ quantity-out-of-range → null"],
  ["a quantity below zero", "quantity", number("-5"), "✗ quantity-out-of-range → null"],
  ["a day", "producedOn", "2026-05-31", "2026-05-31"],
  ["a day as a day", "producedOn", day("2026-05-31"), "2026-05-31"],
  ["a day with a time", "producedOn", day("2026-05-31", true), "2026-05-31 | day-time-dropped"],
  ["a day as a serial number", "producedOn", number("45123"), "✗ day-serial → 2023-07-16"],
  ["a day as a serial text", "producedOn", "45123", "✗ day-serial → 2023-07-16"],
  ["a day 31/12/2025", "producedOn", "31/12/2025", "2025-12-31 | day-written-otherwise"],
  ["a day 5.6.2026", "producedOn", "5.6.2026", "✗ day-ambiguous → 2026-06-05"],
  [
    "a day 5.6.2026 in a column that tells",
    "producedOn",
    "5.6.2026",
    "2026-06-05 | day-written-otherwise",
    { order: "day-first" },
  ],
  [
    "a day 05/06/2026 in an American column",
    "producedOn",
    "05/06/2026",
    "2026-05-06 | day-written-otherwise",
    { order: "month-first" },
  ],
  ["a day 05/05/2026", "producedOn", "05/05/2026", "2026-05-05 | day-written-otherwise"],
  ["a day 31/12/25", "producedOn", "31/12/25", "✗ day-short-year → 2025-12-31"],
  ["a day 31 dicembre 2025", "producedOn", "31 dicembre 2025", "2025-12-31 | day-written-otherwise"],
  ["a day 1-mag-2026", "producedOn", "1-mag-2026", "2026-05-01 | day-written-otherwise"],
  ["a day 20260531", "producedOn", "20260531", "2026-05-31 | day-written-otherwise"],
  ["a day 2026-05-31T00:00:00", "producedOn", "2026-05-31T00:00:00", "2026-05-31 | day-time-dropped"],
  ["30 February", "producedOn", "30/02/2026", "✗ day-impossible → null"],
  ["no day at all", "producedOn", "ieri", "✗ day-unreadable → null"],
  ["an empty best-before day", "bestBefore", "", "null"],
  ["a municipality", "municipality", "042021", "042021"],
  ["a municipality without its zero", "municipality", number("42021"), "✗ municipality-zeros-lost → 042021"],
  ["a municipality by name", "municipality", "PORTO SANT’ELPIDIO", "109034 | municipality-name"],
  ["a municipality that is none", "municipality", "Atlantide", "✗ municipality-unknown → null"],
  ["a number", "alcohol", "12.50", "12.50"],
  ["a number as Excel stores 12.3", "alcohol", number("12.300000000000001"), "12.3"],
  ["a number 12,5", "alcohol", "12,5", "12.5 | decimal-comma"],
  ["a number 12,5 % vol", "alcohol", "12,5 % vol", "12.5 | unit-dropped"],
  ["a number with another unit", "alcohol", "12,5 g/l", "✗ number-unit → 12.5"],
  ["a number 1,250", "alcohol", "1,250", "✗ number-ambiguous → 1.250"],
  ["a number shown as a percentage", "alcohol", number("0.125", { percent: true }), "✗ number-percent → 12.5"],
  ["no number", "alcohol", "circa 12", "✗ number-unreadable → null"],
  ["a text", "note", " caffè\u00a0nero ", "caffè nero | spaces"],
  ["a text read in the wrong encoding", "note", "quantitÃ\u00a0", "✗ mojibake → quantità"],
  ["a text that lost its letters", "note", "citt\ufffd", "✗ mojibake → null"],
  ["a tick", "note", { kind: "boolean", text: "true" }, "true"],
  ["a formula", "quantity", { kind: "formula", text: "750" }, "✗ formula → 750"],
  ["a formula taken over", "quantity", { kind: "formula", text: "750" }, "750 | taken-over", { accepted: ["formula"] }],
  ["a formula that gives nonsense", "quantity", { kind: "formula", text: "tanto" }, "✗ formula → null"],
  ["a cell that is merged", "lot", { kind: "merged", text: "L1" }, "✗ merged → L1"],
  ["an error of the sheet", "quantity", { kind: "error", text: "#N/A" }, "✗ error-cell → null"],
];

describe("a cell of a spreadsheet", () => {
  for (const [damage, path, cell, expected, context] of rows)
    it(`is told for what it is: ${damage}`, () => expect(told(path, cell, context)).to.equal(expected));
});
