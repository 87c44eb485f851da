import type { VNode } from "preact";
import { listLabelOrdersEndpoint, readLabelPlanEndpoint } from "../../../../core/http/endpoints/labels.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { LabelPlan } from "./label-plan.tsx";
import { OrderForm } from "./order-form.tsx";
import { OrderList } from "./order-list.tsx";

/** The labels of one batch: how many there may be, a form to order some, and what was ordered before. */
export function LabelsPage({ params }: PageProps): VNode {
  const text = useText(labelsText);
  const { actor, role, membership } = useActing();
  const { gtin = "", lot = "" } = params;
  const plan = useAnswer(readLabelPlanEndpoint, { params: { gtin, lot } });
  const orders = useAnswer(listLabelOrdersEndpoint, { query: { gtin, lot } });
  useLive(({ type }) => {
    if (type === "label-order" || type === "start") orders.again();
  });
  const crumbs = [
    { name: text.batches, href: addressOf("/desk/{actor}/batches", { actor }) },
    { name: lot, href: addressOf("/desk/{actor}/batches/{gtin}/{lot}", { actor, gtin, lot }) },
  ];
  return (
    <Page title={text.page.title(lot)} lead={text.page.lead} crumbs={crumbs}>
      <Answered answer={plan} step={text.page.step}>
        {(value) => (
          <>
            <LabelPlan plan={value} />
            {value.blocked ? <Alert kind="warning">{text.page.blocked}</Alert> : null}
            {value.blocked || role !== "operator" || membership === "viewer" ? null : <OrderForm plan={value} />}
          </>
        )}
      </Answered>
      <Section title={text.list.title}>
        <Answered answer={orders} step={text.list.step}>
          {({ orders: rows }) =>
            rows.length === 0 ? (
              <Empty what={text.list.empty.what} why={text.list.empty.why} next={text.form.testHint} />
            ) : (
              <OrderList orders={rows} />
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}
