import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decideApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import type { ShownApplication } from "./shown-application.ts";

/** Refuses an application with a reason, after asking. */
export function RefuseForm({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(applicationsText).decision;
  const [asking, setAsking] = useState(false);
  const deciding = useAct(decideApplicationEndpoint);
  const form = useForm({ reason: "" }, ({ reason }) => (reason.trim() === "" ? { reason: text.wantedReason } : {}));
  useUnsaved(form.changed && deciding.state !== "done");
  const refuse = async () => {
    const body = { outcome: "refused" as const, version: application.version, reason: form.values.reason };
    const reply = await deciding.run({ params: { application: application.application }, body });
    setAsking(false);
    if (reply !== null) again();
  };
  return (
    <form noValidate onSubmit={form.submit(() => setAsking(true))}>
      <ErrorSummary {...form.summary({ reason: text.reason })} />
      <TextField {...form.field("reason")} label={text.reason} rows={3} maxLength={4000} />
      <ActOutcome act={deciding} step={text.step} />
      <button type="submit" class="btn btn-danger">
        {text.outcomes.refused}
      </button>
      {asking ? (
        <ConfirmDialog
          title={text.confirmRefuse}
          action={text.refuse}
          danger
          busy={deciding.state === "running"}
          onConfirm={() => void refuse()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.refuseSays(application.operatorName, application.product?.name ?? "")}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
