import type { VNode } from "preact";
import { scansText } from "../../../text/desk/scans-text.ts";
import { dayInWords, numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Table } from "../../parts/table.tsx";

/** A bar for each day beside its number: a chart that is a table, so that it is read by ear too. The newest day first. */
export function DayChart({
  days,
}: {
  readonly days: readonly { readonly day: string; readonly count: string }[];
}): VNode {
  const text = useText(scansText).days;
  const language = useLanguage();
  const most = Math.max(1, ...days.map(({ count }) => Number(count)));
  return (
    <Table
      caption={text.caption}
      captionHidden
      columns={[
        { key: "day", head: text.day, naming: true, cell: ({ day }) => dayInWords(day, language) },
        { key: "count", head: text.count, numeric: true, cell: ({ count }) => numberInWords(Number(count), language) },
        {
          key: "bar",
          head: text.bar,
          cell: ({ count }) => (
            <svg class="desk-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(Number(count) / most) * 100} height={10} />
            </svg>
          ),
        },
      ]}
      rows={[...days].reverse()}
      rowKey={({ day }) => day}
    />
  );
}
