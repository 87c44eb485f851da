import type { ComponentChildren, VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Icon } from "./icon.tsx";

/** One column: what heads it and what each row has there. */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** The cell that names the row; one per table. */
  readonly naming?: boolean;
  /** The address that sorts by this column; it stands in the query. */
  readonly sortHref?: string;
};

/** By which column the rows are sorted, and which way. */
export type Sorting = { readonly key: string; readonly direction: "ascending" | "descending" };

/**
 * A table with a caption; where it is narrow each row becomes a card with its heads beside the values.
 *
 * @param props.caption - What the rows are, in one sentence; read by everybody unless `captionHidden`.
 */
export function Table<Row>(props: {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorted?: Sorting;
}): VNode {
  const { caption, captionHidden = false, columns, rows, rowKey, sorted } = props;
  return (
    <table class="desk-table">
      <caption class={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} direction={sorted?.key === column.key ? sorted.direction : null} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({
  column: { head, numeric, sortHref },
  direction,
}: {
  readonly column: Column<Row>;
  readonly direction: Sorting["direction"] | null;
}): VNode {
  const text = useText(shellText);
  return (
    <th scope="col" class={numeric === true ? "desk-number" : undefined} aria-sort={direction ?? undefined}>
      {sortHref === undefined ? (
        head
      ) : (
        <a href={sortHref} aria-label={text.table.sort(head)}>
          {head}
          <Icon
            name={direction === null ? "exchange-circle" : direction === "ascending" ? "arrow-up" : "arrow-down"}
            class="desk-icon-small"
          />
        </a>
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): VNode {
  const content = (
    <>
      <span class="desk-cell-head">{column.head}</span>
      <span class="desk-cell">{column.cell(row)}</span>
    </>
  );
  const name = column.numeric === true ? "desk-number" : undefined;
  return column.naming === true ? (
    <th scope="row" class={name}>
      {content}
    </th>
  ) : (
    <td class={name}>{content}</td>
  );
}
