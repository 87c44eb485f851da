import type { VNode } from "preact";
import { listSealsEndpoint } from "../../../../core/http/endpoints/seals.ts";
import type { SealState } from "../../../../core/seal/seal-state.ts";
import { homeText } from "../../../text/desk/home-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { sealTone } from "../../seal-tone.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { type ProductInWords, useProducts } from "../../use-products.ts";

type SealRow = {
  readonly seal: string;
  readonly state: SealState;
  readonly product: string;
  readonly total: string;
  readonly count: number;
  readonly createdAt: string;
};

/** The newest seals that the actor is a party of, with what each waits for. */
export function RecentSeals(): VNode {
  const text = useText(homeText).seals;
  const seals = useAnswer(listSealsEndpoint, { query: { limit: 10 } });
  useLive(({ type }) => {
    if (type === "seal" || type === "start") seals.again();
  });
  const products = useProducts();
  const columns = useSealColumns(products.state === "here" ? products.value : new Map());
  return (
    <Section title={text.heading}>
      <Answered answer={seals} step={text.step}>
        {({ seals: rows }) =>
          rows.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <Table caption={text.caption} captionHidden columns={columns} rows={rows} rowKey={({ seal }) => seal} />
          )
        }
      </Answered>
    </Section>
  );
}

function useSealColumns(products: ReadonlyMap<string, ProductInWords>): Column<SealRow>[] {
  const text = useText(homeText).seals;
  const states = useText(sealStateText);
  const language = useLanguage();
  return [
    {
      key: "product",
      head: text.product,
      naming: true,
      cell: ({ product, seal }) => (
        <>
          {products.get(product)?.name ?? product} <Code value={seal} short />
        </>
      ),
    },
    { key: "created", head: text.created, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    { key: "count", head: text.batches, numeric: true, cell: ({ count }) => numberInWords(count, language) },
    {
      key: "total",
      head: text.total,
      numeric: true,
      cell: ({ total, product }) => <Quantity value={total} unit={products.get(product)?.unit ?? null} />,
    },
    {
      key: "state",
      head: text.state,
      cell: ({ state }) => <StateTag tone={sealTone[state]}>{states[state].name}</StateTag>,
    },
    { key: "waits", head: text.waits, cell: ({ state }) => states[state].waits },
  ];
}
