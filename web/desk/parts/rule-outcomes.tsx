import type { VNode } from "preact";
import type { Outcome, UndocumentedReason } from "../../../core/specification/judgement.ts";
import type { Words } from "../../../core/specification/words.ts";
import { batchesText } from "../../text/desk/batches-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { StateTag, type StateTone } from "./state-tag.tsx";
import { type Column, Table } from "./table.tsx";

/** A rule of a specification held against a batch. */
export type JudgedRule = {
  readonly rule: string;
  readonly name: Words;
  readonly article: string | null;
  readonly outcome: Outcome;
  readonly reason: UndocumentedReason | null;
  readonly value: Words | null;
  readonly bound: Words;
};

const toneOf: Readonly<Record<Outcome, StateTone>> = { met: "good", "not-met": "bad", "not-documented": "waiting" };

/** Worst first: what has to be looked at stands on top. */
const order: readonly Outcome[] = ["not-met", "not-documented", "met"];

/** Rules with their outcome, the value and the bound that were compared, and the article. */
export function RuleOutcomes({ rules }: { readonly rules: readonly JudgedRule[] }): VNode {
  const text = useText(batchesText).verdict;
  const language = useLanguage();
  const columns: Column<JudgedRule>[] = [
    { key: "rule", head: text.columns.rule, naming: true, cell: ({ name }) => name[language] },
    {
      key: "outcome",
      head: text.columns.outcome,
      cell: ({ outcome, reason }) => (
        <>
          <StateTag tone={toneOf[outcome]}>{text.outcome[outcome]}</StateTag>
          {reason === null ? null : <small> {text.reason[reason]}</small>}
        </>
      ),
    },
    { key: "value", head: text.columns.value, cell: ({ value }) => value?.[language] ?? "–" },
    { key: "bound", head: text.columns.bound, cell: ({ bound }) => bound[language] },
    { key: "article", head: text.columns.article, cell: ({ article }) => article ?? "–" },
  ];
  const sorted = [...rules].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return <Table caption={text.caption} captionHidden columns={columns} rows={sorted} rowKey={({ rule }) => rule} />;
}
