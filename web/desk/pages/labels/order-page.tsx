import type { VNode } from "preact";
import { readLabelOrderEndpoint } from "../../../../core/http/endpoints/labels.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { OrderActs } from "./order-acts.tsx";
import { OrderFacts } from "./order-facts.tsx";
import { OrderItems } from "./order-items.tsx";
import { OrderProgress } from "./order-progress.tsx";
import { VoidForm } from "./void-form.tsx";

/** How often the order is read again where the server's events do not arrive. */
const everyMs = 5_000;

/** One order of labels: how far it has come, its file, its labels, and how to void some. */
export function OrderPage({ params, query }: PageProps): VNode {
  const text = useText(labelsText);
  const { actor, role, membership } = useActing();
  const { order = "" } = params;
  const answer = useAnswer(readLabelOrderEndpoint, { params: { order } }, { everyMs });
  useLive((event) => {
    if (event.type === "start" || (event.type === "label-order" && event.id === order)) answer.again();
  });
  const works = role === "operator" && membership !== "viewer";
  return (
    <Page
      title={text.order.title(answer.state === "here" ? answer.value.lot : "…")}
      crumbs={[{ name: text.list.title, href: addressOf("/desk/{actor}/label-orders", { actor }) }]}
    >
      <Answered answer={answer} step={text.order.step}>
        {(value) => (
          <>
            <OrderProgress order={value} />
            {works ? <OrderActs order={value} again={answer.again} /> : null}
            <OrderFacts order={value} />
            {works && (value.state === "ready" || value.state === "expired") && value.voided < value.count ? (
              <VoidForm order={value} again={answer.again} />
            ) : null}
            <OrderItems order={order} voided={value.voided} after={query.get("after")} />
          </>
        )}
      </Answered>
    </Page>
  );
}
