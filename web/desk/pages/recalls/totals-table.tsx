import type { VNode } from "preact";
import { type ProductTotal, recallTotals } from "../../../../core/recall/recall-totals.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { tracedQuantityInWords } from "../journey/traced-quantity.ts";
import type { AffectedItem } from "./shown-recall.ts";

/** Product by product: how many batches a recall concerns, how much was made and how much is left. */
export function TotalsTable({ affected }: { readonly affected: readonly AffectedItem[] }): VNode {
  const words = useText(recallsText).preview;
  const language = useLanguage();
  const say = (quantity: string, unit: string) => tracedQuantityInWords({ quantity, unit }, language, words.noQuantity);
  const columns: Column<ProductTotal>[] = [
    { key: "product", head: words.product, naming: true, cell: ({ productName }) => productName },
    { key: "batches", head: words.count, numeric: true, cell: ({ batches }) => String(batches) },
    { key: "made", head: words.made, numeric: true, cell: ({ made, unit }) => say(made, unit) },
    {
      key: "held",
      head: words.held,
      numeric: true,
      cell: ({ held, unit, more }) => (more ? `${say(held, unit)} ${words.more}` : say(held, unit)),
    },
  ];
  return (
    <Table
      caption={words.totals}
      captionHidden
      columns={columns}
      rows={recallTotals(affected)}
      rowKey={({ productName }) => productName}
    />
  );
}
