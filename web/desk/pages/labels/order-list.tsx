import type { VNode } from "preact";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { orderTone } from "./order-tone.ts";
import type { LabelOrder } from "./shown-order.ts";

/** Orders of labels as a table, each leading to its page. */
export function OrderList({ orders }: { readonly orders: readonly LabelOrder[] }): VNode {
  const { list, order, form } = useText(labelsText);
  const language = useLanguage();
  const { actor } = useActing();
  const columns: Column<LabelOrder>[] = [
    {
      key: "batch",
      head: list.batch,
      naming: true,
      cell: (one) => (
        <a href={addressOf("/desk/{actor}/label-orders/{order}", { actor, order: one.order })}>
          {one.product}, {one.lot}
        </a>
      ),
    },
    { key: "ordered", head: list.orderedAt, cell: ({ orderedAt }) => <InstantText at={orderedAt} /> },
    {
      key: "what",
      head: list.what,
      cell: ({ format, sheet }) => (sheet === null ? form.formats[format] : form.sheets[sheet]),
    },
    { key: "count", head: list.count, numeric: true, cell: ({ count }) => numberInWords(count, language) },
    {
      key: "state",
      head: list.state,
      cell: ({ state }) => <StateTag tone={orderTone[state]}>{order.states[state].name}</StateTag>,
    },
  ];
  return <Table caption={list.caption} captionHidden columns={columns} rows={orders} rowKey={({ order: id }) => id} />;
}
