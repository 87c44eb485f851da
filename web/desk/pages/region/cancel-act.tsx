import type { VNode } from "preact";
import { cancelGovernanceActEndpoint, type GovernanceAct } from "../../../../core/http/endpoints/governance.ts";
import { governanceText } from "../../../text/desk/governance-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";

/** Asks for the public reason, then takes an act back. */
export function CancelAct({
  act,
  onClose,
  onDone,
}: {
  readonly act: GovernanceAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const text = useText(governanceText);
  const words = text.cancel;
  const cancelling = useAct(cancelGovernanceActEndpoint);
  const form = useForm({ reason: "" }, ({ reason }) => (reason.trim() === "" ? { reason: words.reasonMissing } : {}));
  const cancel = async ({ reason }: { readonly reason: string }) => {
    const done = await cancelling.run({ params: { operation: act.operation }, body: { reason } });
    if (done === null) return;
    onDone();
    onClose();
  };
  const confirm = form.submit((values) => void cancel(values));
  return (
    <ConfirmDialog
      title={words.title}
      action={words.confirm}
      danger
      busy={cancelling.state === "running"}
      onConfirm={() => confirm(new Event("submit"))}
      onCancel={onClose}
    >
      <p>
        <strong>
          {text.acts[act.act]} {act.subjectName ?? ""}
        </strong>
      </p>
      <p>{words.what}</p>
      <TextField {...form.field("reason")} label={words.reason} hint={words.reasonHint} rows={2} maxLength={500} />
      <ActOutcome act={cancelling} step={words.step} />
    </ConfirmDialog>
  );
}
