import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { tracedQuantityInWords } from "../journey/traced-quantity.ts";
import { type AffectedItem, namedItem, type Preview } from "./shown-recall.ts";

/** Everything that a recall concerns, from the origin on: what it is, how much was made of it, and with whom it is. */
export function AffectedTable({ preview: { affected, parties } }: { readonly preview: Preview }): VNode {
  const words = useText(recallsText).preview;
  const language = useLanguage();
  const { actor } = useActing();
  const nameOf = (party: string): string =>
    parties.find((one) => one.party === party)?.name ?? (party === "" ? words.unnamed : party);
  const columns: Column<AffectedItem>[] = [
    {
      key: "batch",
      head: words.batch,
      naming: true,
      cell: (one) =>
        one.gtin === null || one.lot === null ? (
          namedItem(one)
        ) : (
          <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin: one.gtin, lot: one.lot })}>
            {one.lot}
          </a>
        ),
    },
    { key: "product", head: words.product, cell: ({ productName }) => productName ?? words.notOnRecord },
    { key: "producer", head: words.producer, cell: ({ producer }) => (producer === null ? "–" : nameOf(producer)) },
    {
      key: "steps",
      head: words.steps,
      cell: ({ steps, recorded }) =>
        recorded ? words.stepsSaid(steps) : `${words.stepsSaid(steps)}, ${words.claimed}`,
    },
    {
      key: "quantity",
      head: words.quantity,
      numeric: true,
      cell: ({ quantity, unit }) => tracedQuantityInWords({ quantity, unit: unit ?? "" }, language, words.noQuantity),
    },
    {
      key: "measure",
      head: words.measure,
      cell: ({ measure }) =>
        measure === null ? words.noMeasure : <StateTag tone="bad">{words.measures[measure]}</StateTag>,
    },
    {
      key: "where",
      head: words.where,
      cell: ({ holders }) =>
        holders.length === 0
          ? words.nobody
          : holders
              .map((one) => `${nameOf(one.holder)}: ${tracedQuantityInWords(one, language, words.noQuantity)}`)
              .join("; "),
    },
  ];
  return <Table caption={words.affected} captionHidden columns={columns} rows={affected} rowKey={({ item }) => item} />;
}
