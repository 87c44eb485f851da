import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { amendCertificateEndpoint } from "../../../../core/http/endpoints/certificates.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { quantityInWords, shortDay, shortDayOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { italianDay, italianMidnight } from "../../italian-midnight.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { measureOf, parseQuantity, quantityText } from "../../quantity.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { OnItsWay } from "./on-its-way.tsx";
import { QuotaFactors } from "./quota-factors.tsx";
import type { ShownCertificate } from "./shown-certificate.ts";

/** Extends a certificate, or raises or lowers its quota, after asking; never below what is used. */
export function AmendForm({
  certificate,
  again,
}: {
  readonly certificate: ShownCertificate;
  readonly again: () => void;
}): VNode {
  const text = useText(certificatesText).amend;
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const amending = useAct(amendCertificateEndpoint);
  const { unit } = certificate;
  const measure = measureOf(unit);
  const used = BigInt(certificate.used);
  const say = (quantity: bigint) => quantityInWords(quantity, unit, language);
  const before = {
    until: italianDay(certificate.until),
    quota: quantityText(BigInt(certificate.quota), measure, language),
  };
  const form = useForm(before, ({ until, quota }) => {
    const quantity = parseQuantity(quota, measure, language);
    return {
      ...(until === "" || (until !== before.until && until <= italianDay(new Date())) ? { until: text.wantedDay } : {}),
      ...(quantity === null
        ? { quota: text.wantedQuota }
        : quantity < used
          ? { quota: text.belowUsed(say(used)) }
          : until === before.until && quantity === BigInt(certificate.quota) && amending.state !== "done"
            ? { quota: text.nothing }
            : {}),
    };
  });
  useUnsaved(form.changed);
  const { until, quota } = form.values;
  const quantity = parseQuantity(quota, measure, language) ?? 0n;
  const changes = [
    ...(until === before.until
      ? []
      : [text.change(text.until, shortDayOf(new Date(certificate.until), language), shortDay(until, language))]),
    ...(quantity === BigInt(certificate.quota)
      ? []
      : [text.change(text.quota, say(BigInt(certificate.quota)), say(quantity))]),
  ];
  const amend = async () => {
    const body = {
      ...(until === before.until ? {} : { until: italianMidnight(until) }),
      ...(quantity === BigInt(certificate.quota) ? {} : { quota: String(quantity) }),
    };
    const amended = await amending.run({ params: { certificate: certificate.certificate }, body });
    if (amended !== null) form.saved(form.values);
    setAsking(false);
  };
  return (
    <form noValidate onSubmit={form.submit(() => setAsking(changes.length > 0))}>
      <ErrorSummary {...form.summary({ until: text.until, quota: text.quota })} />
      <QuotaFactors
        product={certificate.product}
        unit={unit}
        onUse={(found) => form.set("quota", quantityText(found, measure, language))}
      />
      <div class="desk-fields">
        <DateField {...form.field("until")} label={text.until} hint={text.untilHint} />
        <QuantityField {...form.field("quota")} label={text.quota} hint={text.least(say(used))} measure={measure} />
      </div>
      <ActOutcome act={amending} step={text.step} />
      {amending.state === "done" ? <OnItsWay operation={amending.reply.body.operation} onTaken={again} /> : null}
      <button type="submit" class="btn btn-primary">
        {text.action}
      </button>
      {asking ? (
        <ConfirmDialog
          title={text.action}
          action={text.confirm}
          busy={amending.state === "running"}
          onConfirm={() => void amend()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.says(changes.join("; "))}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
