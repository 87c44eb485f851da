import type { VNode } from "preact";
import type { z } from "zod";
import { listTransformationsEndpoint } from "../../../../core/http/endpoints/movements-transformations.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { sealTone } from "../../seal-tone.ts";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";

type Transformation = z.infer<(typeof listTransformationsEndpoint)["replies"][200]>["transformations"][number];

/** Batches that became other batches, the newest first, each with what was used and how far its seal has come. */
export function TransformationsPage({ query }: PageProps): VNode {
  const text = useText(transformationsText);
  const { actor, role, membership } = useActing();
  const after = query.get("after");
  const list = useAnswer(listTransformationsEndpoint, { query: after === null ? {} : { after } });
  useLive(({ type }) => {
    if (type === "seal" || type === "operation" || type === "start") list.again();
  });
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        role === "operator" && membership !== "viewer" ? (
          <a class="btn btn-primary" href={addressOf("/desk/{actor}/transformations/new", { actor })}>
            {text.begin}
          </a>
        ) : undefined
      }
    >
      <Answered answer={list} step={text.step}>
        {({ transformations, next }) =>
          transformations.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              <TransformationsTable transformations={transformations} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function TransformationsTable({ transformations }: { readonly transformations: readonly Transformation[] }): VNode {
  const text = useText(transformationsText);
  const states = useText(sealStateText);
  const { actor } = useActing();
  const columns: Column<Transformation>[] = [
    {
      key: "made",
      head: text.made,
      naming: true,
      cell: ({ productName, outputs, count }) => (
        <>
          {productName}
          {outputs.map(({ gtin, lot }) => (
            <span key={`${gtin} ${lot}`}>
              {", "}
              <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}", { actor, gtin, lot })}>{lot}</a>
            </span>
          ))}{" "}
          {count > outputs.length ? text.more(count - outputs.length) : null}
        </>
      ),
    },
    {
      key: "from",
      head: text.from,
      cell: ({ inputs }) =>
        inputs.map(({ gtin, lot, productName, quantity, unit }, i) => (
          <span key={`${gtin} ${lot}`}>
            {i === 0 ? "" : "; "}
            {productName}, {lot}: <Quantity value={quantity} unit={unit} />
          </span>
        )),
    },
    {
      key: "total",
      head: text.total,
      numeric: true,
      cell: ({ total, unit }) => <Quantity value={total} unit={unit} />,
    },
    { key: "when", head: text.when, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: "state",
      head: text.state,
      cell: ({ state }) => <StateTag tone={sealTone[state]}>{states[state].name}</StateTag>,
    },
  ];
  return (
    <Table caption={text.caption} captionHidden columns={columns} rows={transformations} rowKey={({ seal }) => seal} />
  );
}
