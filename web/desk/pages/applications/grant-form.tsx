import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decideApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { italianMidnight } from "../../italian-midnight.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { measureOf, parseQuantity, quantityText } from "../../quantity.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { QuotaFactors } from "../certificates/quota-factors.tsx";
import type { ShownApplication } from "./shown-application.ts";

/** Grants the certificate: its interval and quota, prefilled with what was asked for, after asking. */
export function GrantForm({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(applicationsText).decision;
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const deciding = useAct(decideApplicationEndpoint);
  const { form: asked, product } = application;
  const unit = product?.unit ?? "piece";
  const measure = measureOf(unit);
  const initial = {
    from: asked.from ?? "",
    until: asked.until ?? "",
    quota: asked.quantity === null ? "" : quantityText(BigInt(asked.quantity), measure, language),
    reason: "",
  };
  const form = useForm(initial, ({ from, until, quota }) => ({
    ...(from === "" ? { from: text.wantedDay } : {}),
    ...(until === "" || until <= from ? { until: text.wantedDay } : {}),
    ...(parseQuantity(quota, measure, language) === null ? { quota: text.wantedQuota } : {}),
  }));
  useUnsaved(form.changed && deciding.state !== "done");
  const { from, until, quota, reason } = form.values;
  const quantity = parseQuantity(quota, measure, language) ?? 0n;
  const grant = async () => {
    const body = {
      ...{ outcome: "granted" as const, version: application.version, quota: String(quantity) },
      from: italianMidnight(from),
      until: italianMidnight(until),
      ...(reason.trim() === "" ? {} : { reason }),
    };
    const reply = await deciding.run({ params: { application: application.application }, body });
    setAsking(false);
    if (reply !== null) again();
  };
  const labels = { from: text.from, until: text.until, quota: text.quota, reason: text.grantReason };
  return (
    <form noValidate onSubmit={form.submit(() => setAsking(true))}>
      <ErrorSummary {...form.summary(labels)} />
      {product === null ? null : (
        <QuotaFactors
          product={product.product}
          unit={unit}
          hectares={asked.hectares}
          variant={asked.variant}
          onUse={(found) => form.set("quota", quantityText(found, measure, language))}
        />
      )}
      <div class="desk-fields">
        <DateField {...form.field("from")} label={labels.from} />
        <DateField {...form.field("until")} label={labels.until} hint={text.untilHint} />
        <QuantityField {...form.field("quota")} label={labels.quota} measure={measure} />
      </div>
      <TextField {...form.field("reason")} label={labels.reason} rows={2} maxLength={4000} optional />
      <ActOutcome act={deciding} step={text.step} />
      <button type="submit" class="btn btn-primary">
        {text.outcomes.granted}
      </button>
      {asking ? (
        <ConfirmDialog
          title={text.confirmGrant}
          action={text.grant}
          busy={deciding.state === "running"}
          onConfirm={() => void grant()}
          onCancel={() => setAsking(false)}
        >
          <p>
            {text.grantSays(application.operatorName, product?.name ?? "", quantityInWords(quantity, unit, language))}
          </p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
