import type { VNode } from "preact";
import { ruleProductEndpoint } from "../../../../core/http/endpoints/actors.ts";
import { listProductsEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";
import { GovernedOutcome } from "./governed-outcome.tsx";

type Product = {
  readonly product: string;
  readonly slug: string;
  readonly name: string;
  readonly scheme: string;
  readonly countersigned: boolean;
  readonly onChain: boolean;
};

/** The catalogue, with the products whose rules are on chain and those whose are not yet. */
export function ProductsPage(): VNode {
  const text = useText(regionText).products;
  const { actor } = useActing();
  const list = useAnswer(listProductsEndpoint, { query: { limit: 200 } });
  const act = useAct(ruleProductEndpoint);
  const publish = async (product: string) => {
    if ((await act.run({ params: { product }, body: {} })) !== null) list.again();
  };
  const columns: Column<Product>[] = [
    { key: "name", head: text.product, naming: true, cell: ({ name }) => name },
    { key: "scheme", head: text.scheme, cell: ({ scheme }) => scheme },
    { key: "countersigned", head: text.countersigned, cell: (row) => (row.countersigned ? text.yes : text.no) },
    {
      key: "rules",
      head: text.rules,
      cell: ({ slug, name, onChain }) =>
        onChain ? (
          <StateTag tone="good">{text.onChain}</StateTag>
        ) : (
          <>
            <StateTag tone="waiting">{text.notYet}</StateTag>{" "}
            <button
              type="button"
              class="btn btn-outline-primary btn-sm"
              aria-label={text.publishOf(name)}
              aria-disabled={act.state === "running"}
              onClick={() => void publish(slug)}
            >
              {text.publish}
            </button>
          </>
        ),
    },
    {
      key: "specification",
      head: text.specification,
      cell: ({ slug, name }) => (
        <a
          href={addressOf("/desk/{actor}/products/{product}", { actor, product: slug })}
          aria-label={`${text.specification}: ${name}`}
        >
          {text.specification}
        </a>
      ),
    },
  ];
  return (
    <Page title={text.title} lead={text.lead}>
      <GovernedOutcome act={act} step={text.publishStep} />
      <Section title={text.caption}>
        <Answered answer={list} step={text.step}>
          {({ products }) =>
            products.length === 0 ? (
              <Empty {...text.empty} />
            ) : (
              <Table
                caption={text.caption}
                captionHidden
                columns={columns}
                rows={products}
                rowKey={({ slug }) => slug}
              />
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}
