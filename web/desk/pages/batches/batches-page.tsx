import type { VNode } from "preact";
import { listOwnBatchesEndpoint } from "../../../../core/http/endpoints/own-batches.ts";
import { isSealState } from "../../../../core/seal/seal-state.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { sealStateText } from "../../../text/desk/seal-state-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Code } from "../../parts/code.tsx";
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
import { BatchFilters } from "./batch-filters.tsx";
import type { OwnBatch } from "./own-batch.ts";

const filters = ["state", "product", "text"] as const;

/** The batches that the actor is a party of, with filters in the address; kept up to date by the server's events. */
export function BatchesPage({ query }: PageProps): VNode {
  const text = useText(batchesText).list;
  const { actor, role, membership } = useActing();
  const given = (name: string) => query.get(name) ?? undefined;
  const state = given("state");
  const asked = { after: given("after"), product: given("product"), text: given("text") };
  const list = useAnswer(listOwnBatchesEndpoint, { query: { ...asked, ...(isSealState(state) ? { state } : {}) } });
  useLive(({ type }) => {
    if (type === "seal" || type === "start") list.again();
  });
  const columns = useBatchColumns();
  const create =
    role === "operator" && membership !== "viewer" ? (
      <a class="btn btn-primary" href={addressOf("/desk/{actor}/batches/new", { actor })}>
        {text.create}
      </a>
    ) : null;
  return (
    <Page title={text.title} lead={text.lead} actions={create}>
      <BatchFilters />
      <Answered answer={list} step={text.step}>
        {({ batches, next }) =>
          batches.length === 0 ? (
            <Empty {...(filters.some((name) => query.has(name)) ? text.emptyFiltered : text.empty)} action={create} />
          ) : (
            <>
              <Table
                caption={text.caption}
                columns={columns}
                rows={batches}
                rowKey={({ gtin, lot, seal }) => `${gtin}/${lot}/${seal}`}
              />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function useBatchColumns(): Column<OwnBatch>[] {
  const text = useText(batchesText).list.columns;
  const states = useText(sealStateText);
  const { actor } = useActing();
  return [
    {
      key: "batch",
      head: text.batch,
      naming: true,
      cell: ({ gtin, lot }) => (
        <a href={addressOf("/desk/{actor}/batches/{gtin}/{lot}", { actor, gtin, lot })}>
          <Code value={lot} />
        </a>
      ),
    },
    { key: "product", head: text.product, cell: ({ productName }) => productName },
    {
      key: "quantity",
      head: text.quantity,
      numeric: true,
      cell: ({ quantity, unit }) => <Quantity value={quantity} unit={unit} />,
    },
    { key: "registered", head: text.registered, cell: ({ registeredAt }) => <InstantText at={registeredAt} /> },
    {
      key: "state",
      head: text.state,
      cell: ({ state }) => <StateTag tone={sealTone[state]}>{states[state].name}</StateTag>,
    },
    { key: "waits", head: text.waits, cell: ({ state }) => states[state].waits },
  ];
}
