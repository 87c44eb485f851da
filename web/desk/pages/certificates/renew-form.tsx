import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { grantCertificateEndpoint } from "../../../../core/http/endpoints/certificates.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { quantityInWords, shortDayOf } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { italianDay, italianMidnight } from "../../italian-midnight.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { measureOf, parseQuantity, quantityText } from "../../quantity.ts";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { OnItsWay } from "./on-its-way.tsx";
import { QuotaFactors } from "./quota-factors.tsx";
import type { ShownCertificate } from "./shown-certificate.ts";

/** Grants the certificate that follows this one: from its end on, as long and as much again unless said otherwise. */
export function RenewForm({ certificate }: { readonly certificate: ShownCertificate }): VNode {
  const text = useText(certificatesText).renew;
  const language = useLanguage();
  const { actor } = useActing();
  const [asking, setAsking] = useState(false);
  const renewing = useAct(grantCertificateEndpoint);
  const { unit, operator, product, productName } = certificate;
  const measure = measureOf(unit);
  const begins = laterOf(certificate.until, new Date().toISOString());
  const firstDay = italianDay(begins);
  const initial = {
    until: lastDay(certificate, begins),
    quota: quantityText(BigInt(certificate.quota), measure, language),
  };
  const form = useForm(initial, ({ until, quota }) => ({
    ...(until === "" || until <= firstDay ? { until: text.wantedDay } : {}),
    ...(parseQuantity(quota, measure, language) === null ? { quota: text.wantedQuota } : {}),
  }));
  useUnsaved(form.changed && renewing.state !== "done");
  const { until, quota } = form.values;
  const quantity = parseQuantity(quota, measure, language) ?? 0n;
  const renew = async () => {
    const body = { operator, product, from: begins, until: italianMidnight(until), quota: String(quantity) };
    await renewing.run({ body });
    setAsking(false);
  };
  return (
    <form noValidate onSubmit={form.submit(() => setAsking(true))}>
      <p>{text.says}</p>
      <ErrorSummary {...form.summary({ until: text.until, quota: text.quota })} />
      <QuotaFactors
        product={product}
        unit={unit}
        onUse={(found) => form.set("quota", quantityText(found, measure, language))}
      />
      <p>
        {text.from}: <strong>{shortDayOf(new Date(begins), language)}</strong>
      </p>
      <div class="desk-fields">
        <DateField {...form.field("until")} label={text.until} />
        <QuantityField {...form.field("quota")} label={text.quota} measure={measure} />
      </div>
      <ActOutcome act={renewing} step={text.step} />
      {renewing.state === "done" ? (
        <>
          <OnItsWay operation={renewing.reply.body.operation} />
          <p>
            <a
              href={addressOf("/desk/{actor}/certificates/{certificate}", {
                actor,
                certificate: renewing.reply.body.certificate,
              })}
            >
              {text.open}
            </a>
          </p>
        </>
      ) : null}
      <button type="submit" class="btn btn-primary">
        {text.action}
      </button>
      {asking ? (
        <ConfirmDialog
          title={text.action}
          action={text.confirm}
          busy={renewing.state === "running"}
          onConfirm={() => void renew()}
          onCancel={() => setAsking(false)}
        >
          <p>
            {text.confirms(
              certificate.operatorName ?? operator,
              productName,
              quantityInWords(quantity, unit, language),
            )}
          </p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}

const laterOf = (a: string, b: string): string => (new Date(a) > new Date(b) ? a : b);

/** The day on which a certificate of the same length would end. */
function lastDay({ from, until }: ShownCertificate, begins: string): string {
  const length = new Date(until).getTime() - new Date(from).getTime();
  return italianDay(new Date(new Date(begins).getTime() + length));
}
