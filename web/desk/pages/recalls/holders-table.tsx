import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { tracedQuantityInWords } from "../journey/traced-quantity.ts";
import { isActor, namedItem, type Preview } from "./shown-recall.ts";

type HolderRow = { readonly holder: string; readonly has: readonly string[] };

/** Who still has something of what a recall concerns, where, and how much; and whether a notice reaches them. */
export function HoldersTable({ preview: { affected, parties } }: { readonly preview: Preview }): VNode {
  const words = useText(recallsText).preview;
  const language = useLanguage();
  const rows = new Map<string, HolderRow>();
  for (const one of affected)
    for (const held of one.holders) {
      const { has } = rows.get(held.holder) ?? { has: [] };
      const quantity = tracedQuantityInWords(held, language, words.noQuantity);
      rows.set(held.holder, { holder: held.holder, has: [...has, `${namedItem(one)}: ${quantity}`] });
    }
  const partyOf = (holder: string) => parties.find(({ party }) => party === holder);
  const columns: Column<HolderRow>[] = [
    {
      key: "holder",
      head: words.holder,
      naming: true,
      cell: ({ holder }) => partyOf(holder)?.name ?? (holder === "" ? words.unnamed : holder),
    },
    { key: "place", head: words.place, cell: ({ holder }) => partyOf(holder)?.municipality ?? words.noPlace },
    { key: "has", head: words.has, cell: ({ has }) => has.join("; ") },
    { key: "told", head: words.told, cell: ({ holder }) => (isActor(holder) ? words.isTold : words.notTold) },
  ];
  if (rows.size === 0) return <p>{words.nobodyHolds}</p>;
  return (
    <Table
      caption={words.holdersTitle}
      captionHidden
      columns={columns}
      rows={[...rows.values()]}
      rowKey={({ holder }) => holder}
    />
  );
}
