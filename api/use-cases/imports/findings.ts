import type { Flaw, FlawCode, Repair, RepairCode, Warning, WarningCode } from "../../../core/spreadsheet/finding.ts";
import { fileLimits } from "../../spreadsheets/file-limits.ts";

/** Something told about a place of a file. `cell` counts from 1, and is null for a whole row. */
export type Finding = {
  readonly kind: "flaw" | "warning" | "repair" | "known";
  readonly code: FlawCode | WarningCode | RepairCode | "registered-already";
  readonly row: number;
  readonly cell: number | null;
  readonly columnName: string | null;
  readonly value: string | null;
  readonly proposal: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** A place of a file: its row, its cell, what stands at the head of the column, and what stands there. */
export type Place = Pick<Finding, "row" | "cell" | "columnName" | "value">;

/** Gathers what is told about a file; of each kind the first are kept, and all are counted. */
export type Findings = {
  readonly flaw: (place: Place, flaw: Flaw) => void;
  readonly warning: (place: Place, warning: Warning) => void;
  readonly repair: (place: Place, repair: Repair) => void;
  readonly known: (place: Place) => void;
  readonly isFlawed: (row: number) => boolean;
  readonly counts: () => { readonly flaws: number; readonly warnings: number; readonly repairs: number };
  /** By row, then by cell. */
  readonly list: () => readonly Finding[];
};

/** How much of a cell is kept. */
const shownCharacters = 200;

const cut = (text: string | null): string | null => (text === null ? null : storable(text).slice(0, shownCharacters));

/** PostgreSQL's text has no U+0000 and no lone surrogates. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\0", "\ufffd");

/** Starts to gather. */
export function gatherFindings(): Findings {
  const kept: Record<Finding["kind"], Finding[]> = { flaw: [], warning: [], repair: [], known: [] };
  const counts = { flaw: 0, warning: 0, repair: 0, known: 0 };
  const flawedRows = new Set<number>();
  const keep = (finding: Finding) => {
    counts[finding.kind]++;
    const { value, proposal, columnName } = finding;
    if (kept[finding.kind].length < fileLimits.findings)
      kept[finding.kind].push({
        ...finding,
        value: cut(value),
        columnName: cut(columnName),
        proposal: proposal === null || proposal.length > shownCharacters ? null : storable(proposal),
      });
  };
  return {
    flaw: (place, { code, proposal, values }) => {
      flawedRows.add(place.row);
      keep({ ...place, kind: "flaw", code, proposal, values });
    },
    warning: (place, { code, values }) => keep({ ...place, kind: "warning", code, proposal: null, values }),
    repair: (place, { code, values }) => keep({ ...place, kind: "repair", code, proposal: null, values }),
    known: (place) => keep({ ...place, kind: "known", code: "registered-already", proposal: null, values: {} }),
    isFlawed: (row) => flawedRows.has(row),
    counts: () => ({ flaws: counts.flaw, warnings: counts.warning, repairs: counts.repair }),
    list: () =>
      [...kept.flaw, ...kept.warning, ...kept.repair, ...kept.known].sort(
        (a, b) => a.row - b.row || (a.cell ?? 0) - (b.cell ?? 0),
      ),
  };
}
