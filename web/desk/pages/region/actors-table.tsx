import type { ComponentChildren, VNode } from "preact";
import { regionText } from "../../../text/desk/region-text.ts";
import { shortDayOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** An actor as the register has it. */
export type ActorRow = {
  readonly actor: string;
  readonly name: string;
  readonly municipality: string | null;
  readonly enrolledAt: string;
  readonly endedAt: string | null;
  readonly measure: "suspension" | "withdrawal" | null;
};

/** The register of actors of one role. */
export function ActorsTable({
  caption,
  rows,
  actions,
}: {
  readonly caption: string;
  readonly rows: readonly ActorRow[];
  readonly actions?: { readonly head: string; readonly cell: (row: ActorRow) => ComponentChildren };
}): VNode {
  const text = useText(regionText);
  const columns: Column<ActorRow>[] = [
    {
      key: "name",
      head: text.name,
      naming: true,
      cell: ({ name, actor }) => (
        <>
          {name} <Code value={actor} />
        </>
      ),
    },
    { key: "municipality", head: text.municipality, cell: ({ municipality }) => municipality ?? "–" },
    { key: "enrolled", head: text.enrolledAt, cell: ({ enrolledAt }) => <InstantText at={enrolledAt} dayOnly /> },
    { key: "standing", head: text.standing, cell: (row) => <Standing row={row} /> },
    ...(actions === undefined ? [] : [{ key: "actions", ...actions }]),
  ];
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={({ actor }) => actor} />;
}

function Standing({ row: { endedAt, measure } }: { readonly row: ActorRow }): VNode {
  const text = useText(regionText);
  const language = useLanguage();
  if (endedAt !== null) return <StateTag tone="over">{text.endedAt(shortDayOf(new Date(endedAt), language))}</StateTag>;
  if (measure !== null) return <StateTag tone="bad">{text.measures[measure]}</StateTag>;
  return <StateTag tone="good">{text.inOrder}</StateTag>;
}
