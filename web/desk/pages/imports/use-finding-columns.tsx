import type { ImportFinding } from "../../../../core/schema/batch-import.ts";
import { findingName, findingSentence } from "../../../text/desk/import-finding-text.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import type { Column } from "../../parts/table.tsx";

/** The columns of the table of findings: where, what stands there, what is wrong, what is proposed. */
export function useFindingColumns(): Column<ImportFinding>[] {
  const text = useText(importsText).findings;
  const language = useLanguage();
  return [
    {
      key: "place",
      head: text.place,
      naming: true,
      cell: ({ row, cell, column }) => (
        <>
          {cell === null ? text.row(row) : text.cell(cell, row)}
          {column === null || column === "" ? null : <small> {column}</small>}
        </>
      ),
    },
    {
      key: "value",
      head: text.value,
      cell: ({ value }) => (value === null ? text.noProposal : value === "" ? text.emptyValue : <code>{value}</code>),
    },
    {
      key: "what",
      head: text.what,
      cell: (finding) => (
        <>
          <strong>{findingName(finding.code, language)}</strong>
          <br />
          {findingSentence(finding, language)}
        </>
      ),
    },
    {
      key: "proposal",
      head: text.proposal,
      cell: ({ proposal }) =>
        proposal === null ? text.noProposal : proposal === "" ? text.passOver : <code>{proposal}</code>,
    },
  ];
}
