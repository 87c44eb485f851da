import type { VNode } from "preact";
import { listLabelOrdersEndpoint } from "../../../../core/http/endpoints/labels.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { OrderList } from "./order-list.tsx";

/** All orders of labels that the actor sees. */
export function OrdersPage({ query }: PageProps): VNode {
  const text = useText(labelsText).list;
  const after = query.get("after");
  const list = useAnswer(listLabelOrdersEndpoint, { query: after === null ? {} : { after } });
  useLive(({ type }) => {
    if (type === "label-order" || type === "start") list.again();
  });
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered answer={list} step={text.step}>
        {({ orders, next }) =>
          orders.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              <OrderList orders={orders} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
