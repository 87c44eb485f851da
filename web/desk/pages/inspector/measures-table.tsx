import type { VNode } from "preact";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** A measure as it stands on record. */
type MeasureRow = {
  readonly kind: "suspension" | "reinstatement" | "withdrawal" | "recall";
  readonly authorName: string | null;
  readonly author: string;
  readonly reason: Readonly<Record<string, unknown>> | null;
  readonly placedAt: string;
  readonly transaction: string;
};

/** The measures on one thing, newest first. */
export function MeasuresTable({ measures }: { readonly measures: readonly MeasureRow[] }): VNode {
  const text = useText(subjectText);
  const language = useLanguage();
  const columns: Column<MeasureRow>[] = [
    { key: "kind", head: text.measure, naming: true, cell: ({ kind }) => text.measures[kind] },
    { key: "placed", head: text.placedAt, cell: ({ placedAt }) => <InstantText at={placedAt} /> },
    { key: "author", head: text.author, cell: ({ authorName, author }) => authorName ?? author },
    { key: "reason", head: text.reason, cell: ({ reason }) => sentenceIn(reason, language) ?? text.noReason },
  ];
  const key = ({ transaction, kind }: MeasureRow) => `${transaction} ${kind}`;
  return <Table caption={text.history} captionHidden columns={columns} rows={measures} rowKey={key} />;
}

/** The reason's sentence in the reader's language, where the reason has one. */
function sentenceIn(reason: MeasureRow["reason"], language: string): string | null {
  const sentence = reason?.[language] ?? reason?.["it"];
  return typeof sentence === "string" ? sentence : null;
}
