import type { VNode } from "preact";
import type { Handover } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { handoverTone } from "./handover-tone.ts";

/** Handovers as a table, each leading to its page and saying for whom it waits. */
export function HandoversTable({ handovers }: { readonly handovers: readonly Handover[] }): VNode {
  const text = useText(custodyText).handovers;
  const { actor } = useActing();
  const columns: Column<Handover>[] = [
    {
      key: "batch",
      head: text.batch,
      naming: true,
      cell: ({ handover, productName, lot }) => (
        <a href={addressOf("/desk/{actor}/handovers/{handover}", { actor, handover })}>
          {productName}, {lot}
        </a>
      ),
    },
    {
      key: "quantity",
      head: text.quantity,
      numeric: true,
      cell: ({ quantity, unit }) => <Quantity value={quantity} unit={unit} />,
    },
    { key: "from", head: text.from, cell: ({ fromName }) => fromName },
    { key: "to", head: text.to, cell: ({ toName }) => toName },
    { key: "since", head: text.since, cell: ({ proposedAt }) => <InstantText at={proposedAt} /> },
    { key: "state", head: text.state, cell: (handover) => <HandoverStanding handover={handover} /> },
  ];
  return (
    <Table
      caption={text.caption}
      captionHidden
      columns={columns}
      rows={handovers}
      rowKey={({ handover }) => handover}
    />
  );
}

/** How far a handover has come; where it waits, for whom. */
export function HandoverStanding({ handover }: { readonly handover: Handover }): VNode {
  const text = useText(custodyText).handovers;
  const { actor } = useActing();
  const { state, to, toName } = handover;
  if (state !== "proposed") return <StateTag tone={handoverTone[state]}>{text.states[state].name}</StateTag>;
  return <StateTag tone="waiting">{to === actor ? text.waitsForYou : text.waitsFor(toName)}</StateTag>;
}
