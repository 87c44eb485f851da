import type { VNode } from "preact";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** An accreditation as the register has it. */
export type Accreditation = {
  readonly controlBody: string;
  readonly name: string;
  readonly scheme: string;
  readonly from: string;
  readonly until: string;
  readonly state: "future" | "in-force" | "ended";
  readonly measure: "suspension" | "withdrawal" | null;
};

const tones = { future: "moving", "in-force": "good", ended: "over" } as const;

/** The accreditations, each with a button to end it while it lasts. */
export function AccreditationsTable({
  rows,
  onEnd,
}: {
  readonly rows: readonly Accreditation[];
  readonly onEnd: (row: Accreditation) => void;
}): VNode {
  const text = useText(regionText);
  const words = text.bodies;
  const columns: Column<Accreditation>[] = [
    { key: "body", head: words.body, naming: true, cell: ({ name }) => name },
    { key: "scheme", head: words.scheme, cell: ({ scheme }) => scheme },
    { key: "from", head: words.from, cell: ({ from }) => <InstantText at={from} dayOnly /> },
    { key: "until", head: words.until, cell: ({ until }) => <InstantText at={until} dayOnly /> },
    {
      key: "state",
      head: words.state,
      cell: ({ state, measure }) => (
        <>
          <StateTag tone={tones[state]}>{words.states[state]}</StateTag>
          {measure === null ? null : <StateTag tone="bad">{text.measures[measure]}</StateTag>}
        </>
      ),
    },
    {
      key: "actions",
      head: words.actions,
      cell: (row) =>
        row.state === "ended" ? null : (
          <button
            type="button"
            class="btn btn-outline-danger btn-sm"
            aria-label={`${words.end}: ${row.name}, ${row.scheme}`}
            onClick={() => onEnd(row)}
          >
            {words.end}
          </button>
        ),
    },
  ];
  const key = ({ controlBody, scheme }: Accreditation) => `${controlBody}~${scheme}`;
  return <Table caption={words.caption} captionHidden columns={columns} rows={rows} rowKey={key} />;
}
