import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { measureCertificateEndpoint } from "../../../../core/http/endpoints/measures.ts";
import { certificatesText } from "../../../text/desk/certificates-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { OnItsWay } from "./on-its-way.tsx";
import type { ShownCertificate } from "./shown-certificate.ts";

/** Suspends a certificate or lifts its suspension, with a reason in both languages, after asking. */
export function MeasureForm({
  certificate,
  kind,
  again,
}: {
  readonly certificate: ShownCertificate;
  readonly kind: "suspension" | "reinstatement";
  readonly again: () => void;
}): VNode {
  const text = useText(certificatesText).measure;
  const [asking, setAsking] = useState(false);
  const placing = useAct(measureCertificateEndpoint);
  const form = useForm({ it: "", en: "" }, ({ it, en }) => ({
    ...(it.trim() === "" ? { it: text.wantedReason } : {}),
    ...(en.trim() === "" ? { en: text.wantedReason } : {}),
  }));
  useUnsaved(form.changed);
  const suspends = kind === "suspension";
  const place = async () => {
    const body = { kind, reason: { code: `control-body-${kind}`, ...form.values } };
    const placed = await placing.run({ params: { certificate: certificate.certificate }, body });
    if (placed !== null) form.saved(form.values);
    setAsking(false);
  };
  return (
    <form noValidate onSubmit={form.submit(() => setAsking(true))}>
      <p>{suspends ? text.suspendSays : text.reinstateSays}</p>
      <ErrorSummary {...form.summary({ it: text.reason, en: text.reasonEn })} />
      <div class="desk-fields">
        <TextField {...form.field("it")} label={text.reason} hint={text.reasonHint} rows={3} maxLength={500} />
        <TextField {...form.field("en")} label={text.reasonEn} rows={3} maxLength={500} />
      </div>
      <ActOutcome act={placing} step={text.step} />
      {placing.state === "done" ? <OnItsWay operation={placing.reply.body.operation} onTaken={again} /> : null}
      <button type="submit" class={suspends ? "btn btn-danger" : "btn btn-primary"}>
        {suspends ? text.suspend : text.reinstate}
      </button>
      {asking ? (
        <ConfirmDialog
          title={suspends ? text.suspendConfirm : text.reinstateConfirm}
          action={suspends ? text.suspend : text.reinstate}
          danger={suspends}
          busy={placing.state === "running"}
          onConfirm={() => void place()}
          onCancel={() => setAsking(false)}
        >
          <p>{suspends ? text.suspendSays : text.reinstateSays}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
