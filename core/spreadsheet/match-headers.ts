import { FreePath, mostFields } from "../schema/batch-registration.ts";
import { bothWays } from "../specification/words.ts";
import { type Cell, isEmpty } from "./cell.ts";
import { cleanText } from "./clean-text.ts";
import type { Column } from "./column.ts";
import type { Flaw } from "./finding.ts";

const own: ReadonlySet<string> = new Set(["gtin", "lot", "quantity", "producedOn", "bestBefore", "municipality"]);

/** What stands at the head of a column: the column that it is, or null where its cells are passed over. */
export type MatchedHeader = { readonly header: string; readonly column: Column | null };

/** Something wrong with the header; `cell` counts from 1 and is null for a column that is not there. */
export type HeaderFlaw = { readonly cell: number | null; readonly header: string; readonly flaw: Flaw };

/** Headers are short; of a longer text the rest is not looked at. */
const longestHeader = 200;

/** A header as it is compared: no accents, no case, nothing in brackets, no punctuation. */
export const foldedHeader = (text: string): string =>
  cleanText(text.slice(0, longestHeader))
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[([].*?[)\]]/g, " ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Tells whether a column is the one that lists the flaws of a file that came back corrected: it says nothing of batches. */
export const isErrorColumn = (header: string): boolean => ["errori", "errors"].includes(foldedHeader(header));

/** Tells how many of a row's cells are headers of the product's own columns: the header row is the first with two. */
export const headersIn = (cells: readonly Cell[], columns: readonly Column[]): number =>
  new Set(cells.map(({ text }) => findColumn(text, columns)?.path).filter((path) => path !== undefined)).size;

/**
 * Says which column stands under which header: by its path, or by what people call it in Italian or English.
 *
 * @param ignored - True when the operator has said that columns nobody knows are to be passed over.
 */
export function matchHeaders(cells: readonly Cell[], columns: readonly Column[], ignored: boolean) {
  const flaws: HeaderFlaw[] = [];
  const seen = new Set<string>();
  const headers = cells.map((cell, index): MatchedHeader => {
    const header = cleanText(cell.text.slice(0, longestHeader));
    if (isEmpty(cell)) return { header: "", column: null };
    if (isErrorColumn(header)) return { header, column: null };
    const column = findColumn(header, columns) ?? freeColumn(header);
    const tell = (code: Flaw["code"], values: Flaw["values"] = {}, proposal: string | null = null) =>
      flaws.push({ cell: index + 1, header, flaw: { code, proposal, values } });
    if (column === null) {
      if (!ignored) tell("header-unknown", {}, "");
      return { header, column };
    }
    if (seen.has(column.path)) tell("header-twice", { column: column.path });
    seen.add(column.path);
    const unit = column.of.kind === "quantity" ? otherUnit(header, column.of.unit) : null;
    if (unit !== null) tell("header-unit", { unit });
    return { header, column };
  });
  for (const column of columns)
    if (column.needed && !seen.has(column.path))
      flaws.push({
        cell: null,
        header: column.labels[0] ?? column.path,
        flaw: { code: "column-missing", proposal: null, values: { column: column.labels[0] ?? column.path } },
      });
  const free = headers.filter(({ column }) => column !== null && !own.has(column.path)).length;
  if (free > mostFields)
    flaws.push({
      cell: null,
      header: "",
      flaw: { code: "too-many-columns", proposal: null, values: { most: mostFields } },
    });
  return { headers, flaws };
}

function findColumn(text: string, columns: readonly Column[]): Column | null {
  const known = byLabel(columns);
  const folded = foldedHeader(text);
  return (
    known.get(`=${cleanText(text.slice(0, longestHeader))}`) ?? (folded === "" ? null : (known.get(folded) ?? null))
  );
}

const indexes = new WeakMap<readonly Column[], ReadonlyMap<string, Column>>();

/** The columns by their path, behind a sign that no folded label has, and by their labels; the first of two that share one. */
function byLabel(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const made = indexes.get(columns);
  if (made) return made;
  const index = new Map<string, Column>();
  for (const column of columns)
    for (const key of [`=${column.path}`, ...column.labels.map(foldedHeader)])
      if (!index.has(key)) index.set(key, column);
  indexes.set(columns, index);
  return index;
}

/** A path that the product's specification does not speak of is a fact of the operator's own. */
function freeColumn(header: string): Column | null {
  return FreePath.safeParse(header).success
    ? { path: header, needed: false, of: { kind: "text" }, title: bothWays(header), labels: [header] }
    : null;
}

const ownUnits = {
  gram: ["g", "gr", "grammi", "grams"],
  millilitre: ["ml", "millilitri", "millilitres"],
  piece: ["pz", "pezzi", "pieces", "n"],
} as const;
const allUnits = ["g", "gr", "kg", "q", "t", "hg", "ml", "cl", "dl", "l", "lt", "hl", "pz", "litri", "bottiglie"];

/** `Quantità (kg)` of a product counted in grams: every number in the column would be a thousandth of what it says. */
function otherUnit(header: string, unit: keyof typeof ownUnits): string | null {
  const found = /[([]\s*([a-zA-Z]+)\.?\s*[)\]]/.exec(header)?.[1]?.toLowerCase();
  if (found === undefined || ownUnits[unit].some((own) => own === found)) return null;
  return allUnits.includes(found) ? found : null;
}
