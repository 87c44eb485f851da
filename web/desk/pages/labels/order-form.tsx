import type { VNode } from "preact";
import { orderLabelsEndpoint } from "../../../../core/http/endpoints/labels.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { measureOf } from "../../quantity.ts";
import { goTo } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { DesignFields } from "./design-fields.tsx";
import { LabelPreview } from "./label-preview.tsx";
import {
  checkOrder,
  firstValues,
  isOnSheet,
  millimetres,
  mostOf,
  type OrderValues,
  orderOf,
  sheetIn,
} from "./order-values.ts";
import { SheetPreview } from "./sheet-preview.tsx";
import type { LabelPlan } from "./shown-order.ts";

/** Orders labels of a batch: what they look like, how many, with a drawn preview and a test print before. */
export function OrderForm({ plan }: { readonly plan: LabelPlan }): VNode {
  const text = useText(labelsText).form;
  const { heading: previewHeading } = useText(labelsText).preview;
  const language = useLanguage();
  const { actor } = useActing();
  const form = useForm(firstValues, (values) => checkOrder(values, plan, text, language));
  const ordering = useAct(orderLabelsEndpoint);
  useUnsaved(form.changed && ordering.state !== "done");
  const { values } = form;
  const { gtin, lot } = plan;
  const send = async () => {
    const reply = await ordering.run({ params: { gtin, lot }, body: orderOf(values, plan, language) });
    if (reply === null || !("body" in reply)) return;
    goTo(addressOf("/desk/{actor}/label-orders/{order}", { actor, order: reply.body.order }));
  };
  const sheet = sheetIn(values);
  const most = numberInWords(mostOf(plan), language);
  return (
    <Section title={text.heading}>
      <form noValidate onSubmit={form.submit(() => void send())}>
        <ErrorSummary
          {...form.summary({
            startAt: text.startAt,
            width: text.width,
            height: text.height,
            netContent: text.netContent,
            count: text.count,
          })}
        />
        <DesignFields form={form} />
        <ChoiceField
          {...form.field("items")}
          label={text.items}
          choices={[
            { value: "item", name: text.itemsYes, hint: text.itemsYesHint },
            { value: "batch", name: text.itemsNo, hint: text.itemsNoHint },
          ]}
        />
        {plan.netContent === null ? (
          <QuantityField
            {...form.field("netContent")}
            label={text.netContent}
            hint={text.netContentHint}
            measure={measureOf(plan.unit)}
          />
        ) : null}
        <TextField
          {...form.field("count")}
          label={text.count}
          hint={text.countHint(most)}
          inputMode="numeric"
          maxLength={6}
        />
        <h3>{previewHeading}</h3>
        <div class="desk-fields">
          {sheet === null ? null : <LabelPreview plan={plan} sheet={sheet} values={values} />}
          {sheet !== null && isOnSheet(values) ? (
            <SheetPreview sheet={sheet} startAt={Number(values.startAt) || 1} count={Number(values.count) || 0} />
          ) : null}
        </div>
        <ActOutcome act={ordering} step={text.step} />
        <p>{text.testHint}</p>
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary" aria-disabled={ordering.state === "running"}>
            {text.order}
          </button>
          <DownloadButton address={testAddress(plan, values)} step={text.testStep}>
            {text.test}
          </DownloadButton>
        </div>
      </form>
    </Section>
  );
}

function testAddress({ gtin, lot }: LabelPlan, values: OrderValues): string {
  const path = `/api/v1/batches/${gtin}/${encodeURIComponent(lot)}/test-print`;
  const size = isOnSheet(values)
    ? { sheet: values.sheet }
    : { width: millimetres(values.width), height: millimetres(values.height) };
  const { format, language, dpi } = values;
  const place = { path, query: new URLSearchParams() };
  return withQuery(place, { format, ...size, dpi, language, items: String(values.items === "item") });
}
