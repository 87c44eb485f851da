import type { VNode } from "preact";
import type { Unit } from "../../../../core/chain/facts.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useText } from "../../desk-context.ts";
import { Code } from "../../parts/code.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { Movement } from "./shown-holding.ts";

/** Every movement of a batch that the reader may see. */
export function MovementsTable({
  movements,
  unit,
}: {
  readonly movements: readonly Movement[];
  readonly unit: Unit | null;
}): VNode {
  const text = useText(custodyText).holding;
  const columns: Column<Movement>[] = [
    { key: "kind", head: text.kind, naming: true, cell: ({ kind }) => text.kinds[kind] },
    { key: "at", head: text.at, cell: ({ at }) => <InstantText at={at} /> },
    {
      key: "quantity",
      head: text.quantity,
      numeric: true,
      cell: ({ quantity }) => <Quantity value={quantity} unit={unit} />,
    },
    {
      key: "partner",
      head: text.partner,
      cell: ({ partner, partnerName }) => partnerName ?? (partner === null ? "–" : <Code value={partner} short />),
    },
    ...(movements.some(({ cause }) => cause !== null)
      ? [{ key: "cause", head: text.cause, cell: ({ cause }: Movement) => cause ?? "–" }]
      : []),
  ];
  return (
    <Table
      caption={text.movementsCaption}
      captionHidden
      columns={columns}
      rows={movements}
      rowKey={({ kind, subject, holder }) => `${kind} ${subject} ${holder}`}
    />
  );
}
