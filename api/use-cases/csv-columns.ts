import { FiligranaError, type Flaw } from "../../core/errors/filigrana-error.ts";
import { FreePath, mostFields } from "../../core/schema/batch-registration.ts";

const needed = ["gtin", "lot", "quantity", "producedOn"] as const;
const optional = ["bestBefore", "municipality"] as const;
const known: readonly string[] = [...needed, ...optional];

/** Whether a column must be there, and its cells are read even when they are empty. */
export const isNeeded = (column: string): boolean => needed.some((name) => name === column);

/** Whether a column is one of the platform's own, and not a free fact of the operator's. */
export const isKnown = (column: string): boolean => known.includes(column);

/**
 * Reads the header of a file of batches: the columns in their order.
 *
 * @throws FiligranaError `import/columns-missing`; `import/invalid` with every column that cannot be read.
 */
export function readColumns(header: readonly string[]): readonly string[] {
  const columns = header.map((name) => name.trim());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const found = columns.join(", ").slice(0, 200);
    const flaws = missing.map((name): Flaw => ({ pointer: "row/1", expected: `a column ${name}` }));
    throw new FiligranaError(
      "import/columns-missing",
      `the header lacks ${missing.join(", ")}; it has ${found}. Names are written so, and parted by commas or semicolons`,
      { values: { missing: missing.join(","), found: columns.join(",").slice(0, 200) }, flaws },
    );
  }
  const flaws = [...columns.flatMap((name, index) => columnFlaw(columns, name, index)), ...tooManyFlaw(columns)];
  if (flaws.length === 0) return columns;
  throw new FiligranaError("import/invalid", "the header has columns that cannot be read; nothing was registered", {
    values: { total: flaws.length, shown: Math.min(flaws.length, 1000) },
    flaws: flaws.slice(0, 1000),
  });
}

function columnFlaw(columns: readonly string[], name: string, index: number): Flaw[] {
  const flaw = (expected: string): Flaw[] => [
    { pointer: `row/1/column/${index + 1}`, value: name.slice(0, 200), expected },
  ];
  if (columns.indexOf(name) !== index) return flaw("a column name that stands only once");
  if (isKnown(name) || FreePath.safeParse(name).success) return [];
  return flaw(`one of ${known.join(", ")}, or a path such as variety or analysis/alcohol`);
}

function tooManyFlaw(columns: readonly string[]): Flaw[] {
  const free = columns.filter((name) => !isKnown(name)).length;
  if (free <= mostFields) return [];
  return [{ pointer: "row/1", value: free, expected: `at most ${mostFields} columns beside ${known.join(", ")}` }];
}
