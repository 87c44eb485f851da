import type { VNode } from "preact";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Quantity } from "../../parts/quantity.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import type { Holding } from "./shown-holding.ts";

/** Holdings as a table, each leading to its page; whose they are is told to those who see all. */
export function HoldingsTable({ holdings }: { readonly holdings: readonly Holding[] }): VNode {
  const text = useText(custodyText).holdings;
  const { actor, role } = useActing();
  const columns: Column<Holding>[] = [
    {
      key: "batch",
      head: text.batch,
      naming: true,
      cell: ({ gtin, lot }) => (
        <a href={addressOf("/desk/{actor}/holdings/{gtin}/{lot}", { actor, gtin, lot })}>{lot}</a>
      ),
    },
    { key: "product", head: text.product, cell: ({ productName }) => productName },
    ...(role === "operator"
      ? []
      : [{ key: "holder", head: text.holder, cell: ({ holderName }: Holding) => holderName }]),
    { key: "held", head: text.held, numeric: true, cell: ({ held, unit }) => <Quantity value={held} unit={unit} /> },
    {
      key: "available",
      head: text.available,
      numeric: true,
      cell: ({ available, unit }) => <Quantity value={available} unit={unit} />,
    },
    { key: "way", head: text.underWay, cell: (holding) => <UnderWay holding={holding} /> },
  ];
  return (
    <Table
      caption={text.caption}
      captionHidden
      columns={columns}
      rows={holdings}
      rowKey={({ gtin, lot, holder, seal }) => `${gtin} ${lot} ${holder} ${seal}`}
    />
  );
}

/** What of a holding is promised, on its way, or held back by a measure. */
export function UnderWay({ holding }: { readonly holding: Holding }): VNode {
  const text = useText(custodyText).holdings;
  const language = useLanguage();
  const { proposed, onTheWay, unit, measure } = holding;
  const say = (quantity: string) => quantityInWords(BigInt(quantity), unit, language);
  if (measure !== null) return <StateTag tone="bad">{text.blocked}</StateTag>;
  const parts = [
    ...(proposed === "0" ? [] : [text.proposed(say(proposed))]),
    ...(onTheWay === "0" ? [] : [text.onTheWay(say(onTheWay))]),
  ];
  return <>{parts.length === 0 ? text.nothingUnderWay : parts.join(", ")}</>;
}
