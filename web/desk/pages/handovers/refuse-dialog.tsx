import type { VNode } from "preact";
import { type Handover, refuseHandoverEndpoint } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";

/** Refuses a handover with a reason. */
export function RefuseDialog(props: {
  readonly handover: Handover;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const { handover, onClose, onDone } = props;
  const text = useText(custodyText).handover;
  const refusing = useAct(refuseHandoverEndpoint);
  const form = useForm({ reason: "" }, ({ reason }) => (reason.trim() === "" ? { reason: text.reasonMissing } : {}));
  const refuse = async () => {
    const body = { reason: form.values.reason.trim() };
    const reply = await refusing.run({ params: { handover: handover.handover }, body });
    if (reply === null) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={text.refuse}
      action={text.refuse}
      danger
      busy={refusing.state === "running"}
      onConfirm={() => form.submit(() => void refuse())(new Event("submit"))}
      onCancel={onClose}
    >
      <p>{text.refuseSays}</p>
      <TextField {...form.field("reason")} label={text.reason} rows={2} maxLength={1000} />
      <ActOutcome act={refusing} step={text.refuseStep} />
    </ConfirmDialog>
  );
}
